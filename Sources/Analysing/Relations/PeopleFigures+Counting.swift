import Trade

extension PeopleFigures {
  /// Counts the customers of a snapshot; nil where neither birthdays nor genders are told.
  init?(_ snapshot: Snapshot, _ natural: NaturalAttributes) {
    if natural.birthday.isEmpty, natural.gender.isEmpty { return nil }
    let people = People(snapshot)
    if !natural.gender.isEmpty { genders = people.groups(Gender.allCases, Name.gender) { natural.gender[$0] } }
    if natural.birthday.isEmpty { return }
    ages = people.groups(AgeBand.allCases, Name.age) { natural.ageBand[$0] }
    signs = people.groups(Zodiac.allCases, Name.sign) { natural.zodiac[$0] }
    months = people.groups(Array(1...12), Name.month) { natural.solarBirthday($0)?.civil.month }
    let soon = PeopleFigures.dates(
      from: snapshot.asOf.advanced(by: 1), to: snapshot.asOf.advanced(by: snapshot.policy.birthdayDays))
    let thisMonth = snapshot.asOf.civil.month
    for customer in people.all {
      guard let birthday = natural.birthday[customer.index] else { continue }
      if natural.isLunar[customer.index] {
        lunar += 1
        continue
      }
      let (_, month, day) = birthday.civil
      if soon[32 * month + day] { birthdaysSoon += 1 }
      if month == thisMonth { birthdaysThisMonth += 1 }
    }
  }

  /// Which dates of a year, by 32 times the month and the day of it, have their anniversary between two days, both inclusive.
  private static func dates(from first: Day, to last: Day) -> [Bool] {
    var dates = Array(repeating: false, count: 32 * 13)
    for month in 1...12 {
      for day in 1...31 {
        // A leap year has all of them.
        guard let date = Day(year: 2000, month: month, day: day) else { continue }
        dates[32 * month + day] = NaturalAttributes.isAnniversary(of: date, from: first, to: last)
      }
    }
    return dates
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

    /// The groups of some kinds that anybody is of, then small ones together, then those of whom it is not known.
    func groups<Kind: Equatable>(_ kinds: [Kind], _ name: (Kind) -> Name, _ kind: (Int) -> Kind?) -> [Group] {
      var groups = kinds.map { Group(name($0)) } + [Group(.unknown)]
      for customer in all {
        let place = kind(customer.index).flatMap { kinds.firstIndex(of: $0) } ?? kinds.count
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
      var (kept, fewer) = (groups.filter { !isSmall($0) }, Group(.fewer))
      for group in groups where isSmall(group) { fewer.add(group) }
      while fewer.customers > 0, isSmall(fewer),
        let smallest = kept.indices.min(by: { (kept[$0].customers, $1) < (kept[$1].customers, $0) })
      {
        fewer.add(kept.remove(at: smallest))
      }
      if fewer.customers == 0 { return kept }
      let unknown = kept.firstIndex { $0.name == .unknown } ?? kept.count
      kept.insert(fewer, at: unknown)
      return kept
    }

    /// Whether a group would show single ones: by how many they are, or, as its revenue is that of its buyers, by how many bought.
    private func isSmall(_ group: Group) -> Bool {
      group.customers < policy.minCell || (group.buyers > 0 && group.buyers < policy.minCell)
    }
  }
}
