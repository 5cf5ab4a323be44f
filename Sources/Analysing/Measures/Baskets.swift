package import Trade

/// What is bought in the same order, over the last `Policy.Windows.year` days: pairs of products, or of categories where there are more
/// products than `Policy.Measures.basketProducts`.
package struct Baskets: Hashable, Sendable {
  /// What pairs are of.
  package enum Goods: String, Sendable { case products, categories }

  package var goods = Goods.products
  /// Counted orders with at least one of the goods, and those with two different ones or more.
  package var orders = 0
  package var mixed = 0
  /// Orders of more different goods than `Policy.Measures.basketGoods`: only the first so many by number make pairs.
  package var capped = 0
  /// How many pairs were seen at least `Policy.Measures.basketSeen` times.
  package var seen = 0
  /// The pairs of the highest lift, then count, then by number; at most `Policy.Measures.basketPairs`.
  package var pairs: [Pair] = []

  /// No order.
  package init() {}

  /// Two goods, by their numbers in the product table; `first` is the smaller one.
  package struct Pair: Hashable, Sendable {
    package var first: Int32
    package var second: Int32
    /// Orders with both, with the first, with the second, and all.
    package var both: Int
    package var ofFirst: Int
    package var ofSecond: Int
    package var orders: Int

    /// A pair as it was seen.
    package init(first: Int32, second: Int32, both: Int, ofFirst: Int, ofSecond: Int, orders: Int) {
      (self.first, self.second, self.both) = (first, second, both)
      (self.ofFirst, self.ofSecond, self.orders) = (ofFirst, ofSecond, orders)
    }

    /// both ÷ orders
    package var support: Share { Share(both, of: orders) }
    /// both ÷ first: of the orders with the first, those with the second; and the other way round.
    package var confidence: Share { Share(both, of: ofFirst) }
    package var reverseConfidence: Share { Share(both, of: ofSecond) }
    /// both · orders ÷ (first · second) in hundredths, half to even: how many times more often than by chance.
    package var lift: Int64 {
      roundedQuotient(Int128(both) * Int128(orders) * 100, Int128(ofFirst) * Int128(ofSecond))
    }
  }

  /// What a good is called, by the ledger's products.
  package func title(_ number: Int32, in products: ProductTable) -> String {
    goods == .products ? products.title(Int(number)) : products.categories[Int(number)]
  }
}
