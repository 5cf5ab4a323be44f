import Analysing
import Trade

/// An order and where it was read.
struct SourceOrder: Sendable {
  /// Nil where each row is an order of its own.
  let id: String?
  /// `data/orders.csv:2176`, its first row; nil where origins were not kept.
  let place: String?
  /// How many rows it was read from.
  let rows: Int
  /// Those that were taken, of every table that names it; empty where nobody searched.
  let sources: [SourceRow]
  let day: Day
  let amount: Money
  /// What it counts for.
  let net: Money
  let status: OrderStatus

  /// An order of an analysis, with those of `found` that are about it.
  init(_ order: Int, in analysis: Analysis, found: [SourceRow]) {
    let table = analysis.ledger.orders
    let files = analysis.ledger.intake.files
    let file = table.sourceFile.isEmpty ? files.count : Int(table.sourceFile[order])
    let id = table.ids.count > 0 ? table.ids[order] : nil
    let place = files.indices.contains(file) ? "\(files[file].path):\(table.sourceLine[order])" : nil
    (self.id, self.place) = (id, place)
    rows = table.rowCount(order)
    sources = found.filter { id == nil ? $0.table == "orders" && $0.place == place : $0.order == id }
    day = table.day[order]
    amount = Money(units: table.amount[order])
    net = Money(units: analysis.counted.net(order))
    status = table.status[order]
  }

  /// Where it was read, as far as it is known: all its rows, else the first.
  var places: [String] { sources.isEmpty ? [place].compactMap(\.self) : Places(sources).texts }
}
