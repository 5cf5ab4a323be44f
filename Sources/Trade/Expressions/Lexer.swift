/// Cuts an expression into words, values and signs.
struct Lexer {
  private let text: [Unicode.Scalar]
  private var next = 0

  init(_ text: [Unicode.Scalar]) { self.text = text }

  /// All of them, and `end`.
  mutating func tokens() throws(ExpressionError) -> [Token] {
    var tokens: [Token] = []
    while true {
      while next < text.count, text[next].properties.isWhitespace { next += 1 }
      let start = next
      if start == text.count {
        tokens.append(Token(kind: .end, offset: start))
        return tokens
      }
      tokens.append(Token(kind: try kind(text[start]), offset: start))
    }
  }

  private mutating func kind(_ first: Unicode.Scalar) throws(ExpressionError) -> Token.Kind {
    if Lexer.isDigit(first) { return try numberOrDay() }
    if Lexer.isLetter(first) { return .word(word()) }
    let follower = next + 1 < text.count ? text[next + 1] : " "
    next += 1
    switch first {
    case "\"", "'": return .text(try quoted(first))
    case "(": return .open
    case ")": return .close
    case ",": return .comma
    case "+": return .plus
    case "-": return .minus
    case "=":
      if follower == "=" { next += 1 }
      return .comparison(.equal)
    case "!" where follower == "=":
      next += 1
      return .comparison(.notEqual)
    case "<", ">":
      let isLess = first == "<"
      if follower != "=" { return .comparison(isLess ? .less : .greater) }
      next += 1
      return .comparison(isLess ? .lessOrEqual : .greaterOrEqual)
    default:
      next -= 1
      throw failure(
        "\"" + String(Character(first)) + "\" has no meaning here; put texts in quotes, and compare with = != < <= > >=")
    }
  }

  /// A word goes on over a hyphen before a letter, so that `life-stage` is one unknown name and no subtraction.
  private mutating func word() -> String {
    let start = next
    while next < text.count {
      let isJoint = text[next] == "-" && next + 1 < text.count && Lexer.isLetter(text[next + 1])
      guard Lexer.isLetter(text[next]) || Lexer.isDigit(text[next]) || text[next] == "." || isJoint else { break }
      next += 1
    }
    return string(start..<next)
  }

  private mutating func quoted(_ quote: Unicode.Scalar) throws(ExpressionError) -> String {
    let start = next - 1
    var found = String.UnicodeScalarView()
    while next < text.count {
      if text[next] == quote {
        next += 1
        guard next < text.count, text[next] == quote else { return String(found) }
      }
      found.append(text[next])
      next += 1
    }
    next = start
    throw failure("this text has no closing quote; add " + String(Character(quote)))
  }

  private mutating func numberOrDay() throws(ExpressionError) -> Token.Kind {
    let start = next
    while next < text.count, Lexer.isDigit(text[next]) { next += 1 }
    let isDate =
      next - start == 4 && next + 5 < text.count && text[next] == "-" && Lexer.isDigit(text[next + 1])
      && Lexer.isDigit(text[next + 2]) && text[next + 3] == "-" && Lexer.isDigit(text[next + 4]) && Lexer.isDigit(text[next + 5])
    if isDate {
      next += 6
      return try date(string(start..<next), at: start)
    }
    if next + 1 < text.count, text[next] == ".", Lexer.isDigit(text[next + 1]) {
      next += 1
      while next < text.count, Lexer.isDigit(text[next]) { next += 1 }
    }
    let written = string(start..<next)
    let isPercent = next < text.count && text[next] == "%"
    if isPercent { next += 1 }
    return .number(try number(written, isPercent: isPercent, at: start), isPercent: isPercent)
  }

  private mutating func date(_ written: String, at start: Int) throws(ExpressionError) -> Token.Kind {
    let parts = written.split(separator: "-").compactMap { Int($0) }
    if parts.count == 3, let day = Day(year: parts[0], month: parts[1], day: parts[2]) { return .date(day) }
    next = start
    throw failure("\"" + written + "\" is no day of the calendar; correct it, or put it in quotes if it is a text")
  }

  private mutating func number(_ written: String, isPercent: Bool, at start: Int) throws(ExpressionError) -> Int64 {
    let decimals = isPercent ? 2 : 4
    let places = written.split(separator: ".").dropFirst().first?.count ?? 0
    if let number = ExactDecimal.parse(written[...], decimals: decimals), number <= Lexer.largest { return number }
    next = start
    if places > decimals {
      throw failure("this number has more than \(isPercent ? "two" : "four") decimals; round it")
    }
    throw failure("this number is too large; the largest is 10000000000")
  }

  /// In ten-thousandths: the most that an amount may be. data.md §4.
  private static let largest: Int64 = 100_000_000_000_000

  private func failure(_ message: String) -> ExpressionError { ExpressionError(message, at: next, of: text) }

  private func string(_ range: Range<Int>) -> String { String(String.UnicodeScalarView(text[range])) }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }
  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool { scalar == "_" || scalar.properties.isAlphabetic }
}
