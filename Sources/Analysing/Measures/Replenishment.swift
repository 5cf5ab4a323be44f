package import Trade

/// Products that customers are due to buy again: within the next period, or up to `Policy.Measures.overdueDays` days ago. Due is the last
/// day with the product plus its gap, half a day rounded up. The gap is the median of that customer's gaps between days with that product
/// (from `Policy.Measures.dueDays` such days on), else the product's days of supply times the pieces bought on the last day.
package struct Replenishment: Hashable, Sendable {
  /// The first and the last day that count as due.
  package var from: Day
  package var to: Day
  /// By customer, then by product.
  package var items: [Item] = []
  /// The products of the items: by expected value, then by number.
  package var products: [Product] = []
  /// Customers with an item.
  package var customers = 0

  /// Nothing due in some days.
  package init(from: Day, to: Day) { (self.from, self.to) = (from, to) }

  /// What the items are expected to bring.
  package var expected: Money { products.reduce(.zero) { $0 + $1.expected } }

  /// A product that a customer is due to buy again.
  package struct Item: Hashable, Sendable {
    package var customer: CustomerID
    package var product: Int32
    /// The last day with it.
    package var last: Day
    /// Twice the gap in days.
    package var doubledGap: Int32
    package var due: Day
    /// The median of what the customer paid for it on a day, half to even.
    package var expected: Money
    /// Whether the gap is the product's days of supply times the pieces, as the customer has too few days with it for a median.
    package var isBySupply: Bool

    /// An item.
    package init(
      customer: CustomerID, product: Int32, last: Day, doubledGap: Int32, due: Day, expected: Money, isBySupply: Bool = false
    ) {
      (self.customer, self.product, self.last, self.isBySupply) = (customer, product, last, isBySupply)
      (self.doubledGap, self.due, self.expected) = (doubledGap, due, expected)
    }
  }

  /// The items of a product.
  package struct Product: Hashable, Sendable {
    package var product: Int32
    package var customers: Int
    /// How many of them were due before the next period.
    package var overdue: Int
    package var expected: Money

    /// A product.
    package init(product: Int32, customers: Int, overdue: Int, expected: Money) {
      (self.product, self.customers, self.overdue, self.expected) = (product, customers, overdue, expected)
    }
  }
}
