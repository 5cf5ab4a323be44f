/// Counts the customers to whom people gave a tag that its rule would not give them.
struct EnteredTags {
  /// How many customers by rule.
  private(set) var counts: [Int]
  /// The last customer of each rule: one may have several spellings of a tag.
  private var last: [Int]

  /// None yet for so many rules.
  init(rules: Int) {
    counts = Array(repeating: 0, count: rules)
    last = Array(repeating: -1, count: rules)
  }

  /// Counts a customer once for a rule; all notes of a customer come one after another.
  mutating func note(_ customer: Int, _ rule: Int) {
    if last[rule] == customer { return }
    counts[rule] += 1
    last[rule] = customer
  }
}
