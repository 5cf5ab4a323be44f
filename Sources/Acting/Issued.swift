package import Trade

/// An action that an earlier queue issued, held out, or put off: what the record keeps of it, and the next queue asks for.
package struct Issued: Hashable, Sendable {
  package var customer: CustomerID
  package var action: ActionID
  package var step: UInt8
  package var event: UInt32
  package var state: State
  package var channel: ContactChannel
  /// The days on which it was to be done; of one that waits, the day it became due, twice.
  package var from: Day
  package var until: Day
  /// What its offer was worth, zero without one.
  package var offer: Money

  /// What became of it.
  package enum State: UInt8, CaseIterable, Sendable {
    /// Stood in a list.
    case issued
    /// Would have stood in a list, and was left out to measure what contacts bring.
    case heldOut
    /// Waits for a later period.
    case deferred
    /// Was given up (`Queue.Dropped` said why): the same event is not taken up again.
    case dropped
  }

  /// An action of an earlier queue.
  package init(
    customer: CustomerID, action: ActionID, step: UInt8, event: UInt32, state: State, channel: ContactChannel, from: Day,
    until: Day, offer: Money
  ) {
    (self.customer, self.action, self.step, self.event, self.state) = (customer, action, step, event, state)
    (self.channel, self.from, self.until, self.offer) = (channel, from, until, offer)
  }
}

/// What the record says of the queues before this one; nothing where no record is kept.
package struct IssuedPast: Sendable {
  /// By customer, then by `from`, then by action, step and event.
  package var actions: [Issued] = []
  /// The last day that an earlier queue covered; nil: none.
  package var coveredTo: Day?

  /// Nothing was issued.
  package init() {}
}
