import Trade

/// What customer files say besides texts, by customer number. A column that no file has stays empty; where rows disagree, neither
/// their order nor that of the files decides.
struct CustomerProfiles {
  private var birthdays: ContiguousArray<Day?> = []
  private var heights: ContiguousArray<Int64> = []
  private var weights: ContiguousArray<Int64> = []
  private var consents: [Consent.Channel: ContiguousArray<Consent>] = [:]
  private var hasBirthdays = false
  private var hasHeights = false
  private var hasWeights = false

  /// Notes which columns a file has.
  mutating func begin(_ columns: ProfileColumns) {
    hasBirthdays = hasBirthdays || columns.birthday >= 0
    hasHeights = hasHeights || columns.height >= 0
    hasWeights = hasWeights || columns.weight >= 0
    for (channel, _) in columns.consents where consents[channel] == nil { consents[channel] = [] }
  }

  /// Notes a row's: the earliest birthday, the smallest height and weight, a no before a yes.
  mutating func put(_ profile: Profile, of customer: Int32) {
    let index = Int(customer)
    if let day = profile.birthday {
      while birthdays.count <= index { birthdays.append(nil) }
      birthdays[index] = min(day, birthdays[index] ?? day)
    }
    CustomerProfiles.put(profile.height, at: index, in: &heights)
    CustomerProfiles.put(profile.weight, at: index, in: &weights)
    for (channel, consent) in profile.consents where consent != .unknown {
      consents[channel, default: []].put(consent, at: index)
    }
  }

  private static func put(_ value: Int64?, at index: Int, in column: inout ContiguousArray<Int64>) {
    guard let value else { return }
    while column.count <= index { column.append(OrderTable.unknown) }
    column[index] = column[index] == OrderTable.unknown ? value : min(value, column[index])
  }

  /// Puts the columns of chosen customers into their table.
  func fill(_ table: inout CustomerTable, _ chosen: ContiguousArray<Int32>) {
    func picked<Value>(_ column: ContiguousArray<Value>, _ blank: Value) -> ContiguousArray<Value> {
      Parallel.array(of: chosen.count) { Int(chosen[$0]) < column.count ? column[Int(chosen[$0])] : blank }
    }
    if hasBirthdays { table.birthday = picked(birthdays, nil) }
    if hasHeights { table.height = picked(heights, OrderTable.unknown) }
    if hasWeights { table.weight = picked(weights, OrderTable.unknown) }
    for (channel, column) in consents { table.consents[channel] = picked(column, .unknown) }
  }
}

extension ContiguousArray<Consent> {
  fileprivate mutating func put(_ consent: Consent, at index: Int) {
    while count <= index { append(.unknown) }
    self[index] = self[index].joined(consent)
  }
}
