package import Trade

/// Why revenue changed from the period before: the change of each kind of customers is split over buyers × orders per buyer × average
/// order by the logarithmic mean (Ang 2004, LMDI-I): the part of a factor x is L(V₁, V₀) · ln(x₁ ÷ x₀) with
/// L(a, b) = (a − b) ÷ (ln a − ln b). Parts add up to the change to the ten-thousandth, by the largest remainder.
package struct RevenueDrivers: Hashable, Sendable {
  /// Buyers whose first order lies in the period that they are counted in.
  package var new: Change
  package var returning: Change
  /// Orders without a customer; their number stands in the place of orders per buyer.
  package var anonymous: Change

  /// The kinds apart.
  package init(new: Change, returning: Change, anonymous: Change) {
    (self.new, self.returning, self.anonymous) = (new, returning, anonymous)
  }

  /// The whole change of revenue.
  package var revenue: Money { new.revenue + returning.revenue + anonymous.revenue }

  /// What one kind of customers did in a period.
  package struct Figures: Hashable, Sendable {
    package var buyers: Int
    package var orders: Int
    package var revenue: Money

    /// Figures of a period.
    package init(buyers: Int, orders: Int, revenue: Money) {
      (self.buyers, self.orders, self.revenue) = (buyers, orders, revenue)
    }
  }

  /// The change of one kind and its parts.
  package struct Change: Hashable, Sendable {
    package var before: Figures
    package var now: Figures
    /// The part of the number of buyers.
    package var buyers: Money
    package var ordersPerBuyer: Money
    package var averageOrder: Money

    /// `buyers + ordersPerBuyer + averageOrder`.
    package var revenue: Money { now.revenue - before.revenue }
  }
}
