import Trade

extension Fact {
  /// What follows from orders and lines one by one. segmentation.md §6.
  static let habits: [Fact] = [
    Fact("median_order", .money, "Median amount of an order, rounded half to even", least: 1, isAlwaysKnown: true) {
      guard let medians = $0.medians?.doubled else { return .unknown }
      return .numbers {
        $0.fill { medians[$0] == 0 ? FactColumn.missing : Money(units: medians[$0]).divided(by: 2).units }
      }
    },
    Fact(
      "median_order_rank", .share,
      "Part of the buyers with two orders or more whose median order is at most this one's; in a small store 100 % from a large order on, else 0 %",
      least: 0, greatest: 10_000
    ) {
      guard let medians = $0.medians?.doubled else { return .unknown }
      let orders = $0.snapshot.facts.orderCount
      if let bound = $0.snapshot.doubledLargeOrder {
        return .numbers { $0.fill { orders[$0] < 2 ? FactColumn.missing : medians[$0] >= bound ? 10_000 : 0 } }
      }
      let regulars = $0.snapshot.facts.buyers.lazy.filter { orders[$0.index] >= 2 }.map { medians[$0.index] }
      let ranks = Ranks(ContiguousArray(regulars))
      return .numbers { $0.fill { orders[$0] < 2 ? FactColumn.missing : ranks.rank(of: medians[$0]) } }
    },
    Fact(
      "price_level", .share,
      "What was paid, of what the same pieces cost at the percentile of prices of their categories that is dear",
      least: 0
    ) {
      let level = PriceLevel($0.snapshot)
      return level.column.isEmpty ? .unknown : .numbers(of: level.column)
    },
    Fact("products_bought", .set, "SKUs of the products that two orders of the customer or more hold") {
      $0.repeats.map { .sets($0.products) } ?? .unknown
    },
    Fact("categories_bought", .set, "Categories that two orders of the customer or more hold") {
      $0.repeats?.categories.map { .sets($0) } ?? .unknown
    },
  ]

  /// The facts that ask for the medians of orders, and for what was bought again.
  static let namesByMedian: Set = ["median_order", "median_order_rank"]
  static let namesByRepeats: Set = ["products_bought", "categories_bought"]
}

extension Snapshot {
  /// Twice the amount of a large order where the store is too small for percentiles: as many tenths of its median order as
  /// `Policy.SmallStoreVotes` has it. Nil in other stores.
  var doubledLargeOrder: Int64? {
    if facts.buyers.count >= policy.smallStore { return nil }
    return Int64(clamping: Int128(orderMedians.all) * Int128(policy.smallStoreVotes.largestOrder) / 10)
  }
}
