/// Where a customer stands in the input.
package struct FoundRows: Sendable {
  /// All ids that are the customer, by their bytes: more than one where `same_as` or an export with two ids unites them.
  package var ids: [String]
  /// The rows, by table, file and line.
  package var rows: [SourceRow]
  /// Inputs that can be read only once, such as a pipe, and were not searched.
  package var unread: [String]

  /// Rows of a customer.
  package init(ids: [String] = [], rows: [SourceRow] = [], unread: [String] = []) {
    (self.ids, self.rows, self.unread) = (ids, rows, unread)
  }
}
