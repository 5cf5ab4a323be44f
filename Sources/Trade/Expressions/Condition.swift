/// What an expression says of a customer, checked: every fact exists and is compared with its own kind.
///
/// A fact that is not known of a customer makes each comparison with it false, `!=` and `not in` as well; only `is unknown` holds. So `not`
/// before such a comparison makes it true: there is no third value beside true and false.
package indirect enum Condition: Hashable, Sendable {
  case always(Bool)
  case not(Condition)
  case all([Condition])
  case any([Condition])
  /// Numbers, amounts, shares and dates.
  case compare(Value, Comparison, Value)
  /// A text fact that is one of these texts, or is known and none of them.
  case isOne(fact: String, texts: [String], isIn: Bool)
  /// A text fact with this text somewhere in it.
  case contains(fact: String, text: String)
  /// A set with this text in it.
  case has(fact: String, text: String)
  /// A boolean fact that is true.
  case holds(fact: String)
  case isKnown(fact: String)

  /// One side of a comparison.
  package enum Value: Hashable, Sendable {
    case fact(String)
    /// In ten-thousandths, shares too: 80% is 8,000.
    case number(Int64)
    case date(DateTerm)
  }

  /// How two values are compared.
  package enum Comparison: String, CaseIterable, Sendable {
    case equal = "="
    case notEqual = "!="
    case less = "<"
    case lessOrEqual = "<="
    case greater = ">"
    case greaterOrEqual = ">="

    /// The same with the sides exchanged.
    package var mirrored: Comparison {
      switch self {
      case .equal, .notEqual: self
      case .less: .greater
      case .lessOrEqual: .greaterOrEqual
      case .greater: .less
      case .greaterOrEqual: .lessOrEqual
      }
    }
  }

  /// The facts that it names, each once, in the order of their first mention.
  package var facts: [String] {
    var names: [String] = []
    visit { if !names.contains($0) { names.append($0) } }
    return names
  }

  /// The texts that it looks for whole in texts and sets, each once for a fact, in the order of their first mention.
  package var texts: [(fact: String, text: String)] {
    switch self {
    case .not(let inner): inner.texts
    case .all(let parts), .any(let parts):
      parts.flatMap(\.texts).reduce(into: []) { all, own in
        if !all.contains(where: { $0 == own }) { all.append(own) }
      }
    case .isOne(let fact, let texts, _): texts.map { (fact, $0) }
    case .has(let fact, let text): [(fact, text)]
    case .always, .compare, .contains, .holds, .isKnown: []
    }
  }

  private func visit(_ note: (String) -> Void) {
    switch self {
    case .always: return
    case .not(let inner): inner.visit(note)
    case .all(let parts), .any(let parts): for part in parts { part.visit(note) }
    case .compare(let left, _, let right):
      for case .fact(let name) in [left, right] { note(name) }
    case .isOne(let fact, _, _), .contains(let fact, _), .has(let fact, _), .holds(let fact), .isKnown(let fact): note(fact)
    }
  }
}
