import Analysing
import Trade

/// What the pages of the store's measures share.
extension Framing {
  /// Customers with a counted order.
  var buyers: Int { analysis.facts.buyers.count }

  /// A small store reads counts, not shares. segmentation.md §7.
  var knowsShares: Bool { buyers >= analysis.policy.smallStore }

  /// "the last 365 days"
  var yearName: String { "the last \(words.days(analysis.policy.windows.year))" }

  /// A box that says what is missing and what switches it on.
  func missing(_ what: String, column: String, of table: String, then: String) -> Block {
    .empty([.text("Not shown: \(what). Add the column "), .code(column), .text(" to the \(table), and \(then).")])
  }

  /// A private list in the export folder: "exports/2026-W46/baskets.csv".
  func exportName(_ file: String) -> Inline { .code("exports/\(folder)/\(file)") }

  /// "+€95", "−€95", "€0"
  func signed(_ amount: Money) -> String { (amount > .zero ? "+" : "") + words.money(amount) }

  /// One of six shades by five bounds, each a step more than the one before; the step is 1, 2 or 5 times a power of ten.
  static func shadeStep(upTo highest: Int) -> Int {
    var (step, factor) = (1, 0)
    while step * 6 <= highest {
      step = factor % 3 == 1 ? step / 2 * 5 : step * 2
      factor += 1
    }
    return step
  }
}
