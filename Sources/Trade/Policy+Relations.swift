extension Policy {
  /// segmentation.md §4, `temperature`. "Within N days" counts the as-of day as the first of them.
  package struct Temperature: Hashable, Sendable {
    /// Purchase days from which on a customer in rhythm is hot.
    package var purchaseDays = 3
    /// Recency up to which a customer is hot.
    package var recent = 30
    /// An unpaid order or a request for a price list within this many days shows who is ready to buy.
    package var readyDays = 30
    /// Recency after which a customer may be cold.
    package var silent = 365
    /// An answer, visit or event within this many days keeps a silent customer from being cold.
    package var answerDays = 180

    /// The defaults of segmentation.md.
    package init() {}
  }

  /// segmentation.md §4, `journey`.
  package struct Journey: Hashable, Sendable {
    /// Buyers referred that make a partner.
    package var referred = 3
    /// A referred buyer counts if the first order lies within this many days.
    package var referralDays = 365
    /// Orders of a member by merit, where the data has no memberships.
    package var meritOrders = 3
    /// The lowest tier of a member by merit, counted from the highest: 1 is vip.
    package var meritTier = 1

    /// The defaults of segmentation.md.
    package init() {}
  }

  /// segmentation.md §4, `node`.
  package struct Node: Hashable, Sendable {
    /// Percentile of M from which on a customer may be a super user; a small store takes `SmallStoreVotes.amount` instead.
    package var superPercentile = 95
    /// Least F of a super user.
    package var superFrequency = 5
    /// A customer of one order is new within this many days.
    package var newDays = 30

    /// The defaults of segmentation.md.
    package init() {}
  }

  /// segmentation.md §4, `funnel`.
  package struct Funnel: Hashable, Sendable {
    /// Orders of platinum.
    package var platinum = 3
    /// Least orders of red-gold.
    package var redGold = 2
    /// Orders that make platinum-red of a customer whose rhythm is broken.
    package var platinumRed = 6
    /// Orders that do so after long cooperation.
    package var platinumRedLong = 3
    /// Days from first to last order that are long cooperation.
    package var cooperation = 365
    /// Recency after which the rhythm of two purchase days is broken.
    package var silent = 365

    /// The defaults of segmentation.md.
    package init() {}
  }
}
