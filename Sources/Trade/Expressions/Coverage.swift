/// What can be told of a segmentation's conditions without data: values that no class takes, classes that nothing can reach, and conditions
/// that everybody meets.
///
/// Each fact is tried at every bound that a condition names, one step beside it, and at the ends of what it can be, in all combinations with
/// the other facts. Facts may depend on each other, so not every combination occurs: that no class takes one is told only where the
/// conditions name a single fact, but a class that comes first in none is out of reach for sure, and a condition that holds in all of them
/// says nothing. Where there are too many combinations, each condition is tried by itself.
package struct Coverage: Sendable {
  /// A value that no class takes, such as "recency_days is 91"; nil where there is none, or it cannot be told.
  package private(set) var gap: String?
  /// Places of the classes that nothing can reach.
  package private(set) var unreachable: [Int] = []
  /// Places of the classes whose condition holds for every buyer, whatever the data, but those that nothing can reach, and the last of
  /// several, which is the rest.
  package private(set) var universal: [Int] = []

  /// Checks the conditions of a segmentation's classes in their order; nil stands for the rest.
  package init(_ conditions: [Condition?], _ vocabulary: Vocabulary) {
    var (isOut, isAlways) = (conditions.map { _ in false }, conditions.map { _ in false })
    for (place, condition) in conditions.enumerated() {
      guard let condition else { continue }
      let own = Coverage.tried(Axes([condition], vocabulary)) { cell in condition.holds(cell) }
      if let own { (isOut[place], isAlways[place]) = (!own.contains(true), !own.contains(false)) }
    }
    if let first = isAlways.firstIndex(of: true) { for place in isOut.indices where place > first { isOut[place] = true } }
    let axes = Axes(conditions.compactMap(\.self), vocabulary)
    let samples = axes.samples
    var uncovered: Coverage.Cell?
    let found = Coverage.tried(axes) { cell in
      let first = conditions.firstIndex { $0.map { $0.holds(cell) } ?? true }
      if first == nil, uncovered == nil, let axis = samples.first, cell.value(axis.key) != .missing { uncovered = cell }
      return first
    }
    if let found { for place in isOut.indices where !found.contains(place) { isOut[place] = true } }
    if samples.count == 1, axes.isExact, let uncovered, let key = samples.first?.key {
      gap = uncovered.value(key).flatMap { axes.words(key, $0) }
    }
    unreachable = isOut.indices.filter { isOut[$0] }
    universal = isAlways.indices.filter { isAlways[$0] && !isOut[$0] && ($0 == 0 || $0 + 1 < conditions.count) }
  }

  /// What comes of every combination of the values of some facts, each once; nil where there are too many.
  private static func tried<Result: Hashable>(_ axes: Axes, _ body: (Cell) -> Result) -> Set<Result>? {
    let samples = axes.samples
    let combinations = samples.reduce(1) { $0 > most ? $0 : $0 * $1.values.count }
    if combinations > most { return nil }
    var results: Set<Result> = []
    for combination in 0..<combinations {
      var (rest, values) = (combination, [Condition: Sample]())
      for axis in samples {
        values[axis.key] = axis.values[rest % axis.values.count]
        rest /= axis.values.count
      }
      results.insert(body(Cell(axes: axes, values: values)))
    }
    return results
  }

  /// The most combinations that are tried.
  private static let most = 5000

  /// A value of a fact.
  enum Sample: Hashable {
    case missing
    case number(Int64)
    case text(String)
    /// A text that no condition names.
    case otherText
    case flag(Bool)
  }

  /// A value for each fact.
  struct Cell {
    fileprivate let axes: Axes
    fileprivate let values: [Condition: Sample]

    fileprivate func value(_ key: Condition) -> Sample? { values[key] }
  }
}

extension Condition {
  /// Whether it holds for some values of its facts.
  fileprivate func holds(_ cell: Coverage.Cell) -> Bool {
    switch self {
    case .always(let value): return value
    case .not(let inner): return !inner.holds(cell)
    case .all(let parts): return parts.allSatisfy { $0.holds(cell) }
    case .any(let parts): return parts.contains { $0.holds(cell) }
    case .isKnown(let fact): return cell.value(.isKnown(fact: fact)) != .missing
    case .holds(let fact): return cell.value(.isKnown(fact: fact)) == .flag(true)
    case .isOne(let fact, let texts, let isIn):
      switch cell.value(.isKnown(fact: fact)) {
      case .text(let text): return texts.contains(text) == isIn
      case .otherText: return !isIn
      default: return false
      }
    case .compare(.fact(let fact), let comparison, let bound):
      guard let limit = cell.axes.limit(bound, of: fact) else { return cell.value(self) == .flag(true) }
      guard case .number(let value) = cell.value(.isKnown(fact: fact)) else { return false }
      switch comparison {
      case .equal: return value == limit
      case .notEqual: return value != limit
      case .less: return value < limit
      case .lessOrEqual: return value <= limit
      case .greater: return value > limit
      case .greaterOrEqual: return value >= limit
      }
    case .compare, .contains, .has: return cell.value(self) == .flag(true)
    }
  }
}
