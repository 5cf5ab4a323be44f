/// What was said to customers and by them, as columns of equal length, one touch a row: by customer, then by instant.
package struct ContactTable: Sendable {
  package var customer: ContiguousArray<CustomerID> = []
  package var at: ContiguousArray<Instant> = []
  /// The day of `at` in the store's zone.
  package var day: ContiguousArray<Day> = []
  /// Who began, nil where not known; empty where the column is missing.
  package var direction: ContiguousArray<Direction?> = []
  /// `message`, `call`, `meeting`, `form`, `event`, `article`, `search`, whatever the data calls them, or a word of the store's own.
  package var channel = WordColumn()
  package var topic = WordColumn()
  package var outcome = WordColumn()
  package var reason = WordColumn()
  package var campaign = WordColumn()

  /// Which way a touch goes.
  package enum Direction: UInt8, CaseIterable, Sendable {
    /// The customer came to the store.
    case incoming
    /// The store went to the customer.
    case outgoing
  }

  /// An empty table.
  package init() {}

  /// How many touches there are.
  package var count: Int { customer.count }
}
