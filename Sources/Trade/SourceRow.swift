/// A row of the input, as it is found again for whoever asks where a customer's facts come from.
package struct SourceRow: Hashable, Sendable {
  /// The table that its file was read for, such as `contacts`.
  package var table: String
  /// The file as it was given.
  package var file: String
  /// The line, counted from 1, on which the row begins.
  package var line: Int
  /// The id of the order that it is about, as the ledger has it; nil where it names none of the customer's.
  package var order: String?
  /// The id of another customer that it is about, as the ledger has it (`RowSearch.others`); nil for a row of the customer's own.
  package var other: String?
  /// The day on which it happened: of an order, a payment, a refund, a touch; nil where the table tells none.
  package var day: Day?
  /// Why it was set aside; nil for a row that was taken.
  package var reject: String?

  /// A row.
  package init(
    table: String, file: String, line: Int, order: String? = nil, other: String? = nil, day: Day? = nil,
    reject: String? = nil
  ) {
    (self.table, self.file, self.line, self.order, self.other) = (table, file, line, order, other)
    (self.day, self.reject) = (day, reject)
  }

  /// `data/orders.csv:2176`
  package var place: String { file + ":" + String(line) }
}
