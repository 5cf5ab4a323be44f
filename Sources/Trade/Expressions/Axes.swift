/// The facts that conditions name, with the values at which they are tried. A fact stands as `isKnown` of its name; what depends on more than
/// one value of one fact stands for itself, as something that holds or not.
struct Axes {
  private let vocabulary: Vocabulary
  private var order: [Condition] = []
  private var bounds: [Condition: Set<Int64>] = [:]
  private var texts: [Condition: Set<String>] = [:]
  /// What the dates are told from that a fact is compared with: of dates of several kinds only the first ones, as no order holds for all.
  private var scales: [String: DateScale] = [:]
  /// Whether every value of every fact is tried.
  private(set) var isExact = true

  /// The facts of some conditions.
  init(_ conditions: [Condition], _ vocabulary: Vocabulary) {
    self.vocabulary = vocabulary
    for condition in conditions { add(condition) }
  }

  private mutating func add(_ condition: Condition) {
    switch condition {
    case .always: return
    case .not(let inner): add(inner)
    case .all(let parts), .any(let parts): for part in parts { add(part) }
    case .isKnown(let fact), .holds(let fact): note(.isKnown(fact: fact))
    case .isOne(let fact, let words, _):
      note(.isKnown(fact: fact))
      texts[.isKnown(fact: fact), default: []].formUnion(words)
    case .compare(.fact(let fact), _, let bound):
      if case .date(let term) = bound, scales[fact, default: DateScale(term)].takes(term) == false { return noteApart(condition) }
      guard let limit = limit(bound, of: fact) else { return noteApart(condition) }
      note(.isKnown(fact: fact))
      bounds[.isKnown(fact: fact), default: []].insert(limit)
    case .compare, .contains, .has: noteApart(condition)
    }
  }

  /// The number of a value that a fact is compared with; nil where none stands for it in every report.
  func limit(_ value: Condition.Value, of fact: String) -> Int64? {
    switch value {
    case .number(let number): number
    case .date(let term): scales[fact]?.place(of: term)
    case .fact: nil
    }
  }

  private mutating func noteApart(_ condition: Condition) {
    isExact = false
    note(condition)
  }

  private mutating func note(_ key: Condition) { if !order.contains(key) { order.append(key) } }

  /// The values at which each fact is tried.
  var samples: [(key: Condition, values: [Coverage.Sample])] { order.map { ($0, values(of: $0)) } }

  private func values(of key: Condition) -> [Coverage.Sample] {
    guard case .isKnown(let name) = key, let fact = vocabulary[name] else { return [.flag(true), .flag(false)] }
    let missing: [Coverage.Sample] = fact.isAlwaysKnown ? [] : [.missing]
    switch fact.type {
    case .boolean: return [.flag(true), .flag(false)] + missing
    case .set: return [.flag(true)] + missing
    case .text:
      if !fact.values.isEmpty { return fact.values.map { .text($0) } + missing }
      return (texts[key] ?? []).sorted().map { .text($0) } + [.otherText] + missing
    case .number, .money, .share, .date: return numbers(bounds[key] ?? [0], of: fact).map { .number($0) } + missing
    }
  }

  /// Each bound, the values beside it, and the ends of what the fact can be.
  private func numbers(_ bounds: Set<Int64>, of fact: FactName) -> [Int64] {
    let (isDate, step) = (fact.type == .date, fact.type == .date ? 1 : fact.step)
    // A fact that ends with the period does so on no other scale.
    let isBounded = !isDate || scales[fact.name]?.isFromEnd == true
    let (least, greatest) = isBounded ? (fact.least, fact.greatest) : (nil, nil)
    var all: Set<Int64> = []
    for bound in bounds {
      let below = bound >= 0 ? bound / step * step : -((-bound + step - 1) / step * step)
      all.formUnion([below - step, below, below + step])
    }
    all.formUnion([least, greatest].compactMap(\.self))
    return all.filter { $0 >= least ?? Int64.min && $0 <= greatest ?? Int64.max }.sorted()
  }

  /// A value in words: "recency_days is 91"; nil for one that is not known, as only the data can tell whether there is such a customer.
  func words(_ key: Condition, _ value: Coverage.Sample) -> String? {
    guard case .isKnown(let name) = key, let fact = vocabulary[name] else { return nil }
    switch value {
    case .missing: return nil
    case .number(let number):
      return name + " is "
        + (fact.type == .date ? scales[name]?.text(number) ?? "" : Money(units: number).decimal(atLeast: 0))
    case .text(let text): return name + " is \"" + text + "\""
    case .otherText: return name + " is another text"
    case .flag(let flag): return name + " is " + (flag ? "true" : "false")
    }
  }
}
