import Trade

/// Makes columns and tests over them of conditions; texts become numbers, so that no customer's text is compared twice.
struct Compiler {
  let source: FactSource
  /// The columns of the facts that were named so far, each worked out once.
  private var facts: [String: FactColumn] = [:]
  /// The columns of the conditions that are being made.
  private var places: [Key: Int] = [:]
  private var columns: [FactColumn.Values] = []

  /// What a column is made of.
  private struct Key: Hashable {
    var fact: String
    /// The texts that are looked for in a column of texts, or the word in sets.
    /// Their bytes: Swift takes texts for equal that are written with other letters.
    var texts: [[UInt8]] = []
    var isPart = false
  }

  /// A compiler for the customers of a source.
  init(_ source: FactSource) { self.source = source }

  /// The tests of some conditions, and the columns that they look at by number.
  mutating func tests(_ conditions: [Condition]) -> (nodes: [Evaluator.Node], columns: [FactColumn.Values]) {
    (places, columns) = ([:], [])
    return (conditions.map { node($0) }, columns)
  }

  private mutating func node(_ condition: Condition) -> Evaluator.Node {
    switch condition {
    case .always(let value): return .always(value)
    case .not(let inner):
      let test = node(inner)
      if case .always(let value) = test { return .always(!value) }
      return .not(test)
    case .all(let parts): return joined(parts, unless: false) { .all($0) }
    case .any(let parts): return joined(parts, unless: true) { .any($0) }
    case .compare(let left, let comparison, let right): return compared(left, comparison, right)
    case .isOne(let fact, let texts, let isIn):
      return word(of: fact, texts, isIn: isIn, isPart: false) { word in
        texts.contains { $0.utf8.elementsEqual(word.utf8) } == isIn
      }
    case .contains(let fact, let text):
      return word(of: fact, [text], isIn: true, isPart: true) { $0.utf8.contains(text.utf8) }
    case .has(let fact, let text): return has(text, in: fact)
    case .holds(let fact): return number(fact).map { .isTrue($0) } ?? .always(false)
    case .isKnown(let fact): return known(fact)
    }
  }

  /// The test of several parts, unless one of them decides for everybody: what stands behind it is then not worked out, as of stores
  /// without campaigns.
  private mutating func joined(
    _ parts: [Condition], unless deciding: Bool, _ join: ([Evaluator.Node]) -> Evaluator.Node
  ) -> Evaluator.Node {
    let before = (places, columns)
    var tests: [Evaluator.Node] = []
    for part in parts {
      let test = node(part)
      guard case .always(let value) = test else {
        tests.append(test)
        continue
      }
      if value == deciding {
        (places, columns) = before
        return test
      }
    }
    return tests.isEmpty ? .always(!deciding) : join(tests)
  }

  /// The column of a fact.
  mutating func column(_ fact: String) -> FactColumn {
    if let known = facts[fact] { return known }
    let column = Fact.all.first { $0.name.name == fact }?.column(source) ?? .unknown
    facts[fact] = column
    return column
  }

  private mutating func add(_ key: Key, _ column: @escaping FactColumn.Values) -> Int {
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
      let known: FactColumn.Values = { block in
        pool.withTexts { texts in block.fill { texts[$0].isEmpty ? FactColumn.missing : 1 } }
      }
      return .isKnown(add(Key(fact: fact), known))
    case .sets(let sets): return .isTrue(add(Key(fact: fact)) { $0.fill { sets.numbers(of: $0).isEmpty ? 0 : 1 } })
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
      let found: FactColumn.Values = { block in
        pool.withTexts { texts in
          block.fill { customer in
            let bytes = texts[customer]
            if bytes.isEmpty { return FactColumn.missing }
            return wanted.contains { isPart ? bytes.contains($0) : bytes.elementsEqual($0) } ? 1 : 0
          }
        }
      }
      return .isOne(add(Key(fact: fact, texts: wanted, isPart: isPart), found), [!isIn, isIn])
    case .unknown, .numbers, .sets: return .always(false)
    }
  }

  private mutating func has(_ text: String, in fact: String) -> Evaluator.Node {
    guard case .sets(let sets) = column(fact), sets.words.contains(text) else { return .always(false) }
    let isWanted = sets.words.map { $0 == text }
    let place = add(Key(fact: fact, texts: [Array(text.utf8)])) {
      $0.fill { customer in sets.numbers(of: customer).contains { isWanted[Int(sets.numbers[$0])] } ? 1 : 0 }
    }
    return .isTrue(place)
  }
}
