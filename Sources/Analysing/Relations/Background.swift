import Trade

/// What is known of customers besides their orders and touches, whatever the day: the customer file and the people at companies, read
/// for the rules once. Columns by customer number; one whose source is missing is empty.
struct Background: Sendable {
  /// How far contacts have come.
  let stage: ContiguousArray<Stage>
  /// Companies of which nobody is known to decide; empty where the people table does not say who decides.
  let lacksDecisionMaker: ContiguousArray<Bool>
  let isPartner: ContiguousArray<Bool>
  let isMember: ContiguousArray<Bool>
  /// Who was referred by whom: the customers whose `referred_by` names the id of another one, ascending.
  let referrals: [(customer: CustomerID, referrer: CustomerID)]
  let gender: ContiguousArray<Gender?>
  /// Reasons of the customer file for losing a customer.
  let lostReason: WordColumn
  /// The customer file's regions and industries, and the regions of orders.
  let fileRegion: WordColumn
  let fileIndustry: WordColumn
  /// Names of the regions in the customer file, then in orders.
  let regions: Naming
  let industries: Naming
  /// Whether any order of a customer is unpaid.
  let hasUnpaid: Bool
  /// Words that no list has.
  let unknownWords: [UnknownWord]

  /// Reads what a ledger has, on up to `jobs` threads.
  init(_ ledger: Ledger, jobs: Int) {
    let customers = ledger.customers
    let columns: [CustomerColumn] = [.stage, .partner, .membership, .gender, .lostReason, .region, .industry]
    let words = columns.mapConcurrently(jobs: jobs) { column in customers.texts[column].map { WordColumn($0) } ?? WordColumn() }
    let (stages, partners, members, genders) = (words[0], words[1], words[2], words[3])
    (lostReason, fileRegion, fileIndustry) = (words[4], words[5], words[6])
    let stageMeanings = stages.meanings(WordMeanings.stages)
    let partnerMeanings = partners.meanings(WordMeanings.partners)
    let genderMeanings = genders.meanings(WordMeanings.genders)
    stage = ContiguousArray(stages.number.lazy.map { $0 < 0 ? .unknown : stageMeanings[Int($0)] ?? .unknown })
    isPartner = ContiguousArray(partners.number.lazy.map { $0 < 0 ? false : partnerMeanings[Int($0)] ?? false })
    // A membership is called as the store pleases: whatever does not say that there is none.
    let memberships = members.meanings(WordMeanings.noMemberships).map { $0 ?? true }
    isMember = ContiguousArray(members.number.lazy.map { $0 < 0 ? false : memberships[Int($0)] })
    gender = ContiguousArray(genders.number.lazy.map { $0 < 0 ? nil : genderMeanings[Int($0)] })
    unknownWords =
      stages.unknown(stageMeanings, in: "customers.stage") + partners.unknown(partnerMeanings, in: "customers.partner")
      + genders.unknown(genderMeanings, in: "customers.gender")
    let (regions, industries, referrals, lacks) = concurrently(jobs: jobs) { [fileRegion] in
      Naming([fileRegion, ledger.orders.region])
    } _: { [fileIndustry] in
      Naming([fileIndustry])
    } _: {
      Background.referrals(customers)
    } _: {
      Background.lacksDecisionMaker(ledger)
    }
    (self.regions, self.industries, self.referrals, lacksDecisionMaker) = (regions, industries, referrals, lacks)
    let (status, anonymous) = (ledger.orders.status, ledger.orders.anonymous)
    hasUnpaid = status[..<anonymous.lowerBound].contains { if case .unpaid = $0 { true } else { false } }
  }

  /// Companies of which nobody is known to decide: customers with a company's name or people, none of whom decides. Without a column that
  /// says who decides, that would be every company, so it is none.
  private static func lacksDecisionMaker(_ ledger: Ledger) -> ContiguousArray<Bool> {
    let (companies, people) = (ledger.customers.texts[.company], ledger.people)
    if people.decides.isEmpty { return [] }
    var lacks = ContiguousArray(repeating: false, count: ledger.customers.count)
    companies?.withTexts { texts in
      for customer in lacks.indices { lacks[customer] = !texts[customer].isEmpty }
    }
    for person in 0..<people.count { lacks[people.customer[person].index] = true }
    for person in people.decides.indices where people.decides[person] == true { lacks[people.customer[person].index] = false }
    return lacks
  }

  /// Looks up who is named: ids stand in the order of their bytes. Nobody refers oneself.
  static func referrals(_ customers: CustomerTable) -> [(customer: CustomerID, referrer: CustomerID)] {
    guard let names = customers.texts[.referredBy] else { return [] }
    var referrals: [(customer: CustomerID, referrer: CustomerID)] = []
    customers.ids.withTexts { ids in
      names.withTexts { names in
        for customer in 0..<names.count where !names[customer].isEmpty {
          let name = trimmed(names[customer])
          if let referrer = place(of: name, in: ids), referrer != customer {
            referrals.append((CustomerID(customer), CustomerID(referrer)))
          }
        }
      }
    }
    return referrals
  }

  private static func trimmed(_ text: UnsafeBufferPointer<UInt8>) -> Slice<UnsafeBufferPointer<UInt8>> {
    let isBlank = { (byte: UInt8) in byte == 32 || byte == 9 }
    let first = text.firstIndex { !isBlank($0) } ?? text.endIndex
    let last = text.lastIndex { !isBlank($0) } ?? first
    return text[first..<(first == text.endIndex ? first : last + 1)]
  }

  private static func place(of name: Slice<UnsafeBufferPointer<UInt8>>, in ids: TextPool.Texts) -> Int? {
    let place = (0..<ids.count).partitioningIndex { !ids[$0].lexicographicallyPrecedes(name) }
    return place < ids.count && ids[place].elementsEqual(name) ? place : nil
  }
}
