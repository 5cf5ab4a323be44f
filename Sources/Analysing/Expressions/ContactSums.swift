import Trade

/// How often customers were in touch up to a day, and when for the last time; empty where the data has no contacts.
struct ContactSums {
  private(set) var counts: ContiguousArray<Int32> = []
  private(set) var last: ContiguousArray<Day?> = []

  /// Counts the touches up to the day of a snapshot.
  init(_ source: FactSource) {
    let (contacts, asOf) = (source.snapshot.ledger.contacts, source.snapshot.asOf)
    if contacts.count == 0 { return }
    counts = ContiguousArray(repeating: 0, count: source.customers)
    last = ContiguousArray(repeating: nil, count: source.customers)
    for row in 0..<contacts.count where contacts.day[row] <= asOf && contacts.customer[row] != .nobody {
      let customer = contacts.customer[row].index
      counts[customer] += 1
      last[customer] = max(last[customer] ?? contacts.day[row], contacts.day[row])
    }
  }
}
