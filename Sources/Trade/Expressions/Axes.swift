/// The facts that conditions name, with the values at which they are tried. A fact stands as `isKnown` of its name; what depends on more than
/// one value of one fact stands for itself, as something that holds or not.
struct Axes {
  private let vocabulary: Vocabulary
  private var order: [Condition] = []
  private var bounds: [Condition: Set<Int64>] = [:]
  private var texts: [Condition: Set<String>] = [:]
  /// Whether every value of every fact is tried.
  private(set) var isExact = true

  /// No facts yet.
  init(_ vocabulary: Vocabulary) { self.vocabulary = vocabulary }

  /// Notes what a condition names.
  mutating func add(_ condition: Condition) {
    switch condition {
    case .always: return
    case .not(let inner): add(inner)
    case .all(let parts), .any(let parts): for part in parts { add(part) }
    case .isKnown(let fact), .holds(let fact): note(.isKnown(fact: fact))
    case .isOne(let fact, let words, _):
      note(.isKnown(fact: fact))
      texts[.isKnown(fact: fact), default: []].formUnion(words)
    case .compare(.fact(let fact), _, let bound):
      guard let limit = Axes.constant(bound) else { return noteApart(condition) }
      note(.isKnown(fact: fact))
      bounds[.isKnown(fact: fact), default: []].insert(limit)
    case .compare, .contains, .has: noteApart(condition)
    }
  }

  /// The number of a value that is the same in every report.
  static func constant(_ value: Condition.Value) -> Int64? {
    switch value {
    case .number(let number): return number
    case .date(let term):
      guard case .day(let day) = term.base else { return nil }
      return Int64(term.day(from: day, to: day).number)
    case .fact: return nil
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
    case .number, .money, .share, .date:
      let step = fact.type == .date ? 1 : fact.step
      let all = Set(
        (bounds[key] ?? [0]).flatMap { bound in
          let below = bound >= 0 ? bound / step * step : -((-bound + step - 1) / step * step)
          return [below - step, below, below + step]
        })
      return all.filter { $0 >= fact.least ?? Int64.min }.sorted().map { .number($0) } + missing
    }
  }

  /// A value in words: "recency_days is 91"; nil for one that is not known, as only the data can tell whether there is such a customer.
  func words(_ key: Condition, _ value: Coverage.Sample) -> String? {
    guard case .isKnown(let name) = key, let fact = vocabulary[name] else { return nil }
    switch value {
    case .missing: return nil
    case .number(let number):
      return name + " is "
        + (fact.type == .date ? Day(number: Int32(clamping: number)).iso : Money(units: number).decimal(atLeast: 0))
    case .text(let text): return name + " is \"" + text + "\""
    case .otherText: return name + " is another text"
    case .flag(let flag): return name + " is " + (flag ? "true" : "false")
    }
  }
}
