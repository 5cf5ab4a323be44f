import Analysing
import Trade

extension Framing {
  /// "What was read": counts, rejects, the newest order, the time zone.
  func read(from path: String) -> [Term] {
    let intake = analysis.ledger.intake
    // Both over all files that were read, whatever their table.
    let rows = intake.files.reduce(0) { $0 + $1.rows }
    let rejects = intake.files.reduce(0) { $0 + $1.rejects }
    let share = Share(rejects, of: rows)
    let rejected =
      rejects == 0
      ? "none of \(words.count(rows, "row", "rows"))"
      : "\(words.count(rejects, "row", "rows")) of \(words.count(rows))" + (rows >= smallBase ? " (\(words.percent(share)))" : "")
    var terms = [
      Term("Orders", [.text("\(words.count(analysis.lifetime.orders)) counted")]),
      Term("Customers", [.text("\(words.count(analysis.facts.buyers.count)) with an order")]),
      Term("Rejected", rejects == 0 ? [.text(rejected)] : [.link(rejected, to: link(from: path, toPage: "data.html#rejected"))]),
    ]
    if let newest = analysis.newestOrder { terms.append(Term("Last order", [.text(words.shortDate(newest))])) }
    terms.append(Term("Time zone", [.text(analysis.store.zone.name)]))
    return terms
  }

  /// "How it was made": program, inputs, privacy, rules. No time of the build: the same input gives the same bytes.
  func made(from path: String) -> [Term] {
    let files = analysis.ledger.intake.files
    let shown = files.prefix(4).map { String($0.sha256.prefix(8)) }.joined(separator: " ")
    let more = files.count > 4 ? " and \(words.count(files.count - 4)) more" : ""
    let restated = restatement.map { _ in
      Term("Restated", [.link("what changed", to: link(from: path, toPage: "index.html#" + RestatementSection.id))])
    }
    return [
      Term("By", [.text(tool)]),
      Term("Inputs", [.text("sha256 "), .code(shown), .text(more)]),
      Term("Privacy", [.text(privacyWords)]),
      Term("Rules", [.link("every definition in force", to: link(from: path, toPage: "method.html"))]),
    ] + [restated].compactMap(\.self)
  }

  private var privacyWords: String {
    switch privacy {
    case .full: "full names"
    case .masked: "masked names"
    case .ids: "codes only"
    case .aggregate: "no single customers"
    }
  }
}
