import Trade

extension LedgerBuilder {
  /// Rows of the facts that stay, with the numbers of their customers in the ledger, by table.
  typealias KeptFacts = [TableKind: (rows: [Int], customers: ContiguousArray<CustomerID>)]

  /// Chooses and sorts the rows of people, contacts, dates and campaigns. Rows about customers that `exclude` leaves out go, and are
  /// counted; those about customers whom no order that stays and no record knows are set aside.
  mutating func keptFacts(ranks: ContiguousArray<Int32>, excluded: Set<Int32>) -> KeptFacts {
    var kept: KeptFacts = [:]
    for kind in TableKind.allCases {
      guard let facts = facts[kind] else { continue }
      var owners: ContiguousArray<Int32> = []
      var rows: [Int] = []
      var leftOut = 0
      for row in 0..<facts.count {
        if facts.customers.isEmpty {
          rows.append(row)
          continue
        }
        let customer = customers.root(facts.customers[row])
        owners.append(ranks[Int(customer)])
        if ranks[Int(customer)] >= 0 {
          rows.append(row)
        } else if excluded.contains(customer) {
          leftOut += 1
        } else {
          let place = facts.places[row]
          let id = String(customers.ids.texts[Int(facts.customers[row])].prefix(40))
          let reject = RejectedRow(
            line: place.line, column: customerHeaders[place.file] ?? "", value: id, reason: .unknownCustomer)
          log.reject(place.file, reject, after: 0)
        }
      }
      // A touch has no number, so that two alike may be two; a person, a day or a campaign told twice is one.
      let (sorted, dropped) = facts.settled(rows, ranks: owners, dropsEqual: kind != .contacts)
      note(kind, leftOut: leftOut, dropped: dropped)
      kept[kind] = (sorted, owners.isEmpty ? [] : ContiguousArray(sorted.map { CustomerID(Int(owners[$0])) }))
    }
    return kept
  }

  private mutating func note(_ kind: TableKind, leftOut: Int, dropped: Int) {
    if leftOut > 0 {
      let rows = leftOut == 1 ? "1 row of \(kind.rawValue) is" : "\(leftOut) rows of \(kind.rawValue) are"
      log.note("\(rows) about excluded customers and \(leftOut == 1 ? "was" : "were") left out")
    }
    if dropped > 0 {
      let rows = dropped == 1 ? "1 row of \(kind.rawValue) says" : "\(dropped) rows of \(kind.rawValue) say"
      log.note("\(rows) what another row says and \(dropped == 1 ? "was" : "were") dropped")
    }
  }

  /// The tables of the rows that stay.
  mutating func addFacts(_ kept: KeptFacts, to ledger: inout Ledger) {
    if let facts = facts[.people], let (rows, owners) = kept[.people] { ledger.people = people(facts, rows, owners) }
    if let facts = facts[.contacts], let (rows, owners) = kept[.contacts] { ledger.contacts = contacts(facts, rows, owners) }
    if let facts = facts[.dates], let (rows, owners) = kept[.dates] {
      ledger.occasions.customer = owners
      ledger.occasions.day = ContiguousArray(rows.map { Day(number: Int32(facts.times[$0])) })
      ledger.occasions.kind = facts.words(.kind, rows)
      ledger.occasions.person = facts.words(.person, rows)
      ledger.occasions.calendar = facts.words(.calendar, rows, canonical: .calendars)
    }
    if let facts = facts[.campaigns], let (rows, _) = kept[.campaigns] { ledger.campaigns = campaigns(facts, rows) }
  }

  private mutating func people(_ facts: FactRows, _ rows: [Int], _ owners: ContiguousArray<CustomerID>) -> PersonTable {
    var table = PersonTable()
    table.customer = owners
    table.name = facts.words(.name, rows)
    table.role = facts.words(.role, rows)
    table.phone = facts.words(.phone, rows)
    table.email = facts.words(.email, rows)
    table.bestTime = facts.words(.bestTime, rows)
    let (decides, unknown) = facts.meanings(.decides, rows, AnswerWords.answer)
    table.decides = decides
    noteUnknown(unknown, "people", "decides", "neither yes nor no")
    return table
  }

  private mutating func contacts(_ facts: FactRows, _ rows: [Int], _ owners: ContiguousArray<CustomerID>) -> ContactTable {
    var table = ContactTable()
    table.customer = owners
    let zone = zone
    table.at = ContiguousArray(rows.map { Instant(seconds: UInt32(clamping: facts.times[$0])) })
    table.day = ContiguousArray(table.at.map { zone.day(of: $0) })
    let (directions, unknown) = facts.meanings(.direction, rows) { word -> ContactTable.Direction? in
      KnownWords.directions[word].map { $0 == "in" ? .incoming : .outgoing }
    }
    table.direction = directions
    noteUnknown(unknown, "contacts", "direction", "neither in nor out")
    table.channel = facts.words(.channel, rows, canonical: .channels)
    table.topic = facts.words(.topic, rows)
    table.outcome = facts.words(.outcome, rows)
    table.reason = facts.words(.reason, rows)
    table.campaign = facts.words(.campaign, rows)
    return table
  }

  /// Says how many cells of a column with a closed list of words are in no list.
  mutating func noteUnknown(_ count: Int, _ table: String, _ column: String, _ what: String) {
    if count == 0 { return }
    let cells = count == 1 ? "1 cell of \(column) in \(table) is" : "\(count) cells of \(column) in \(table) are"
    log.note("\(cells) \(what) and \(count == 1 ? "counts" : "count") as unknown")
  }

  private func campaigns(_ facts: FactRows, _ rows: [Int]) -> CampaignTable {
    var table = CampaignTable()
    table.id = facts.words(.campaign, rows)
    table.starts = ContiguousArray(rows.map { Day(number: Int32(facts.times[$0])) })
    table.ends = ContiguousArray(facts.numbers(.ends, rows).map { Day(number: Int32($0)) })
    table.kind = facts.words(.kind, rows, canonical: .campaigns)
    table.category = facts.words(.category, rows)
    table.sku = facts.words(.sku, rows)
    table.audience = facts.words(.audience, rows)
    table.discount = facts.words(.discount, rows)
    table.channel = facts.words(.channel, rows)
    table.spend = facts.numbers(.spend, rows)
    table.target = facts.numbers(.target, rows)
    return table
  }
}
