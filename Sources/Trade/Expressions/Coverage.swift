/// What can be told of a segmentation's conditions without data: values that no class takes, and classes that nothing can reach.
///
/// Each fact is tried at every bound that a condition names and one step beside it, in all combinations with the other facts. Facts may
/// depend on each other, so not every combination occurs: that no class takes one is told only where the conditions name a single fact,
/// but a class that comes first in none is out of reach for sure.
package struct Coverage: Sendable {
  /// A value that no class takes, such as "recency_days is 91"; nil where there is none, or it cannot be told.
  package private(set) var gap: String?
  /// Places of the classes that nothing can reach.
  package private(set) var unreachable: [Int] = []

  /// Checks the conditions of a segmentation's classes in their order; nil stands for the rest.
  package init(_ conditions: [Condition?], _ vocabulary: Vocabulary) {
    var axes = Axes(vocabulary)
    for condition in conditions { condition.map { axes.add($0) } }
    let samples = axes.samples
    let combinations = samples.reduce(1) { $0 > Coverage.most ? $0 : $0 * $1.values.count }
    if combinations > Coverage.most { return }
    let isSingle = samples.count == 1 && axes.isExact
    var reached = Array(repeating: false, count: conditions.count)
    for combination in 0..<combinations {
      var (rest, cell) = (combination, [Condition: Sample]())
      for axis in samples {
        cell[axis.key] = axis.values[rest % axis.values.count]
        rest /= axis.values.count
      }
      if let first = conditions.firstIndex(where: { $0.map { Coverage.holds($0, cell) } ?? true }) {
        reached[first] = true
      } else if isSingle, gap == nil, let axis = samples.first, let value = cell[axis.key] {
        gap = axes.words(axis.key, value)
      }
    }
    unreachable = reached.indices.filter { !reached[$0] }
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

  private static func holds(_ condition: Condition, _ cell: [Condition: Sample]) -> Bool {
    switch condition {
    case .always(let value): return value
    case .not(let inner): return !holds(inner, cell)
    case .all(let parts): return parts.allSatisfy { holds($0, cell) }
    case .any(let parts): return parts.contains { holds($0, cell) }
    case .isKnown(let fact): return cell[.isKnown(fact: fact)] != .missing
    case .holds(let fact): return cell[.isKnown(fact: fact)] == .flag(true)
    case .isOne(let fact, let texts, let isIn):
      switch cell[.isKnown(fact: fact)] {
      case .text(let text): return texts.contains(text) == isIn
      case .otherText: return !isIn
      default: return false
      }
    case .compare(.fact(let fact), let comparison, let bound):
      guard let limit = Axes.constant(bound) else { return cell[condition] == .flag(true) }
      guard case .number(let value) = cell[.isKnown(fact: fact)] else { return false }
      switch comparison {
      case .equal: return value == limit
      case .notEqual: return value != limit
      case .less: return value < limit
      case .lessOrEqual: return value <= limit
      case .greater: return value > limit
      case .greaterOrEqual: return value >= limit
      }
    case .compare, .contains, .has: return cell[condition] == .flag(true)
    }
  }
}
