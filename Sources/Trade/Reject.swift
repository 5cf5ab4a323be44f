/// A row that could not be read and was set aside.
package struct Reject: Hashable, Sendable {
  /// The file as it was named in the configuration.
  package let file: String
  /// The line, counted from 1, on which the row begins.
  package let line: Int
  /// The column's name in the file; empty where the whole row is meant.
  package let column: String
  /// What stood there, cut to 40 characters. Only `rejects.csv` shows it.
  package let value: String
  /// Why, as a sentence without a full stop.
  package let reason: String

  /// A reject; the value is cut to 40 characters.
  package init(file: String, line: Int, column: String, value: String, reason: String) {
    self.file = file
    self.line = line
    self.column = column
    self.value = String(value.prefix(40))
    self.reason = reason
  }
}
