import Trade

@testable import Acting
@testable import Analysing

extension PlanningBench {
  /// The analysis of the store's last week.
  func analysis() throws -> Analysis {
    guard let currency = Currency(currency) else { throw Missing() }
    let store = Store(name: "Test", currency: currency, zone: .utc)
    let period = Period(.week, holding: day(lastDay))
    var analysis = Analyst(store: store, policy: policy).analyse(ledger(), in: period, isPartial: false)
    for (id, classID, customers) in classes {
      guard let place = analysis.segmentations.firstIndex(where: { $0.id == id }),
        let index = analysis.segmentations[place].classes.firstIndex(of: classID)
      else { throw Missing() }
      for customer in customers { analysis.segmentations[place].assignment[customer] = UInt8(index) }
    }
    if !tags.isEmpty { analysis.tags = tagAnalysis }
    if hasOutlook {
      analysis.outlook = Outlook(
        spend: ContiguousArray(people.indices.map { spend($0) * Money.scale }),
        chance: ContiguousArray(people.indices.map(chance)),
        basis: ContiguousArray(repeating: 0, count: people.count), groups: [])
    }
    return analysis
  }

  /// The ledger, as a loader would make it: customers, orders and touches stand as they are told.
  func ledger() -> Ledger {
    var (ids, email, phone, preferred, owner) = (TextPool(), TextPool(), TextPool(), TextPool(), TextPool())
    var orders = OrderTable()
    let all = people.flatMap(\.orders)
    let (hasDiscounts, hasProfits) = (all.contains { $0.discount != nil }, all.contains { $0.profit != nil })
    orders.starts = [0]
    for person in people {
      ids.append(person.id.utf8)
      email.append(person.email.utf8)
      phone.append(person.phone.utf8)
      preferred.append(person.preferred.utf8)
      owner.append(person.owner.utf8)
      for order in person.orders {
        orders.placed.append(Instant(seconds: UInt32(day(order.day).number) * 86_400))
        orders.day.append(day(order.day))
        orders.amount.append(order.units * Money.scale)
        orders.status.append(.paid)
        if hasDiscounts { orders.discount.append((order.discount ?? 0) * Money.scale) }
        if hasProfits { orders.profit.append(order.profit.map { $0 * Money.scale } ?? OrderTable.unknown) }
      }
      orders.starts.append(Int32(orders.placed.count))
    }
    orders.channel = PlanningBench.column(all.map(\.channel))
    var customers = CustomerTable(ids: ids, isRecorded: ContiguousArray(repeating: true, count: people.count))
    customers.texts = [.email: email, .phone: phone, .preferredContact: preferred, .owner: owner]
    for channel in Consent.Channel.allCases where people.contains(where: { $0.consents[channel] != nil }) {
      customers.consents[channel] = ContiguousArray(people.map { $0.consents[channel] ?? .unknown })
    }
    var ledger = Ledger(
      customers: customers, products: ProductTable(), orders: orders, lines: LineTable(), refunds: RefundTable(), intake: Intake()
    )
    ledger.contacts = contacts
    ledger.campaigns.id = PlanningBench.column(campaigns.map(\.id))
    ledger.campaigns.starts = ContiguousArray(campaigns.map { day($0.starts) })
    ledger.campaigns.ends = ContiguousArray(campaigns.map { day($0.ends) })
    ledger.campaigns.discount = PlanningBench.column(campaigns.map(\.discount))
    return ledger
  }

  private var contacts: ContactTable {
    let sorted = touches.sorted { ($0.customer, $0.day) < ($1.customer, $1.day) }
    var contacts = ContactTable()
    contacts.customer = ContiguousArray(sorted.map { CustomerID($0.customer) })
    contacts.day = ContiguousArray(sorted.map { day($0.day) })
    contacts.at = ContiguousArray(contacts.day.map { Instant(seconds: UInt32($0.number) * 86_400) })
    if sorted.contains(where: { $0.direction != nil }) { contacts.direction = ContiguousArray(sorted.map(\.direction)) }
    contacts.channel = PlanningBench.column(sorted.map(\.channel))
    contacts.topic = PlanningBench.column(sorted.map(\.topic))
    contacts.campaign = PlanningBench.column(sorted.map(\.campaign))
    return contacts
  }

  private var tagAnalysis: TagAnalysis {
    var analysis = TagAnalysis(customers: people.count)
    let sorted = tags.sorted { $0.id < $1.id }
    analysis.tags = sorted.map { TagAnalysis.Tag(id: $0.id, names: [:], group: "", isKnown: true) }
    analysis.starts = [0]
    for customer in people.indices {
      for place in sorted.indices where sorted[place].customers.contains(customer) { analysis.numbers.append(Int32(place)) }
      analysis.starts.append(Int32(analysis.numbers.count))
    }
    return analysis
  }

  /// A column of cells, nil for a blank one; missing where all are blank.
  static func column(_ cells: [String?]) -> WordColumn {
    var column = WordColumn()
    let words = Set(cells.compactMap(\.self)).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    if words.isEmpty { return column }
    for word in words { column.words.append(word.utf8) }
    column.number = ContiguousArray(cells.map { cell in cell.flatMap { words.firstIndex(of: $0) }.map { Int32($0) } ?? -1 })
    return column
  }
}
