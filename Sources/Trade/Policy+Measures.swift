extension Policy {
  /// Numbers of the store's measures. segmentation.md §9.
  package struct Measures: Hashable, Sendable {
    /// Days after the first order within which a repeat purchase is looked for.
    package var repeatDays = [90, 180, 365]
    /// How many complete months stand as cohorts.
    package var cohortMonths = 24
    /// The best repeat buyers, whose hours are told, have at least so many orders, and are important or key accounts.
    package var bestOrders = 3
    /// Different goods of one order beyond which the others make no pairs: 1,225 pairs an order at the most.
    package var basketGoods = 50
    /// Orders in which a pair must have been seen.
    package var basketSeen = 5
    /// With more products than this, pairs are of categories.
    package var basketProducts = 20_000
    /// How many pairs are kept: those of the highest lift.
    package var basketPairs = 10_000
    /// Days on which a customer must have bought a product for a rhythm of that product.
    package var dueDays = 3
    /// Days for which what was due is still told as due.
    package var overdueDays = 7
    /// Days after a touch within which an order counts as its success.
    package var successDays = 30

    /// The defaults.
    package init() {}
  }
}
