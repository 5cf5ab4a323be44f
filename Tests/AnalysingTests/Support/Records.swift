import Trade

/// What a ledger has besides orders, for tests: the customer file, touches, people and addresses of orders.
struct Records {
  /// A touch.
  struct Touch {
    var customer: String
    var day: String
    var direction: ContactTable.Direction?
    var channel: String?
    var topic: String?
    var outcome: String?
    var reason: String?

    init(
      _ customer: String, _ day: String, _ direction: ContactTable.Direction? = nil, channel: String? = nil,
      topic: String? = nil, outcome: String? = nil, reason: String? = nil
    ) {
      (self.customer, self.day, self.direction, self.channel) = (customer, day, direction, channel)
      (self.topic, self.outcome, self.reason) = (topic, outcome, reason)
    }
  }

  /// Cells of the customer file by column and customer; a column that is named is there.
  var cells: [CustomerColumn: [String: String]] = [:]
  var touches: [Touch] = []
  var people: [(customer: String, decides: Bool?)] = []
  var birthdays: [String: Day] = [:]
  /// Days of registration; the column is there where anybody has one.
  var registered: [String: String] = [:]
  /// Customers without a row in the customer file.
  var unrecorded: Set<String> = []
  /// Addresses of orders by customer and day.
  var regions: [String: String] = [:]
  var cities: [String: String] = [:]
  var streets: [String: String] = [:]

  /// The ledger of a shop with these.
  func ledger(_ shop: Shop) -> Ledger {
    var ledger = shop.ledger
    let names = (0..<ledger.customers.count).map { ledger.customers.ids[$0] }
    let numbers = Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, CustomerID($0)) })
    ledger.customers.isRecorded = ContiguousArray(names.map { !unrecorded.contains($0) })
    for (column, texts) in cells {
      var pool = TextPool()
      for name in names { pool.append((texts[name] ?? "").utf8) }
      ledger.customers.texts[column] = pool
    }
    if !birthdays.isEmpty { ledger.customers.birthday = ContiguousArray(names.map { birthdays[$0] }) }
    if !registered.isEmpty {
      ledger.customers.registered = ContiguousArray(names.map { registered[$0].map { date($0) } })
    }
    let sorted = touches.enumerated().sorted { a, b in
      (numbers[a.element.customer] ?? .nobody, a.element.day, a.offset) < (
        numbers[b.element.customer] ?? .nobody, b.element.day, b.offset
      )
    }.map(\.element)
    ledger.contacts.customer = ContiguousArray(sorted.map { numbers[$0.customer] ?? .nobody })
    ledger.contacts.day = ContiguousArray(sorted.map { date($0.day) })
    ledger.contacts.at = ContiguousArray(ledger.contacts.day.map { Instant(seconds: UInt32($0.number) * 86_400) })
    if sorted.contains(where: { $0.direction != nil }) { ledger.contacts.direction = ContiguousArray(sorted.map(\.direction)) }
    ledger.contacts.channel = WordColumn(cells: sorted.map(\.channel))
    ledger.contacts.topic = WordColumn(cells: sorted.map(\.topic))
    ledger.contacts.outcome = WordColumn(cells: sorted.map(\.outcome))
    ledger.contacts.reason = WordColumn(cells: sorted.map(\.reason))
    let staff = people.sorted { (numbers[$0.customer] ?? .nobody) < (numbers[$1.customer] ?? .nobody) }
    ledger.people.customer = ContiguousArray(staff.map { numbers[$0.customer] ?? .nobody })
    ledger.people.name = WordColumn(cells: staff.map { _ in "Kim" })
    if staff.contains(where: { $0.decides != nil }) { ledger.people.decides = ContiguousArray(staff.map(\.decides)) }
    let keys = (0..<ledger.orders.count).map { order in
      let owner = ledger.orders.owner(of: order)
      return (owner == .nobody ? "" : names[owner.index]) + " " + ledger.orders.day[order].iso
    }
    ledger.orders.region = WordColumn(cells: keys.map { regions[$0] })
    ledger.orders.city = WordColumn(cells: keys.map { cities[$0] })
    ledger.orders.street = WordColumn(cells: keys.map { streets[$0] })
    return ledger
  }
}

extension WordColumn {
  /// A column of cells, nil for a blank one; missing where all are blank.
  init(cells: [String?]) {
    self.init()
    let distinct = Set(cells.compactMap { $0 }).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    if distinct.isEmpty { return }
    for word in distinct { words.append(word.utf8) }
    number = ContiguousArray(cells.map { cell in cell.flatMap { distinct.firstIndex(of: $0) }.map { Int32($0) } ?? -1 })
  }
}
