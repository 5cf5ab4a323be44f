package import Trade

/// Something that is due for a customer, before anybody asked whether it may be done.
package struct Candidate: Sendable {
  package var customer: CustomerID
  package var action: ActionID
  /// The step of an action that has several: of the ladder, of the reminders of an order; else 0.
  package var step: UInt8
  /// The event that made it due: a digest of what crossed, by which it is known again in later periods (`EventDigest`). Never 0.
  package var event: UInt32
  /// The first and the last day on which it may be done. That of an undated one is the whole covered period.
  package var from: Day
  package var until: Day
  /// The time of the day on which it is to be done, in minutes since midnight; nil: any.
  package var minute: Int?
  /// The day on which it became due: an undated one waits from here on.
  package var since: Day
  package var cause: Cause
  /// Ways in place of the book's, the best one first, where the moment decides them, as with the steps of a payment reminder; empty: those of
  /// the book. A customer's preferred contact goes before the book's, not before these.
  package var channels: [ContactChannel] = []

  /// A candidate.
  package init(
    _ action: ActionID, for customer: CustomerID, step: UInt8 = 0, event: UInt32, from: Day, until: Day, minute: Int? = nil,
    since: Day? = nil, because cause: Cause
  ) {
    (self.action, self.customer, self.step, self.event) = (action, customer, step, event)
    (self.from, self.until, self.minute, self.since, self.cause) = (from, until, minute, since ?? from, cause)
  }
}

/// Makes the digests by which events are known again: FNV-1a over numbers and texts that the data keeps (days, ids of products, of
/// campaigns), never over numbers of a ledger, which change with it.
package struct EventDigest: Sendable {
  private var hash: UInt32 = 2_166_136_261

  /// The digest of an action's event.
  package init(_ action: ActionID) { add(action.rawValue) }

  /// Adds a day.
  package mutating func add(_ day: Day) { add(Int(day.number)) }

  /// Adds a number.
  package mutating func add(_ number: Int) {
    for shift in stride(from: 0, to: 64, by: 8) { add(byte: UInt8(truncatingIfNeeded: number >> shift)) }
  }

  /// Adds a text.
  package mutating func add(_ text: String) {
    for byte in text.utf8 { add(byte: byte) }
    add(byte: 0xFF)
  }

  /// The digest; never 0.
  package var value: UInt32 { hash == 0 ? 1 : hash }

  private mutating func add(byte: UInt8) { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
}
