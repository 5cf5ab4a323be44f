import Trade

extension LedgerBuilder {
  /// The numbers of the customers that `exclude` leaves out, by their ids or by what is said of them. data.md §1, *Who is a customer*.
  mutating func excluded() -> Set<Int32> {
    var numbers = Set(loader.identity.exclude.sorted().compactMap { customers.number(ofID: $0) }.filter { $0 >= 0 })
    guard let condition = loader.identity.excludeWhen?.condition else { return numbers }
    for name in condition.facts {
      guard let column = Identity.exclusionColumn(name), !customers.knows(column) else { continue }
      log.note("exclude names " + name + ", and no row says anything of it; check the columns of the customer file")
    }
    for number in 0..<Int32(customers.ids.count) where customers.fulfils(condition, number) {
      numbers.insert(customers.root(number))
    }
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
  /// Whether a condition over `Identity.exclusionFacts` holds; the id is the customer's own, whoever it stands for.
  fileprivate func fulfils(_ condition: Condition, _ number: Int32) -> Bool {
    switch condition {
    case .always(let value): value
    case .not(let inner): !fulfils(inner, number)
    case .all(let parts): parts.allSatisfy { fulfils($0, number) }
    case .any(let parts): parts.contains { fulfils($0, number) }
    case .isOne(let fact, let texts, let isIn): text(fact, number).map { texts.contains($0) == isIn } ?? false
    case .contains(let fact, let part): text(fact, number).map { $0.utf8.contains(part.utf8) } ?? false
    case .has(let fact, let tag):
      TagDictionary.parts(of: text(fact, number) ?? "").contains { TagDictionary.folded($0) == TagDictionary.folded(tag) }
    case .isKnown(let fact): text(fact, number) != nil
    // Facts of these kinds are not among those that may be named.
    case .compare, .holds: false
    }
  }

  private func text(_ fact: String, _ number: Int32) -> String? {
    Identity.exclusionColumn(fact).map { text($0, of: root(number)) } ?? ids.texts[Int(number)]
  }
}
