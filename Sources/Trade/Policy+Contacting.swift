extension Policy {
  /// Who may be contacted how often, and for how much. actions.md §2; keys of `policy` in config.md §1.
  package struct Contacting: Hashable, Sendable {
    /// The segmentation that gives goal, offer and owner.
    package var lead = "rfm"
    /// Whether an unknown consent allows marketing, or service alone.
    package var unknownConsent = UnknownConsent.service
    /// Order channels whose customers may be reached only there, as orders name them but for capitals.
    package var marketplaces: [String] = []
    /// The cap: marketing messages to one customer in any seven running days; 0: none at all.
    package var messagesPerWeek = 1
    /// Money for offers a period; nil: no limit.
    package var budget: Money?
    /// Basis points of return that a contact is assumed to add, until it is measured.
    package var uplift = 500
    /// Basis points of marketing actions that are held out.
    package var holdOut = 1000
    /// Running days of the cap.
    package var capDays = 7
    /// Running days of one message for customers of importance `potential` and for those who did not react to the last few; and in which the
    /// same action is not repeated.
    package var restDays = 28
    /// Messages without an order after which a customer rests.
    package var restAfter = 3
    /// Days for which an undated action waits at most.
    package var patience = 28
    /// Days within which an order counts as the outcome of a contact.
    package var outcomeDays = 28
    /// Days for which a customer stays in or out of the held-out part, and over which results are pooled.
    package var poolDays = 91
    /// Basis points of a customer's orders at the full price from which on a discount is never offered.
    package var fullPrice = 8000
    /// Orders under which paying the full price is no habit yet: as for the tag `price-sensitive`.
    package var fullPriceOrders = 2
    /// Customers of each arm from which on a result is told.
    package var leastArm = 100

    /// The defaults of actions.md.
    package init() {}

    /// What an unknown consent allows.
    package enum UnknownConsent: String, CaseIterable, Sendable { case service, contact }
  }
}
