import Trade

extension Setting {
  /// An expression over some facts; what is wrong with it is told with its own place.
  func expression(_ vocabulary: Vocabulary) throws -> Expression {
    let text = try text("an expression such as order_count >= 2")
    do throws(ExpressionError) {
      return try Expression(text, vocabulary)
    } catch {
      var place = place
      if let written, let line = place.line, let column = place.column {
        let found = written.place(of: error.offset, in: text, at: line, column)
        (place.line, place.column) = (found.line, found.column)
      }
      throw place.failure(path.isEmpty ? error.message : path + ": " + error.message)
    }
  }

  /// A name for files and pages: small letters, digits and hyphens, at most 40.
  func identifier(_ what: String) throws -> String {
    let text = try text(what)
    let isSafe = text.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D }
    guard isSafe, text.utf8.count <= 40, text.first != "-", text.last != "-" else {
      throw expected(what + " of small letters, digits and hyphens, at most 40, such as big-spenders")
    }
    return text
  }
}
