extension Policy {
  /// Numbers of the facts that shipped tags ask for. segmentation.md §6.
  package struct Tags: Hashable, Sendable {
    /// Percentile of the prices of a category, or of the buyers' average orders, that is dear: `high-end`.
    package var dear = 80
    /// Days from a product's first day on sale for which it is a new arrival: `new-arrivals`.
    package var newDays = 30
    /// How many of the latest promotions, festivals and group-buys are looked at, 64 at the most: `campaign-regular`.
    package var lastCampaigns = 4

    /// The defaults of segmentation.md.
    package init() {}
  }
}
