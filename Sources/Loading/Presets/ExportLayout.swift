/// One file of a known export: headers, and the rules for what stands below them.
///
/// All headers are compared as `Synonyms.key` makes them, so case, blanks, `_`, `-`, `.` and `#` do not count.
struct ExportLayout: Sendable {
  var table: TableKind
  /// What it is called in notes, such as "Shopify orders".
  var name: String
  /// Headers that together belong to this file alone; empty: it is never recognised, only named.
  var marks: [String] = []
  /// Headers of each column, best first: of several in a file the first is read.
  var headers: [Column: [String]]
  /// Columns whose text is put together of cells: first and last name.
  var joined: [Column: [String]] = [:]
  /// Cells that stand for a blank customer id, best first.
  var customerElse: [String] = []
  /// The cell with the time of day, where the date stands alone.
  var time: String?
  /// How the amount is made; the first whose headers the file has. None: the column `amount`.
  var amounts: [AmountRule<String>] = []
  /// How the amount of an order's line is made, where the amount itself is the whole order's.
  var lineAmounts: [AmountRule<String>] = []
  /// Two totals whose difference is the refund.
  var refund: RefundRule<String>?
  /// Headers of what belongs to the whole order: on its first line only, or repeated on each. It counts once.
  var once: [String] = []
  /// Headers of cells in which an order's goods are packed (`PackedItem`); one that ends with a 1 stands for all numbers.
  var packed: [String] = []
  /// A cell that says by being filled that the order is cancelled.
  var cancelledBy: String?
  /// Whether an order that was paid and then cancelled was refunded.
  var refundsPaidCancellations = false
  /// Values of `sku` that are postage, fees and corrections: no goods.
  var noGoods: Set<String> = []
  /// The header of another id of the same customer.
  var alias: String?
  /// Forms of dates besides ISO 8601, such as `M/d/yy`.
  var dates: [String] = []
  /// Whether day or month comes first in a file that does not prove it.
  var dateOrder: DateReader.Order?

  /// Whether a file with these headers, as keys, is this one.
  func isRecognised(_ keys: [String]) -> Bool {
    !marks.isEmpty && marks.allSatisfy { keys.contains(Synonyms.key($0)) }
  }

  /// How many columns these headers, as keys, have.
  func matches(_ keys: [String]) -> Int {
    headers.values.count { $0.contains { keys.contains(Synonyms.key($0)) } }
  }

  /// Whether these headers, as keys, have the column without which the table cannot be read.
  func hasKey(_ keys: [String]) -> Bool {
    let names = [Column.customerID, .orderID, .sku].lazy.compactMap { headers[$0] }.first ?? []
    return names.contains { keys.contains(Synonyms.key($0)) }
  }
}
