package import Trade

/// Who came back after the first order, of the buyers whose first order is known to be the first: as of the cohorts, one in the data's
/// first `Policy.shortHistory` days is not, unless the customer registered since the data begins. With `Policy.frequency` `orders` a second order on the same day is a repeat, 0 days later; with
/// `days` the second purchase day is.
package struct RepeatPurchases: Hashable, Sendable {
  /// Of the customers whose first order is at least so many days old, those who bought again within these days; ascending.
  package var rates: [Rate] = []
  /// Of all of these buyers, those with a second order.
  package var converted = Share(0, of: 0)
  /// Twice the median of the days from the first order to the second; nil where nobody has one.
  package var doubledMedianDays: Int?

  /// Nobody.
  package init() {}

  /// A rate.
  package struct Rate: Hashable, Sendable {
    package var days: Int
    package var share: Share

    /// A rate within some days.
    package init(days: Int, share: Share) { (self.days, self.share) = (days, share) }
  }
}
