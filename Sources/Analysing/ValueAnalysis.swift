package import Trade

/// ABC analysis of customers, products and categories. segmentation.md §3, *value*.
package struct ValueAnalysis: Sendable {
  /// Customers by value over the lifetime.
  package var customers: ABC
  /// Customers by value over the last 365 days; the class per customer beside it, `Segmentation.none` for who ordered nothing in it.
  package var customersYear: ABC
  package var yearClass: ContiguousArray<UInt8>
  /// A by life and by the last 365 days; A by life without an order in them; A by the last 365 days only.
  package var aNow: Int
  package var aOnce: Int
  package var aRising: Int
  /// Products and categories over the last 365 days, most valuable first; empty where the data has no lines.
  package var products: ABC
  package var productItems: [Item]
  package var categories: ABC
  package var categoryItems: [Item]

  /// A product or a category.
  package struct Item: Hashable, Sendable {
    package var title: String
    /// SKU; empty for a category.
    package var sku: String
    package var revenue: Money
    package var profit: Money?
    /// Buyers who bought it.
    package var customers: Int
    /// 0 is A.
    package var abc: UInt8
    /// Share of the sum of positive values, with those before it, itself included.
    package var cumulative: Share

    /// A product or a category.
    package init(title: String, sku: String, revenue: Money, profit: Money?, customers: Int, abc: UInt8, cumulative: Share) {
      self.title = title
      self.sku = sku
      self.revenue = revenue
      self.profit = profit
      self.customers = customers
      self.abc = abc
      self.cumulative = cumulative
    }
  }

  /// An analysis of value.
  package init(
    customers: ABC, customersYear: ABC, yearClass: ContiguousArray<UInt8>, aNow: Int, aOnce: Int, aRising: Int, products: ABC,
    productItems: [Item], categories: ABC, categoryItems: [Item]
  ) {
    self.customers = customers
    self.customersYear = customersYear
    self.yearClass = yearClass
    self.aNow = aNow
    self.aOnce = aOnce
    self.aRising = aRising
    self.products = products
    self.productItems = productItems
    self.categories = categories
    self.categoryItems = categoryItems
  }
}

/// The outcome of an ABC analysis.
package struct ABC: Sendable {
  /// How many are in A, B and C, and what they bring.
  package var counts: [Int]
  package var values: [Money]
  /// Sum of the positive values: the base of all shares.
  package var positive: Money
  /// How many have a value below zero.
  package var negative: Int
  /// The least value of A, and the least of A or B, in ten-thousandths; `Int64.max` where no value is one.
  package var least: [Int64] = []
  /// The curve: after the first `count` of all, most valuable first, `value` was brought. At most 200 points, from (0, 0).
  package var curve: [(count: Int, value: Money)]

  /// An outcome.
  package init(counts: [Int], values: [Money], positive: Money, negative: Int, curve: [(count: Int, value: Money)]) {
    self.counts = counts
    self.values = values
    self.positive = positive
    self.negative = negative
    self.curve = curve
  }
}

/// How unequal customers are.
package struct Concentration: Sendable {
  /// Share of value brought by the top fifth of the buyers (rounded up), ranked as ABC is.
  package var topFifth: Share
  /// Gini coefficient of M, 0…1, over buyers with M ≥ 0.
  package var gini: Double

  /// How unequal customers are.
  package init(topFifth: Share, gini: Double) {
    self.topFifth = topFifth
    self.gini = gini
  }
}
