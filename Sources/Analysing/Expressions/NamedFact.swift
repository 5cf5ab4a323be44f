import Trade

/// What the data calls the region, industry or source of each customer, by the ids of the names.
struct NamedFact: Sendable {
  /// Ids of the names, and `unknown`.
  let words: [String]
  /// Ids of the names that have a class of their own.
  let shown: [String]
  /// The place in `words` of each customer; -1 for who is not of the population.
  let numbers: ContiguousArray<Int32>

  /// The names that a rule divides by, before it puts any together.
  init(_ rule: some NamedRule, _ snapshot: Snapshot) {
    words = rule.naming.ids + ["unknown"]
    shown = rule.classes.filter(Set(rule.naming.ids).contains)
    let (own, unknown) = (rule.named.numbers, Int32(rule.naming.ids.count))
    var numbers = ContiguousArray<Int32>(repeating: -1, count: own.count)
    for buyer in snapshot.facts.buyers { numbers[buyer.index] = own[buyer.index] < 0 ? unknown : own[buyer.index] }
    if case .everyone = rule.population {
      for contact in snapshot.contacts { numbers[contact.index] = own[contact.index] < 0 ? unknown : own[contact.index] }
    }
    self.numbers = numbers
  }
}

extension Rules {
  /// The names by some of the rules of names, as far as the data has them.
  func names(of ids: Set<SegmentationID>) -> [SegmentationID: NamedFact] {
    let rules: [(any NamedRule)?] = [place, industry, source]
    var names: [SegmentationID: NamedFact] = [:]
    for case let rule? in rules where ids.contains(rule.id) { names[rule.id] = NamedFact(rule, snapshot) }
    return names
  }
}
