import Trade

/// Makes columns and tests over them of conditions; texts become numbers, so that no customer's text is compared twice.
struct Compiler {
  private let source: FactSource
  private var facts: [String: FactColumn] = [:]
  private var places: [Key: Int] = [:]
  private(set) var columns: [@Sendable (Int) -> Int64] = []

  /// What a column is made of.
  private struct Key: Hashable {
    var fact: String
    /// The texts that are looked for in a column of texts, or the word in sets.
    var texts: [String] = []
    var isPart = false
  }

  /// A compiler for the customers of a source.
  init(_ source: FactSource) { self.source = source }

  /// The test of a condition.
  mutating func node(_ condition: Condition) -> Evaluator.Node {
    switch condition {
    case .always(let value): return .always(value)
    case .not(let inner): return .not(node(inner))
    case .all(let parts): return .all(parts.map { node($0) })
    case .any(let parts): return .any(parts.map { node($0) })
    case .compare(let left, let comparison, let right): return compared(left, comparison, right)
    case .isOne(let fact, let texts, let isIn):
      return word(of: fact, texts, isIn: isIn, isPart: false) { texts.contains($0) == isIn }
    case .contains(let fact, let text):
      return word(of: fact, [text], isIn: true, isPart: true) { $0.utf8.contains(text.utf8) }
    case .has(let fact, let text): return has(text, in: fact)
    case .holds(let fact): return number(fact).map { .isTrue($0) } ?? .always(false)
    case .isKnown(let fact): return known(fact)
    }
  }

  private mutating func column(_ fact: String) -> FactColumn {
    if let known = facts[fact] { return known }
    let column = Fact.all.first { $0.name.name == fact }?.column(source) ?? .unknown
    facts[fact] = column
    return column
  }

  private mutating func add(_ key: Key, _ column: @escaping @Sendable (Int) -> Int64) -> Int {
    if let place = places[key] { return place }
    columns.append(column)
    places[key] = columns.count - 1
    return columns.count - 1
  }

  /// The place of a column of numbers, or of words by their numbers; nil where nothing is known of it.
  private mutating func number(_ fact: String) -> Int? {
    switch column(fact) {
    case .numbers(let column), .words(_, let column): add(Key(fact: fact), column)
    case .unknown, .texts, .sets: nil
    }
  }

  private mutating func compared(
    _ left: Condition.Value, _ comparison: Condition.Comparison, _ right: Condition.Value
  ) -> Evaluator.Node {
    guard case .fact(let fact) = left, let place = number(fact) else { return .always(false) }
    switch right {
    case .number(let bound): return .compare(place, comparison, bound)
    case .date(let term):
      return .compare(place, comparison, Int64(term.day(from: source.period.from, to: source.period.to).number))
    case .fact(let other): return number(other).map { .compareColumns(place, comparison, $0) } ?? .always(false)
    }
  }

  private mutating func known(_ fact: String) -> Evaluator.Node {
    switch column(fact) {
    case .unknown: return .always(false)
    case .numbers, .words: return number(fact).map { .isKnown($0) } ?? .always(false)
    case .texts(let pool):
      return .isKnown(add(Key(fact: fact)) { customer in pool.withBytes(of: customer) { $0.isEmpty ? FactColumn.missing : 1 } })
    case .sets(let sets): return .isTrue(add(Key(fact: fact)) { sets.numbers(of: $0).isEmpty ? 0 : 1 })
    }
  }

  /// The test of a text fact: whether its text is one of some, or has one in it.
  private mutating func word(
    of fact: String, _ texts: [String], isIn: Bool, isPart: Bool, _ holds: (String) -> Bool
  ) -> Evaluator.Node {
    switch column(fact) {
    case .words(let words, _): return number(fact).map { .isOne($0, words.map(holds)) } ?? .always(false)
    case .texts(let pool):
      let wanted = texts.map { Array($0.utf8) }
      let found: @Sendable (Int) -> Int64 = { customer in
        pool.withBytes(of: customer) { bytes in
          if bytes.isEmpty { return FactColumn.missing }
          return wanted.contains { isPart ? bytes.contains($0) : bytes.elementsEqual($0) } ? 1 : 0
        }
      }
      return .isOne(add(Key(fact: fact, texts: texts, isPart: isPart), found), [!isIn, isIn])
    case .unknown, .numbers, .sets: return .always(false)
    }
  }

  private mutating func has(_ text: String, in fact: String) -> Evaluator.Node {
    guard case .sets(let sets) = column(fact), sets.words.contains(text) else { return .always(false) }
    let isWanted = sets.words.map { $0 == text }
    let place = add(Key(fact: fact, texts: [text])) { customer in
      sets.numbers(of: customer).contains { isWanted[Int(sets.numbers[$0])] } ? 1 : 0
    }
    return .isTrue(place)
  }
}
