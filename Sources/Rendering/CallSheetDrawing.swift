import Describing
import Markup

/// Draws the call sheet as one file that needs no other: it is opened where the private lists lie, and printed.
struct CallSheetDrawing: Sendable {
  let sheet: CallSheet
  /// Calls a piece, so that a long list never stands in memory as a whole.
  private static let step = 100

  var file: Site.File {
    let (count, step) = (sheet.count, CallSheetDrawing.step)
    let parts = (count + step - 1) / step
    return Site.File(
      path: CallSheet.name,
      content: .pieces(count: parts + 2) { piece in
        if piece == 0 { return Array(head.utf8) }
        if piece > parts { return Array("</main>\n</body>\n</html>\n".utf8) }
        let calls = ((piece - 1) * step..<min(count, piece * step)).map { draw(sheet.call($0)).written + "\n" }
        return Array(calls.joined().utf8)
      })
  }

  private var head: String {
    let title = Node.tag("title", [.text(sheet.title)]).written
    let body = Node.group([.tag("h1", [.text(sheet.title)]), .tag("p", class: "lede", [.text(sheet.lede)])]).written
    let language = Node.tag("html", with: [("lang", sheet.language)], []).written.replacing("</html>", with: "")
    return "<!DOCTYPE html>\n\(language)\n<head>\n<meta charset=\"utf-8\">\n\(CallSheetDrawing.policy)\n\(title)\n"
      + "<style>\(CallSheetDrawing.style)</style>\n</head>\n<body>\n<main>\n\(body)\n"
  }

  private func draw(_ call: CallSheet.Call) -> Node {
    let facts = call.facts.flatMap { fact -> [Node] in
      [.tag("dt", [.text(fact.name)]), .tag("dd", [.text(fact.text)])]
    }
    let boxes = sheet.outcomes.map { Node.tag("li", [.tag("span", class: "box", []), .text(" " + $0)]) }
    let head: [Node] = [
      .tag("p", class: "head", [.text(call.head)]), .tag("h2", [.text(call.name)]),
      .tag("p", class: "phone", [.text(call.phone)]),
    ]
    let said: [Node] = call.say.isEmpty ? [] : [.tag("p", class: "say", [.text(call.say)])]
    return .tag(
      "article",
      head + said + [
        .tag("dl", facts), .tag("ul", class: "outcome", boxes), .tag("p", class: "line", [.text("Outcome, reason:")]),
      ])
  }

  private static let policy = """
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="robots" content="noindex, nofollow">
    """

  private static let style = """
    body{font:15px/1.45 "Segoe UI","Helvetica Neue",Arial,sans-serif;color:#1b2025;background:#fff;margin:0}
    main{max-width:48rem;margin:0 auto;padding:1.5rem 1rem}
    h1{font-size:1.5rem;line-height:1.2;margin:0 0 .25rem}.lede{color:#434a51;margin:0 0 1.5rem}
    article{border-top:2px solid #1b2025;padding:.75rem 0 1.25rem;break-inside:avoid}
    .head{color:#5f666d;margin:0}h2{font-size:1.15rem;margin:.1rem 0}.phone{font-size:1.15rem;font-weight:650;margin:0;font-variant-numeric:tabular-nums}
    .say{border-left:3px solid #0d6779;padding-left:.75rem;margin:.6rem 0}
    dl{display:grid;grid-template-columns:max-content 1fr;gap:.1rem .9rem;margin:.6rem 0}dt{color:#5f666d}dd{margin:0;overflow-wrap:anywhere}
    .outcome{display:flex;flex-wrap:wrap;gap:.25rem 1.25rem;list-style:none;margin:.6rem 0;padding:0}
    .box{display:inline-block;width:.8em;height:.8em;border:1px solid #1b2025}
    .line{border-bottom:1px solid #85888a;color:#5f666d;margin:0;padding-bottom:1.6rem}
    @page{size:A4;margin:15mm}@media print{main{max-width:none;padding:0}body{font-size:12px}}
    """
}
