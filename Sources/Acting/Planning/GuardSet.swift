/// What forbids a discount to a customer: a bit each. actions.md §1, last paragraphs.
package struct GuardSet: OptionSet, Hashable, Sendable {
  /// A bit each.
  package let rawValue: UInt8

  /// The rules of some bits.
  package init(rawValue: UInt8) { self.rawValue = rawValue }

  /// Orders in the own rhythm: comes anyway.
  package static let inRhythm = GuardSet(rawValue: 1)
  /// At least `Policy.Contacting.fullPrice` of the orders were at the full price.
  package static let fullPrice = GuardSet(rawValue: 2)
  /// The tag `new-arrivals`: buys what is new, not what is cheap.
  package static let newArrivals = GuardSet(rawValue: 4)
  /// The tag `high-end`.
  package static let highEnd = GuardSet(rawValue: 8)
  /// The class `premium` of the price line.
  package static let premium = GuardSet(rawValue: 16)

  /// Each, with the name that files and pages know it by, in the order in which they are told.
  package static let all: [(name: String, rule: GuardSet)] = [
    ("in-rhythm", .inRhythm), ("full-price", .fullPrice), ("new-arrivals", .newArrivals), ("high-end", .highEnd),
    ("premium", .premium),
  ]

  /// The names of those that are among them.
  package var names: [String] { GuardSet.all.filter { contains($0.rule) }.map(\.name) }
}
