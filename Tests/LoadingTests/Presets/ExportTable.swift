import Testing
import Trade

@testable import Loading

/// Writes a file in the layout of an export: names of columns, set apart by `|`, and rows that name the cells they fill.
func exportTable(_ header: String, _ rows: [[String: String]], separator: String = ",") throws -> String {
  let columns = header.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
  func line(_ cells: [String]) -> String {
    cells.map { "\"" + $0.replacing("\"", with: "\"\"") + "\"" }.joined(separator: separator) + "\n"
  }
  return try line(columns)
    + rows.map { row in
      for name in row.keys { try #require(columns.contains(name), "the export has no column \(name)") }
      return line(columns.map { row[$0] ?? "" })
    }.joined()
}

/// Checks that all rows read and all their money are where the reconciliation finds them.
func expectReconciled(_ ledger: Ledger, sourceLocation: SourceLocation = #_sourceLocation) {
  let intake = ledger.intake
  let apart = intake.rejectedAmount + intake.duplicates.amount + intake.excluded.amount
  #expect(intake.read.amount == amountTotal(ledger) + apart, sourceLocation: sourceLocation)
  let orderRows = (0..<ledger.orders.count).reduce(0) { $0 + ledger.orders.rowCount($1) }
  let refundRows = ledger.refunds.rows.reduce(0) { $0 + Int($1) }
  let kept = orderRows + refundRows + intake.duplicates.rows + intake.excluded.rows
  let rejects = intake.files.filter { ["orders", "lines"].contains($0.table) }.reduce(0) { $0 + $1.rejects }
  #expect(intake.read.rows == kept + rejects, sourceLocation: sourceLocation)
}

extension Ledger {
  /// The number of an order by its id in the data.
  func order(_ id: String) throws -> Int { try #require((0..<orders.ids.count).first { orders.ids[$0] == id }) }

  /// Whose order it is, by id; nil for an anonymous one.
  func customer(ofOrder id: String) throws -> String? {
    let customer = orders.owner(of: try order(id))
    return customer == .nobody ? nil : customers.id(of: customer)
  }

  /// An order's goods in ten-thousandths.
  func amount(_ id: String) throws -> Int64 { orders.amount[try order(id)] }

  /// An order's status.
  func status(_ id: String) throws -> OrderStatus { orders.status[try order(id)] }

  /// The lines of an order: products and what they were worth, in ten-thousandths.
  func lines(_ id: String) throws -> [String: Int64] {
    let order = Int32(try order(id))
    var found: [String: Int64] = [:]
    for line in 0..<lines.count where lines.order[line] == order {
      found[products.title(Int(lines.product[line])), default: 0] += lines.amount[line]
    }
    return found
  }
}
