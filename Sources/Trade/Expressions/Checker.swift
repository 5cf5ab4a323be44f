/// Checks that every name of an expression is known, and that everything is compared with its own kind.
struct Checker {
  let vocabulary: Vocabulary
  let text: [Unicode.Scalar]

  /// What a piece of syntax says.
  func condition(_ syntax: Syntax) throws(ExpressionError) -> Condition {
    switch syntax {
    case .not(let inner): return .not(try condition(inner))
    case .all(let parts): return .all(try conditions(parts))
    case .any(let parts): return .any(try conditions(parts))
    case .compare(let left, let comparison, let right): return try compared(left, comparison, right)
    case .between(let value, let low, let high):
      let (above, below) = (try compared(value, .greaterOrEqual, low), try compared(value, .lessOrEqual, high))
      if let (bottom, top) = bounds(above, below), bottom.isAfter(top) {
        throw failure("between is written with its lower end first, and this one lies above the upper; exchange the two", low)
      }
      return .all([above, below])
    case .isIn(let value, let list, let isIn): return try listed(value, list, isIn: isIn)
    case .contains(let whole, let part, let word): return try contained(part, in: whole, word)
    case .isKnown(let operand, let isKnown):
      let known = Condition.isKnown(fact: try fact(operand, before: isKnown ? "is known" : "is unknown").name)
      return isKnown ? known : .not(known)
    case .alone(let operand): return try alone(operand)
    }
  }

  /// The two ends of a range that a fact is compared with.
  private func bounds(_ above: Condition, _ below: Condition) -> (Condition.Value, Condition.Value)? {
    guard case .compare(.fact, .greaterOrEqual, let low) = above, case .compare(.fact, .lessOrEqual, let high) = below else {
      return nil
    }
    return (low, high)
  }

  private func conditions(_ parts: [Syntax]) throws(ExpressionError) -> [Condition] {
    var conditions: [Condition] = []
    for part in parts { conditions.append(try condition(part)) }
    return conditions
  }

  private func alone(_ operand: Syntax.Operand) throws(ExpressionError) -> Condition {
    if case .boolean(let value) = operand.kind { return .always(value) }
    let fact = try fact(operand, before: "and, or and not")
    if fact.type == .boolean { return .holds(fact: fact.name) }
    let example = fact.type == .set ? fact.name + " has \"…\"" : fact.name + (fact.type == .text ? " = \"…\"" : " >= …")
    throw failure("\(fact.name) is \(fact.type.words); compare it, such as \(example)", operand)
  }

  private func listed(
    _ value: Syntax.Operand, _ list: [Syntax.Operand], isIn: Bool
  ) throws(ExpressionError) -> Condition {
    let fact = try fact(value, before: isIn ? "in" : "not in")
    if fact.type == .text {
      var texts: [String] = []
      for item in list { texts.append(try word(item, of: fact)) }
      return .isOne(fact: fact.name, texts: texts, isIn: isIn)
    }
    var parts: [Condition] = []
    for item in list { parts.append(try compared(value, isIn ? .equal : .notEqual, item)) }
    return isIn ? .any(parts) : .all(parts)
  }

  private func contained(
    _ part: Syntax.Operand, in whole: Syntax.Operand, _ word: String
  ) throws(ExpressionError) -> Condition {
    let fact = try fact(whole, before: word)
    guard fact.type == .set || fact.type == .text else {
      throw failure("\(fact.name) is \(fact.type.words) and contains no texts; compare it with = < >", whole)
    }
    guard case .text(let text) = part.kind else {
      let example = if case .fact(let name) = part.kind { ", such as \"" + name.prefix(40) + "\"" } else { "" }
      throw failure("expected a text in quotes after " + word + example, part)
    }
    return fact.type == .set ? .has(fact: fact.name, text: text) : .contains(fact: fact.name, text: text)
  }

  private func compared(
    _ left: Syntax.Operand, _ comparison: Condition.Comparison, _ right: Syntax.Operand
  ) throws(ExpressionError) -> Condition {
    guard case .fact = left.kind else {
      guard case .fact = right.kind else {
        throw failure("nothing of the customer is compared here; name a fact, such as order_count", left)
      }
      return try compared(right, comparison.mirrored, left)
    }
    let fact = try fact(left, before: comparison.rawValue)
    switch fact.type {
    case .number, .money, .share, .date:
      return .compare(.fact(fact.name), comparison, try value(right, comparedWith: fact))
    case .text, .boolean:
      guard comparison == .equal || comparison == .notEqual else {
        throw failure("\(fact.name) is \(fact.type.words), which has no order; compare it with = or !=", left)
      }
      let isEqual = comparison == .equal
      if fact.type == .text { return .isOne(fact: fact.name, texts: [try word(right, of: fact)], isIn: isEqual) }
      guard case .boolean(let wanted) = right.kind else { throw mismatch(right, fact) }
      let holds = Condition.holds(fact: fact.name)
      return wanted == isEqual ? holds : .all([.isKnown(fact: fact.name), .not(holds)])
    case .set: throw failure("\(fact.name) is a set of texts; write \(fact.name) has \"…\"", left)
    }
  }

  /// The other side of a comparison with a fact that has an order.
  private func value(_ operand: Syntax.Operand, comparedWith fact: FactName) throws(ExpressionError) -> Condition.Value {
    switch operand.kind {
    case .number(let number, let isPercent):
      if isPercent, fact.type == .number || fact.type == .money {
        throw failure("\(fact.name) is \(fact.type.words) and no share; leave out the percent sign", operand)
      }
      if fact.type == .date { throw mismatch(operand, fact) }
      return .number(number)
    case .date(let term):
      if fact.type != .date { throw mismatch(operand, fact) }
      return .date(term)
    case .fact:
      let other = try self.fact(operand, before: "")
      if other.type != fact.type { throw mismatch(operand, fact) }
      return .fact(other.name)
    case .text, .boolean: throw mismatch(operand, fact)
    }
  }

  /// A text that a text fact is compared with.
  private func word(_ operand: Syntax.Operand, of fact: FactName) throws(ExpressionError) -> String {
    guard case .text(let text) = operand.kind else { throw mismatch(operand, fact) }
    if fact.values.isEmpty || fact.values.contains(text) { return text }
    let hint = nearest(to: String(text.prefix(60)), among: fact.values).map { "; the nearest it can be is \"" + $0 + "\"" } ?? ""
    throw failure("\(fact.name) is never \"" + text.prefix(40) + "\"" + hint, operand)
  }

  private func mismatch(_ operand: Syntax.Operand, _ fact: FactName) -> ExpressionError {
    let other =
      switch operand.kind {
      case .fact(let name): vocabulary[name].map { name + ", which is " + $0.type.words } ?? name
      case .number(_, let isPercent): isPercent ? "a share" : "a number"
      case .text: "a text"
      case .date: "a date"
      case .boolean: "true or false"
      }
    let hint = fact.type == .text ? "; put texts in quotes" : "; expected " + fact.type.words
    return failure("\(fact.name) is \(fact.type.words) and cannot be compared with \(other)\(hint)", operand)
  }

  /// The fact that an operand names.
  private func fact(_ operand: Syntax.Operand, before what: String) throws(ExpressionError) -> FactName {
    guard case .fact(let name) = operand.kind else {
      throw failure("a fact is expected before \"\(what)\", such as order_count", operand)
    }
    if let fact = vocabulary[name] { return fact }
    throw failure(vocabulary.refusal(of: name), operand)
  }

  private func failure(_ message: String, _ operand: Syntax.Operand) -> ExpressionError {
    ExpressionError(message, at: operand.offset, of: text)
  }
}
