import Analysing
import Trade

/// What new and returning customers bring in the period, per order and per buyer.
struct NewAndReturningSection {
  let framing: Framing
  private var words: Words { framing.words }
  private var totals: Totals { framing.analysis.totals.now }

  /// A kind of customers.
  private struct Kind {
    var name: String
    var buyers: Int
    var orders: Int
    var revenue: Money
  }

  /// The section; nil without an order in the period.
  var block: Block? {
    guard totals.orders > 0 else { return nil }
    let kinds = self.kinds
    let shares =
      totals.orders >= framing.smallBase && kinds.allSatisfy { $0.revenue >= .zero } ? words.percents(kinds.map(\.revenue)) : []
    let rows = kinds.enumerated().map { index, kind in row(kind, share: shares.isEmpty ? nil : shares[index]) }
    var columns = [
      Table.Column("", .left, label: "Customers"), Table.Column("Buyers"), Table.Column("Orders"),
      Table.Column("Revenue", isKey: true),
    ]
    if !shares.isEmpty { columns.append(Table.Column("Share of\nrevenue")) }
    columns += [Table.Column("Per buyer"), Table.Column("Per order")]
    let all = Kind(name: "All", buyers: totals.customers, orders: totals.orders, revenue: totals.revenue)
    var footer = row(all, share: shares.isEmpty ? nil : "100%")
    // Revenue per buyer is that of known customers.
    footer.cells[footer.cells.count - 2] = Table.Cell(totals.averagePerBuyer.map(words.moneyExact) ?? "–")
    let note =
      "New: the first order lies in the \(framing.unit). Revenue per buyer and per order are two figures"
      + (totals.anonymousOrders > 0 ? "; orders without a customer have no buyer." : ".")
    return .section(
      Section(
        id: "new", heading: heading, note: [[.text(note)]],
        body: [
          .table(
            Table(columns: columns, rows: rows, footer: footer, foot: "Amounts are rounded to the unit; the totals are exact."))
        ]))
  }

  private var isKnown: Bool { framing.knowsNewCustomers(in: framing.analysis.period) }

  private var kinds: [Kind] {
    let known = totals.orders - totals.anonymousOrders
    var kinds = [
      Kind(name: "New customers", buyers: totals.newCustomers, orders: totals.newOrders, revenue: totals.newRevenue),
      Kind(
        name: "Returning customers", buyers: totals.returningCustomers, orders: known - totals.newOrders,
        revenue: totals.returningRevenue),
    ]
    if !isKnown {
      kinds = [
        Kind(name: "Customers", buyers: totals.customers, orders: known, revenue: totals.newRevenue + totals.returningRevenue)
      ]
    }
    if totals.anonymousOrders > 0 || totals.anonymousRevenue != .zero {
      kinds.append(
        Kind(name: "Without customer", buyers: 0, orders: totals.anonymousOrders, revenue: totals.anonymousRevenue))
    }
    return kinds
  }

  private func row(_ kind: Kind, share: String?) -> Table.Row {
    var cells = [
      Table.Cell(kind.name),
      Table.Cell(kind.buyers == 0 && kind.name == "Without customer" ? "–" : framing.told(kind.buyers)),
      Table.Cell(words.count(kind.orders)), Table.Cell(words.money(kind.revenue)),
    ]
    if let share { cells.append(Table.Cell(share)) }
    cells.append(Table.Cell(kind.buyers > 0 ? words.moneyExact(kind.revenue.divided(by: kind.buyers)) : "–"))
    cells.append(Table.Cell(kind.orders > 0 ? words.moneyExact(kind.revenue.divided(by: kind.orders)) : "–"))
    return Table.Row(cells)
  }

  private var heading: String {
    guard isKnown else { return "New and returning customers are not known yet" }
    let share = Share(totals.returningRevenue, of: totals.revenue)
    guard totals.orders >= framing.smallBase, totals.revenue > .zero, totals.returningRevenue >= .zero, share.value <= 1 else {
      return "Returning customers brought \(words.money(totals.returningRevenue)), new ones \(words.money(totals.newRevenue))"
    }
    return "Returning customers brought \(words.wholePercent(share)) of the revenue"
  }
}
