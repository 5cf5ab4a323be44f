import Trade

extension LedgerBuilder {
  /// The numbers of the customers that `exclude` leaves out, by their ids or by what is said of them. data.md §1, *Who is a customer*.
  mutating func excluded() -> Set<Int32> {
    let known = customers.ids.count
    let named = loader.identity.exclude.sorted().compactMap { customers.number(ofID: $0) }
    // How many and not which: notes stand on the Data page.
    let strangers = loader.identity.exclude.count - named.count { 0..<known ~= Int($0) }
    if strangers > 0 {
      log.note("exclude names \(strangers == 1 ? "1 id" : "\(strangers) ids") that no row has; check the spelling")
    }
    var numbers = Set(named.filter { $0 >= 0 })
    guard let condition = loader.identity.excludeWhen?.condition else { return numbers }
    for name in condition.facts {
      guard let column = Identity.exclusionColumn(name), !customers.knows(column) else { continue }
      log.note("exclude names " + name + ", and no row says anything of it; check the columns of the customer file")
    }
    var others: [Int32: [Int32]] = [:]
    for number in 0..<Int32(customers.ids.count) {
      let root = customers.root(number)
      if root != number { others[root, default: []].append(number) }
    }
    for number in 0..<Int32(customers.ids.count) where customers.root(number) == number {
      if customers.fulfils(condition, number, others[number] ?? []) { numbers.insert(number) }
    }
    if numbers.isEmpty { log.note("the condition of exclude fits nobody; check the words in its quotes") }
    return numbers
  }
}

extension Identity {
  /// The facts that `exclude` may name: what is written of a customer, before anything is counted.
  static let exclusionFacts = Vocabulary(
    [
      FactName("customer_id", .text, "Id as it is in the data", isAlwaysKnown: true),
      FactName("tags", .set, "Tags of the customer file"),
    ]
      + CustomerColumn.allCases.filter { $0 != .tags }.map {
        FactName("customer.\($0.rawValue)", .text, "Column \($0.rawValue) of the customer file, as it is written")
      })

  /// The column of one of these facts; nil for the id.
  fileprivate static func exclusionColumn(_ fact: String) -> CustomerColumn? {
    fact == "tags" ? .tags : fact.hasPrefix("customer.") ? CustomerColumn(rawValue: String(fact.dropFirst(9))) : nil
  }
}

extension CustomerBook {
  /// Whether a condition over `Identity.exclusionFacts` holds for a customer, who may have other ids too: a word about the id is one about
  /// any of them, and its denial one about all.
  fileprivate func fulfils(_ condition: Condition, _ number: Int32, _ others: [Int32]) -> Bool {
    switch condition {
    case .always(let value): value
    case .not(let inner): !fulfils(inner, number, others)
    case .all(let parts): parts.allSatisfy { fulfils($0, number, others) }
    case .any(let parts): parts.contains { fulfils($0, number, others) }
    case .isOne(let fact, let wanted, let isIn):
      isKnown(fact, number)
        && texts(fact, number, others).contains { text in wanted.contains { $0.utf8.elementsEqual(text.utf8) } } == isIn
    case .contains(let fact, let part): texts(fact, number, others).contains { $0.utf8.contains(part.utf8) }
    case .has(let fact, let tag):
      texts(fact, number, others).contains { text in
        TagDictionary.parts(of: text).contains { TagDictionary.folded($0) == TagDictionary.folded(tag) }
      }
    case .isKnown(let fact): isKnown(fact, number)
    // Facts of these kinds are not among those that may be named.
    case .compare, .holds: false
    }
  }

  private func isKnown(_ fact: String, _ number: Int32) -> Bool { !texts(fact, number, []).isEmpty }

  /// All ids of a customer, or what a column says; empty where it says nothing.
  private func texts(_ fact: String, _ number: Int32, _ others: [Int32]) -> [String] {
    guard let column = Identity.exclusionColumn(fact) else { return ([number] + others).map { ids.texts[Int($0)] } }
    return text(column, of: number).map { [$0] } ?? []
  }
}
