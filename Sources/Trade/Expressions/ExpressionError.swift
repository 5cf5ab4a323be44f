/// What is wrong with an expression, and where.
package struct ExpressionError: Error, Hashable, Sendable, CustomStringConvertible {
  /// How many characters (Unicode scalars) stand before it.
  package var offset: Int
  /// Counted from 1.
  package var line: Int
  package var column: Int
  /// "what; what to do", without a full stop.
  package var message: String

  init(_ message: String, at offset: Int, of text: [Unicode.Scalar]) {
    let before = text.prefix(offset)
    self.message = message
    self.offset = offset
    line = 1 + before.count { $0 == "\n" }
    column = 1 + offset - ((before.lastIndex(of: "\n") ?? -1) + 1)
  }

  /// `1:14: unknown fact "recensy"; the nearest known one is "recency_days"`
  package var description: String { String(line) + ":" + String(column) + ": " + message }
}
