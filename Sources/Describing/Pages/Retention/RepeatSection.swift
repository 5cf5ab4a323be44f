import Analysing
import Trade

/// How many come back after the first order, and how soon.
struct RepeatSection {
  let framing: Framing
  private var words: Words { framing.words }
  private var repeats: RepeatPurchases { framing.analysis.measures.repeats }

  /// The section.
  var block: Block {
    let rows = repeats.rates.map { row("Within \(words.days($0.days))", $0.share) }
    let table = Table(
      columns: [
        Table.Column("Second order", .left), Table.Column("Came back"), Table.Column("First orders\nold enough"),
        Table.Column("Share", isKey: true),
      ], rows: rows + [row("Ever", repeats.converted)])
    let note =
      "Counted are customers whose first order is at least so many days old: the others may still come back in time. A first order "
      + "in the first \(words.days(framing.analysis.policy.shortHistory)) of the data counts only where registered_at lies in the data. "
      + (framing.analysis.policy.frequency == .days
        ? "An order on the same day is no second one." : "An order on the same day is a second one.")
    return .section(Section(id: "repeats", heading: heading, note: [[.text(note)]], body: [.table(table)]))
  }

  private func row(_ name: String, _ share: Share) -> Table.Row {
    let percent = share.whole >= framing.smallBase && framing.knowsShares ? words.percent(share) : "–"
    return Table.Row([
      Table.Cell(name), Table.Cell(framing.told(Int(share.part))), Table.Cell(framing.told(Int(share.whole))),
      Table.Cell(framing.isWithheld(Int(share.part)) ? "–" : percent),
    ])
  }

  private var heading: String {
    guard let rate = repeats.rates.first(where: { $0.share.whole > 0 }) else {
      return "No first order is old enough to tell who came back"
    }
    if framing.isWithheld(Int(rate.share.part)) {
      return "\(framing.fewerThanCell.withCapital) first-time buyers ordered again within \(words.days(rate.days))"
    }
    guard rate.share.whole >= framing.smallBase, framing.knowsShares else {
      return
        "\(words.count(Int(rate.share.part))) of \(words.count(Int(rate.share.whole))) first-time buyers ordered again within "
        + words.days(rate.days)
    }
    return "\(words.wholePercent(rate.share)) of first-time buyers order again within \(words.days(rate.days))"
  }
}
