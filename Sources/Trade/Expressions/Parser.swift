/// Finds out how the parts of an expression belong together: `or` joins what `and` joins, which joins what `not` turns round.
struct Parser {
  private let tokens: [Token]
  private let text: [Unicode.Scalar]
  private var next = 0
  private var depth = 0

  /// A parser of the tokens of a text; the last of them is `end`.
  init(tokens: [Token], text: [Unicode.Scalar]) { (self.tokens, self.text) = (tokens, text) }

  /// The whole expression.
  mutating func whole() throws(ExpressionError) -> Syntax {
    if token.kind == .end {
      throw failure("the expression is empty; write a comparison such as order_count >= 2")
    }
    let syntax = try either()
    if token.kind == .close { throw failure("this parenthesis was never opened; leave it out") }
    if token.kind != .end { throw unexpected("\"and\", \"or\" or the end") }
    return syntax
  }

  private var token: Token { tokens[next] }

  private mutating func advance() { if next < tokens.count - 1 { next += 1 } }

  private mutating func take(_ word: String) -> Bool {
    guard token.isWord(word) else { return false }
    advance()
    return true
  }

  private mutating func either() throws(ExpressionError) -> Syntax {
    var parts = [try both()]
    while take("or") { parts.append(try both()) }
    return parts.count == 1 ? parts[0] : .any(parts)
  }

  private mutating func both() throws(ExpressionError) -> Syntax {
    var parts = [try turned()]
    while take("and") { parts.append(try turned()) }
    return parts.count == 1 ? parts[0] : .all(parts)
  }

  private mutating func turned() throws(ExpressionError) -> Syntax {
    let isGroup = token.kind == .open
    guard isGroup || token.isWord("not") else { return try comparison() }
    let start = token.offset
    depth += 1
    defer { depth -= 1 }
    if depth > Expression.deepest {
      throw failure("more than \(Expression.deepest) parentheses or nots stand in one another; write it flatter")
    }
    advance()
    if !isGroup { return .not(try turned()) }
    let inner = try either()
    guard token.kind == .close else {
      if token.kind != .end { throw unexpected("\"and\", \"or\" or \")\"") }
      throw ExpressionError("this parenthesis is never closed; add \")\"", at: start, of: text)
    }
    advance()
    return inner
  }

  private mutating func comparison() throws(ExpressionError) -> Syntax {
    let left = try operand()
    if case .comparison(let comparison) = token.kind {
      advance()
      return .compare(left, comparison, try operand())
    }
    if take("between") {
      let low = try operand()
      guard take("and") else { throw unexpected("\"and\" and the upper end of between") }
      return .between(left, low, try operand())
    }
    if take("is") {
      if take("known") { return .isKnown(left, isKnown: true) }
      if take("unknown") { return .isKnown(left, isKnown: false) }
      throw unexpected("\"known\" or \"unknown\"")
    }
    for word in ["has", "contains"] where take(word) { return .contains(left, try operand(), word: word) }
    if take("in") { return .isIn(left, try list(), isIn: true) }
    if take("not") {
      guard take("in") else { throw unexpected("\"in\" after \"not\"; to turn a comparison round, write not before it") }
      return .isIn(left, try list(), isIn: false)
    }
    return .alone(left)
  }

  private mutating func list() throws(ExpressionError) -> [Syntax.Operand] {
    guard token.kind == .open else { throw unexpected("a list in parentheses, such as (\"a\", \"b\")") }
    advance()
    var items = [try operand()]
    while token.kind == .comma {
      advance()
      items.append(try operand())
    }
    guard token.kind == .close else { throw unexpected("\",\" or \")\"") }
    advance()
    return items
  }

  private mutating func operand() throws(ExpressionError) -> Syntax.Operand {
    let start = token
    switch start.kind {
    case .number(let number, let isPercent):
      advance()
      return Syntax.Operand(kind: .number(number, isPercent: isPercent), offset: start.offset)
    case .minus:
      advance()
      guard case .number(let number, let isPercent) = token.kind else { throw unexpected("a number after \"-\"") }
      advance()
      return Syntax.Operand(kind: .number(-number, isPercent: isPercent), offset: start.offset)
    case .text(let text):
      advance()
      return Syntax.Operand(kind: .text(text), offset: start.offset)
    case .date(let day):
      advance()
      return Syntax.Operand(kind: .date(try moved(DateTerm(.day(day)))), offset: start.offset)
    case .word(let word) where !Parser.joints.contains(word.lowercased()):
      advance()
      if ["true", "false"].contains(word.lowercased()) {
        return Syntax.Operand(kind: .boolean(word.lowercased() == "true"), offset: start.offset)
      }
      if let base = DateTerm.Base(name: word) {
        return Syntax.Operand(kind: .date(try moved(DateTerm(base))), offset: start.offset)
      }
      if token.kind == .plus || token.kind == .minus {
        throw failure(
          "only dates such as as_of can be moved; write it on the other side of the comparison, such as as_of - 90 days")
      }
      return Syntax.Operand(kind: .fact(word), offset: start.offset)
    default: throw unexpected("a fact, a number, a date or a text in quotes")
    }
  }

  /// Reads what may follow a date: `- 90 days`.
  private mutating func moved(_ term: DateTerm) throws(ExpressionError) -> DateTerm {
    guard token.kind == .plus || token.kind == .minus else { return term }
    let isBack = token.kind == .minus
    advance()
    guard case .number(let number, isPercent: false) = token.kind, number % 10_000 == 0, number / 10_000 <= Parser.farthest else {
      throw unexpected("a whole number up to \(Parser.farthest)")
    }
    advance()
    guard case .word(let word) = token.kind,
      let unit = DateTerm.Unit.allCases.first(where: { [$0.rawValue, $0.rawValue + "s"].contains(word.lowercased()) })
    else { throw unexpected("days, weeks, months or years") }
    advance()
    var term = term
    (term.count, term.unit) = (Int(number / 10_000) * (isBack ? -1 : 1), unit)
    return term
  }

  /// A hundred years of days: beyond them lies no shop.
  private static let farthest: Int64 = 36_500
  /// Words that join parts and can be no fact.
  private static let joints: Set = ["and", "or", "not", "in", "between", "is", "has", "contains", "known", "unknown"]

  private func failure(_ message: String) -> ExpressionError { ExpressionError(message, at: token.offset, of: text) }

  private func unexpected(_ wanted: String) -> ExpressionError {
    failure((token.kind == .end ? "the expression ends here" : token.shown + " cannot stand here") + "; expected " + wanted)
  }
}
