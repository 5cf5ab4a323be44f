import Analysing
import Trade

/// Why revenue changed: buyers, orders per buyer, average order, for new and returning customers apart.
struct DriversSection {
  let framing: Framing
  private var words: Words { framing.words }

  /// The section; an empty box where the data does not reach back.
  var block: Block {
    guard let drivers = framing.analysis.measures.drivers else {
      let text =
        "Not shown: the data does not reach back to the first day of \(framing.previousName), so there is nothing to compare with."
      return .section(Section(id: "drivers", heading: "Why revenue changed", body: [.empty([.text(text)])]))
    }
    let kinds = self.kinds(drivers)
    let columns = [
      Table.Column("", .left, label: "Customers"), Table.Column("In \(framing.previousName)"), Table.Column("Buyers"),
      Table.Column("Orders\nper buyer"), Table.Column("Average\norder"), Table.Column("Now"), Table.Column("Change", isKey: true),
    ]
    let table = Table(
      columns: columns, rows: kinds.map { row($0.name, $0.changes) }, footer: row("All", kinds.flatMap(\.changes)),
      foot: "Amounts are rounded to the unit; the totals are exact.")
    let note =
      "Each change is split exactly over its three factors by the logarithmic mean: in equal parts where they grew alike."
      + (kinds.contains { $0.name == "Without customer" }
        ? " Of orders without a customer, the number stands under orders per buyer." : "")
    return .section(
      Section(id: "drivers", heading: heading(drivers, kinds.flatMap(\.changes)), note: [[.text(note)]], body: [.table(table)]))
  }

  /// New and returning apart where the data tells them in both periods; else all known customers as one.
  private func kinds(_ drivers: RevenueDrivers) -> [(name: String, changes: [RevenueDrivers.Change])] {
    var kinds: [(name: String, changes: [RevenueDrivers.Change])] = []
    if framing.knowsNewCustomers(in: framing.analysis.period.previous) {
      kinds = [("New customers", [drivers.new]), ("Returning customers", [drivers.returning])]
    } else {
      kinds = [("Customers", [drivers.new, drivers.returning])]
    }
    if drivers.anonymous.before.orders + drivers.anonymous.now.orders > 0 || drivers.anonymous.revenue != .zero {
      kinds.append(("Without customer", [drivers.anonymous]))
    }
    return kinds
  }

  private func row(_ name: String, _ changes: [RevenueDrivers.Change]) -> Table.Row {
    func sum(_ part: (RevenueDrivers.Change) -> Money) -> Money { changes.reduce(.zero) { $0 + part($1) } }
    return Table.Row([
      Table.Cell(name), Table.Cell(words.money(sum(\.before.revenue))), Table.Cell(framing.signed(sum(\.buyers))),
      Table.Cell(framing.signed(sum(\.ordersPerBuyer))), Table.Cell(framing.signed(sum(\.averageOrder))),
      Table.Cell(words.money(sum(\.now.revenue))), Table.Cell(framing.signed(sum(\.revenue))),
    ])
  }

  private func heading(_ drivers: RevenueDrivers, _ changes: [RevenueDrivers.Change]) -> String {
    let change = drivers.revenue
    if change == .zero { return "Revenue is that of \(framing.previousName), to the cent" }
    let parts = [
      ("buyers", changes.reduce(Money.zero) { $0 + $1.buyers }),
      ("orders per buyer", changes.reduce(Money.zero) { $0 + $1.ordersPerBuyer }),
      ("average order", changes.reduce(Money.zero) { $0 + $1.averageOrder }),
    ]
    // The two parts that went furthest, whichever way.
    let main = parts.enumerated().sorted { a, b in
      (b.element.1.units.magnitude, a.offset) < (a.element.1.units.magnitude, b.offset)
    }
    let told = main.prefix(2).filter { !words.isNothing(framing.signed($0.element.1)) }
    let why = told.map { "\($0.element.0) \(unbroken(framing.signed($0.element.1)))" }.joined(separator: ", ")
    return
      "\(words.money(Money(units: abs(change.units)))) \(change > .zero ? "more" : "less") than in \(framing.previousName)"
      + (why.isEmpty ? "" : ": " + why)
  }

  /// No line ends between the sign and the amount.
  private func unbroken(_ amount: String) -> String { amount.prefix(1) + "\u{2060}" + amount.dropFirst() }
}
