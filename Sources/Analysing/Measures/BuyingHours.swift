package import Trade

/// When the best repeat buyers order, in the store's time zone, and how much each time: orders of the last `Policy.Windows.year` days of
/// key accounts and important customers with at least `Policy.Measures.bestOrders` orders.
package struct BuyingHours: Hashable, Sendable {
  /// Such customers with an order in these days.
  package var customers = 0
  package var orders = 0
  package var revenue = Money.zero
  /// `counts[weekday][hour]`: Monday first, hours 0…23. They add up to `orders`.
  package var counts = Array(repeating: Array(repeating: 0, count: 24), count: 7)
  /// Pieces an order in ten-thousandths, of the orders whose lines tell them; nil where the data has no quantities.
  package var pieces: Distribution?

  /// No orders.
  package init() {}
}
