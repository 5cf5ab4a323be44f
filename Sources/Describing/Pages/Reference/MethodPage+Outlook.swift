import Analysing
import Trade

extension MethodPage {
  /// What is at risk and what comes anyway, with the groups whose shares are taken. segmentation.md §8, last point.
  var outlook: Block {
    let (days, base) = (words.days(analysis.policy.returnDays), words.count(analysis.policy.smallBase))
    let heading = "What is at risk, and what comes anyway"
    guard let outlook = analysis.outlook else {
      let day = words.date(analysis.facts.asOf.advanced(by: -analysis.policy.returnDays))
      let text =
        "Left out: it needs \(base) buyers by \(day), \(days) before the period's end, and one buyer with a second order."
      return .section(Section(id: "outlook", heading: heading, layout: .text, body: [.prose([[.text(text)]])]))
    }
    let lead = analysis.segmentations.first { $0.id.rawValue == analysis.policy.contacting.lead }
    let terms: [(String, String)] = [
      (
        "Spend in \(days)",
        "M ÷ the days from first to last order (\(days) at least) × \(words.count(analysis.policy.returnDays)), at most "
          + "\(words.moneyExact(outlook.cap)): the 95th percentile of the buyers with two orders or more. Of a buyer with one order "
          + "\(words.moneyExact(outlook.secondOrder)), the median second order of all who have one."
      ),
      (
        "Share that orders",
        "Of the buyers who stood in the same class\(lead.map { " of \(framing.title(of: $0))" } ?? "") and the same rhythm \(days) ago, "
          + "those who ordered since. Under \(base) cases it is that of the class, whatever the rhythm, and else that of all buyers."
      ),
      (
        "Expected anyway",
        "Spend × share, half to even to a ten-thousandth of \(analysis.store.currency.code); the share in hundredths of a percent."
      ),
      ("At risk", "Spend − expected anyway: what is missing where those who stay away stay away. It is not what a contact wins."),
    ]
    return .section(
      Section(
        id: "outlook", heading: heading,
        note: [["The store's own past says what to expect, as long as there is no forecast."]], layout: .margin,
        body: [.terms(terms.map { Term($0.0, [.text($0.1)]) }), .table(table(outlook, lead))]))
  }

  private func table(_ outlook: Outlook, _ lead: Segmentation?) -> Table {
    let rows = outlook.groups.map { group in
      let name = group.classIndex.flatMap { index in lead.map { framing.title($0, index) } } ?? "All buyers"
      let isWithheld = framing.isWithheld(group.returned) || framing.isWithheld(group.cases - group.returned)
      return Table.Row([
        Table.Cell(name), Table.Cell(rhythm(of: group)), Table.Cell(words.count(group.cases)),
        Table.Cell(isWithheld ? "–" : words.count(group.returned)),
        Table.Cell(isWithheld ? "–" : words.percent(Share(group.chance, of: 10_000))),
      ])
    }
    return Table(
      columns: [
        .init("Class", .left), .init("Rhythm", .left), .init("Stood there"), .init("Ordered since"), .init("Share", isKey: true),
      ], rows: rows,
      foot: "Groups of fewer than \(words.count(analysis.policy.smallBase)) are left out: a wider one speaks for them.")
  }

  private func rhythm(of group: Outlook.Group) -> String {
    switch (group.width, group.rhythm) {
    case (.rhythm, nil): "fewer than three days with an order"
    case (.rhythm, .some(let rhythm)): rhythm.rawValue.replacing("-", with: " ")
    case (.wholeClass, _), (.all, _): "any"
    }
  }
}
