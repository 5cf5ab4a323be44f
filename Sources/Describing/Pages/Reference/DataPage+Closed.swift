import Analysing
import Trade

extension DataPage {
  /// The most closed periods that are listed: the last ones.
  private static let listed = 20

  /// Closed periods that the data tells otherwise now; nil where there are none. Their pages stand until they are restated.
  var closed: Block? {
    let changes = framing.analysis.closedChanges
    guard !changes.isEmpty else { return nil }
    let shown = changes.suffix(DataPage.listed).reversed()
    let rows = shown.map { change in
      Table.Row([
        Table.Cell(words.name(change.period, year: true)),
        Table.Cell([.text(words.count(change.orders))], below: "recorded \(words.count(change.recordedOrders))"),
        Table.Cell([.text(words.moneyExact(change.revenue))], below: "recorded \(words.moneyExact(change.recordedRevenue))"),
        Table.Cell(difference(change)),
        Table.Cell([.code("clientela build --period \(change.period.id) --rebuild")]),
      ])
    }
    let rest = changes.count - rows.count
    let more = rest == 0 ? nil : "\(words.count(rest, "earlier period", "earlier periods")) more."
    return .section(
      Section(
        id: "closed", heading: heading(changes),
        note: [
          [
            .text(
              "Orders, refunds or corrections came after these were recorded. Their pages stand as they were built and nothing is slipped in; "
                + "this report counts all that the data has now.")
          ],
          ["The command of a row restates its period and marks it."],
        ],
        body: [
          .table(
            Table(
              columns: [
                .init("Period", .left), .init("Orders\nnow"), .init("Net revenue\nnow"), .init("Difference", isKey: true),
                .init("Restates it", .left),
              ], rows: rows, foot: more))
        ]))
  }

  /// "Two closed periods have €120 more than recorded"
  private func heading(_ changes: [ClosedPeriodChange]) -> String {
    let count = changes.count
    let who = "\(words.spelled(count).withCapital) closed \(count == 1 ? "period has" : "periods have")"
    let sum = changes.reduce(Money.zero) { $0 + ($1.revenue - $1.recordedRevenue) }
    // A week and its month are two periods: their differences are the same money, so they are not added up.
    guard count == 1, sum != .zero else { return who + " other figures now than recorded" }
    return sum > .zero
      ? "\(who) \(words.moneyExact(sum)) more now than recorded" : "\(who) \(words.moneyExact(-sum)) less now than recorded"
  }

  private func difference(_ change: ClosedPeriodChange) -> String {
    let amount = change.revenue - change.recordedRevenue
    if amount == .zero { return words.signed(change.orders - change.recordedOrders) + "\u{A0}orders" }
    return (amount > .zero ? "+" : "") + words.moneyExact(amount)
  }
}
