import Trade

extension PeopleFigures {
  /// Counts the customers of a snapshot; nil where neither birthdays nor genders are told.
  init?(_ snapshot: Snapshot, _ natural: NaturalAttributes) {
    if natural.birthday.isEmpty, natural.gender.isEmpty { return nil }
    let people = People(snapshot)
    if !natural.gender.isEmpty {
      genders = people.groups(Gender.allCases.map(Name.gender)) { customer in natural.gender[customer].map(Name.gender) }
    }
    if natural.birthday.isEmpty { return }
    ages = people.groups(AgeBand.allCases.map(Name.age)) { customer in natural.ageBand[customer].map(Name.age) }
    signs = people.groups(Zodiac.allCases.map(Name.sign)) { customer in natural.zodiac[customer].map(Name.sign) }
    months = people.groups((1...12).map(Name.month)) { customer in
      natural.solarBirthday(customer).map { Name.month($0.civil.month) }
    }
    let (first, last) = (snapshot.asOf.advanced(by: 1), snapshot.asOf.advanced(by: snapshot.policy.birthdayDays))
    for customer in people.all {
      if natural.hasBirthday(customer, from: first, to: last) { birthdaysSoon += 1 }
      if natural.hasBirthdayThisMonth(customer) { birthdaysThisMonth += 1 }
      if natural.birthday[customer.index] != nil, natural.isLunar[customer.index] { lunar += 1 }
    }
  }

  /// Buyers and contacts, and what is known of each.
  private struct People {
    let all: ContiguousArray<CustomerID>
    let facts: Facts
    let policy: Policy

    init(_ snapshot: Snapshot) {
      all = snapshot.facts.buyers + snapshot.contacts
      (facts, policy) = (snapshot.facts, snapshot.policy)
    }

    /// The groups of some names that anybody is in, then small ones together, then those of whom it is not known.
    func groups(_ names: [Name], _ name: (Int) -> Name?) -> [Group] {
      let places = Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, $0) })
      var groups = names.map { Group($0) } + [Group(.unknown)]
      for customer in all {
        let place = name(customer.index).flatMap { places[$0] } ?? names.count
        groups[place].customers += 1
        if !facts.isBuyer(customer) { continue }
        groups[place].buyers += 1
        groups[place].revenue += facts.money(customer)
      }
      return merged(groups.filter { $0.customers > 0 })
    }

    /// Where one small group alone would be told by what is missing, the smallest of the others goes with it.
    private func merged(_ groups: [Group]) -> [Group] {
      guard policy.mergesSmallCells, groups.count > 1 else { return groups }
      var (kept, fewer) = (groups.filter { $0.customers >= policy.minCell }, Group(.fewer))
      for group in groups where group.customers < policy.minCell { fewer.add(group) }
      while fewer.customers > 0, fewer.customers < policy.minCell,
        let smallest = kept.indices.min(by: { (kept[$0].customers, $1) < (kept[$1].customers, $0) })
      {
        fewer.add(kept.remove(at: smallest))
      }
      if fewer.customers == 0 { return kept }
      let unknown = kept.firstIndex { $0.name == .unknown } ?? kept.count
      kept.insert(fewer, at: unknown)
      return kept
    }
  }
}
