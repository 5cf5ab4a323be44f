package import Trade

/// Who to contact in the period after the report's, how, and with what. actions.md §2.
package struct Queue: Sendable {
  /// The days that are covered: the period after the report's.
  package var covered: Period
  /// All that is to be done. By channel, then kind, then worth descending (service: by day), then by customer, action, step and event.
  package var rows: [Row] = []
  /// What waits for a later period, in the same order.
  package var deferred: [Waiting] = []
  /// What was given up, with why, in the same order.
  package var dropped: [Dropped] = []
  /// What earlier queues put off and is not due any more, as the record has it: the customer has ordered since, a higher step has come, people
  /// did it by themselves, or it waited for longer than it may.
  package var lapsed: [Issued] = []
  /// Left out to measure what contacts bring.
  package var heldOut: [Row] = []
  /// Customers who rest: `Policy.Contacting.restAfter` messages and no order.
  package var resting: [CustomerID] = []
  package var budget = Budget()
  /// Customers who may be reached by each channel for marketing.
  package var reachable: [ContactChannel: Int] = [:]
  package var results: [ActionResult] = []
  package var payments: PaymentWait?

  /// A queue without anything to do.
  package init(covered: Period) { self.covered = covered }

  /// One thing to do.
  package struct Row: Sendable {
    package var candidate: Candidate
    package var channel: ContactChannel
    /// Who does it: the customer's owner by the file, else the class's, else the action's.
    package var owner: String
    package var offer: Offer?
    package var worth: Worth
    /// How often this action was issued to the customer before in this course (since the last order), plus one.
    package var attempt: Int
    /// Other causes that the same message serves.
    package var also: [Candidate] = []

    /// A row.
    package init(
      candidate: Candidate, channel: ContactChannel, owner: String, offer: Offer?, worth: Worth, attempt: Int
    ) {
      (self.candidate, self.channel, self.owner) = (candidate, channel, owner)
      (self.offer, self.worth, self.attempt) = (offer, worth, attempt)
    }
  }

  /// Something that waits, and why.
  package struct Waiting: Sendable {
    package var candidate: Candidate
    package var reason: Reason

    /// Something that waits.
    package init(_ candidate: Candidate, _ reason: Reason) { (self.candidate, self.reason) = (candidate, reason) }
  }

  /// Something that was given up, and why.
  package struct Dropped: Sendable {
    package var candidate: Candidate
    package var reason: Reason

    /// Something that was given up.
    package init(_ candidate: Candidate, _ reason: Reason) { (self.candidate, self.reason) = (candidate, reason) }
  }

  /// Why an action does not stand in a list.
  package enum Reason: String, CaseIterable, Sendable {
    /// The cap of messages in running days.
    case cap
    /// The customer rests.
    case resting
    /// The same action was issued within `Policy.Contacting.restDays`.
    case repeated
    /// No channel is left that the customer allows.
    case consent
    /// The customer bought on a marketplace, and the action has no list there.
    case marketplace
    /// Allowed, but the file has neither address nor number.
    case unreachable
    /// Nobody has time, and no automatic channel is left.
    case capacity
    /// The budget went to others, and the action is nothing without its offer.
    case budget
    /// A mass discount went out on the same weekday the last time.
    case weekday
    /// It costs more than it is expected to bring.
    case worthless
    /// Waited for as long as it may.
    case patience
    /// Its last day has passed.
    case late
  }
}
