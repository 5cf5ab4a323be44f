import Trade

/// What the store said to customers by its log of contacts: outgoing touches, each with the action that it names. A touch without a direction
/// is taken for outgoing where its channel is a message or a call.
struct ContactLog: Sendable {
  private let contacts: ContactTable
  private let asOf: Day
  private let isOutgoing: [Bool]
  private let topics: [ActionID?]
  private let campaigns: [ActionID?]

  /// The touches up to a day.
  init(_ ledger: Ledger, _ book: ActionBook, asOf: Day) {
    (contacts, self.asOf) = (ledger.contacts, asOf)
    isOutgoing = (0..<contacts.channel.words.count).map {
      ["message", "call"].contains(ledger.contacts.channel.words[$0].lowercased())
    }
    var names: [String: ActionID] = [:]
    for action in ActionID.allCases {
      for name in [action.rawValue] + book[action].name.values { names[ContactLog.key(name)] = action }
    }
    let table = ledger.campaigns.id.words
    let known = Set((0..<table.count).map { table[$0] })
    let (topics, campaigns) = (ledger.contacts.topic.words, ledger.contacts.campaign.words)
    self.topics = (0..<topics.count).map { names[ContactLog.key(topics[$0])] }
    self.campaigns = (0..<campaigns.count).map { word in
      names[ContactLog.key(campaigns[word])] ?? (known.contains(campaigns[word]) ? .campaignNotice : nil)
    }
  }

  /// Something that the store said, and which action it was, if the touch tells.
  struct Touch {
    var day: Day
    var action: ActionID?
  }

  /// What was said to a customer, in time; service left out, as it is no message of the cap.
  func touches(with customer: CustomerID) -> [Touch] {
    if contacts.count == 0 { return [] }
    var touches: [Touch] = []
    for row in contacts.customer.rows(of: customer) where contacts.day[row] <= asOf && goesOut(row) {
      let action = word(contacts.topic, row).flatMap { topics[$0] } ?? word(contacts.campaign, row).flatMap { campaigns[$0] }
      if action?.kind == .service || action?.isInternal == true { continue }
      touches.append(Touch(day: contacts.day[row], action: action))
    }
    return touches
  }

  /// How many touches were logged with each customer who has any, whatever they are; ascending.
  func counts() -> [(customer: CustomerID, count: Int)] {
    var (found, row) = ([(customer: CustomerID, count: Int)](), 0)
    while row < contacts.count {
      let (customer, first) = (contacts.customer[row], row)
      while row < contacts.count, contacts.customer[row] == customer { row += 1 }
      found.append((customer, row - first))
    }
    return found
  }

  private func goesOut(_ row: Int) -> Bool {
    if !contacts.direction.isEmpty, let direction = contacts.direction[row] { return direction == .outgoing }
    return word(contacts.channel, row).map { isOutgoing[$0] } ?? false
  }

  private func word(_ column: WordColumn, _ row: Int) -> Int? {
    column.isThere && column.number[row] >= 0 ? Int(column.number[row]) : nil
  }

  /// Names are compared without case, blanks, hyphens and underscores.
  private static func key(_ name: String) -> String { name.lowercased().filter { !" -_\t".contains($0) } }
}
