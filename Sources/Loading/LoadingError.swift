/// Why loading stopped: nothing is published. The text says where, what, and what to do.
package struct LoadingError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What kind of trouble; decides the exit status.
  package enum Kind: String, Sendable {
    /// A file that is missing or cannot be read, or no counted order at all: exit 66.
    case noInput
    /// A file whose contents cannot be used: exit 65.
    case badData
    /// A key, preset, column map or value that is wrong or not in this version: exit 78.
    case badConfiguration
  }

  package var kind: Kind
  /// The file it is about; empty where it is about none.
  package var file: String
  /// Counted from 1; nil where it is about the whole file.
  package var line: Int?
  /// The character of the line, counted from 1; only places in the configuration and in content have one.
  package var column: Int?
  /// "what; what to do", without a full stop.
  package var message: String

  /// A failure.
  package init(_ kind: Kind, file: String = "", line: Int? = nil, column: Int? = nil, _ message: String) {
    self.kind = kind
    self.file = file
    self.line = line
    self.column = column
    self.message = message
  }

  /// The same, so many lines further down.
  func moved(by lines: Int) -> LoadingError {
    var moved = self
    moved.line = line.map { $0 + lines }
    return moved
  }

  /// `file:line: what; what to do`, or `file:line:column: …`
  package var description: String {
    let place = [file, line.map(String.init), column.map(String.init)].compactMap { $0 }.filter { !$0.isEmpty }.joined(
      separator: ":")
    return place.isEmpty ? message : place + ": " + message
  }
}
