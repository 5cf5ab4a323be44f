import Trade

@testable import Acting
@testable import Analysing

extension FindingBench {
  /// The analysis of the period.
  func analysis() throws -> Analysis {
    guard let currency = Currency("EUR"), let period = Period(period) else { throw PlanningBench.Missing() }
    var store = Store(name: "Test", currency: currency, zone: .utc)
    store.country = country
    var analysis = Analyst(store: store, policy: policy).analyse(ledger(), in: period, isPartial: false)
    for (id, classID, customers) in classes {
      guard let place = analysis.segmentations.firstIndex(where: { $0.id == id }),
        let index = analysis.segmentations[place].classes.firstIndex(of: classID)
      else { throw PlanningBench.Missing() }
      for customer in customers { analysis.segmentations[place].assignment[try number(customer).index] = UInt8(index) }
    }
    if !tags.isEmpty {
      let sorted = tags.keys.sorted()
      analysis.tags.tags = sorted.map { TagAnalysis.Tag(id: $0, names: [:], group: "", isKnown: true) }
      (analysis.tags.starts, analysis.tags.numbers) = ([0], [])
      for name in names {
        for (place, tag) in sorted.enumerated() where tags[tag]?.contains(name) == true {
          analysis.tags.numbers.append(Int32(place))
        }
        analysis.tags.starts.append(Int32(analysis.tags.numbers.count))
      }
    }
    try change(&analysis)
    return analysis
  }

  /// The ledger, as a loader would make it.
  func ledger() -> Ledger {
    let names = names
    var (ids, calendars, referrers) = (TextPool(), TextPool(), TextPool())
    var (table, lines) = (OrderTable(), LineTable())
    let goods = products.sorted { $0.id < $1.id }
    for name in names {
      ids.append(name.utf8)
      calendars.append((lunar.contains(name) ? "lunar" : "").utf8)
      referrers.append((referredBy[name] ?? "").utf8)
      for order in orders.filter({ $0.customer == name }).sorted(by: { $0.day < $1.day }) {
        for product in order.products {
          lines.order.append(Int32(table.placed.count))
          lines.product.append(Int32(goods.firstIndex { $0.id == product } ?? -1))
          lines.amount.append(10 * Money.scale)
        }
        table.placed.append(Instant(seconds: UInt32(day(order.day).number) * 86_400))
        table.day.append(day(order.day))
        table.amount.append(Int64(max(1, order.products.count)) * 10 * Money.scale)
        table.status.append(.paid)
      }
      table.starts.append(Int32(table.placed.count))
    }
    var customers = CustomerTable(ids: ids, isRecorded: ContiguousArray(repeating: true, count: names.count))
    if !referredBy.isEmpty { customers.texts[.referredBy] = referrers }
    if !lunar.isEmpty { customers.texts[.calendar] = calendars }
    if !birthdays.isEmpty { customers.birthday = ContiguousArray(names.map { birthdays[$0].map { day($0) } }) }
    if let registered { customers.registered = ContiguousArray(names.map { referredBy[$0] == nil ? nil : day(registered) }) }
    var ledger = Ledger(
      customers: customers, products: productTable(goods), orders: table, lines: lines, refunds: RefundTable(),
      intake: Intake())
    fill(&ledger, names)
    return ledger
  }

  private func productTable(_ goods: [Product]) -> ProductTable {
    var table = ProductTable()
    let (kinds, makers) = (Set(goods.compactMap(\.category)).sorted(), Set(goods.compactMap(\.brand)).sorted())
    for kind in kinds { table.categories.append(kind.utf8) }
    for maker in makers { table.brands.append(maker.utf8) }
    for product in goods {
      table.ids.append(product.id.utf8)
      table.names.append("".utf8)
      table.category.append(product.category.flatMap { kinds.firstIndex(of: $0) }.map { Int32($0) } ?? -1)
      if !makers.isEmpty { table.brand.append(product.brand.flatMap { makers.firstIndex(of: $0) }.map { Int32($0) } ?? -1) }
      table.launched.append(product.launched.map { day($0) })
    }
    return table
  }

  private func fill(_ ledger: inout Ledger, _ names: [String]) {
    let number = { (name: String) in CustomerID(names.firstIndex(of: name) ?? -1) }
    let said = touches.sorted { ($0.customer, $0.day) < ($1.customer, $1.day) }
    ledger.contacts.customer = ContiguousArray(said.map { number($0.customer) })
    ledger.contacts.day = ContiguousArray(said.map { day($0.day) })
    ledger.contacts.at = ContiguousArray(ledger.contacts.day.map { Instant(seconds: UInt32($0.number) * 86_400) })
    ledger.contacts.direction = ContiguousArray(said.map(\.direction))
    ledger.contacts.topic = PlanningBench.column(said.map(\.topic))
    ledger.contacts.outcome = PlanningBench.column(said.map(\.outcome))
    let dates = occasions.sorted { ($0.customer, $0.day) < ($1.customer, $1.day) }
    ledger.occasions.customer = ContiguousArray(dates.map { number($0.customer) })
    ledger.occasions.day = ContiguousArray(dates.map { day($0.day) })
    ledger.occasions.kind = PlanningBench.column(dates.map(\.kind))
    ledger.occasions.person = PlanningBench.column(dates.map(\.person))
    ledger.occasions.calendar = PlanningBench.column(dates.map(\.calendar))
    let shown = campaigns.sorted { ($0.starts, $0.id) < ($1.starts, $1.id) }
    ledger.campaigns.id = PlanningBench.column(shown.map(\.id))
    ledger.campaigns.starts = ContiguousArray(shown.map { day($0.starts) })
    ledger.campaigns.ends = ContiguousArray(shown.map { day($0.ends) })
    ledger.campaigns.kind = PlanningBench.column(shown.map(\.kind))
    ledger.campaigns.discount = PlanningBench.column(shown.map(\.discount))
    ledger.campaigns.category = PlanningBench.column(shown.map(\.category))
    ledger.campaigns.sku = PlanningBench.column(shown.map(\.sku))
    ledger.campaigns.audience = PlanningBench.column(shown.map(\.audience))
  }
}
