import Trade

extension Fact {
  /// The facts that ask for the campaign of each order.
  static let namesByCampaign: Set = ["campaigns", "recent_campaigns"]

  /// What follows from campaigns and discounts. segmentation.md §6.
  static let campaigns: [Fact] = [
    Fact("campaigns", .set, "Ids of the campaigns with a counted order of the customer") { source in
      guard let campaigns = source.campaigns, !campaigns.numbers.isEmpty else { return .unknown }
      return .sets(campaigns.sets(source.snapshot))
    },
    .count(
      "recent_campaigns", "How many of the last promotions, festivals and group-buys had an order of the customer",
      isAlwaysKnown: false
    ) { source in
      guard let campaigns = source.campaigns, !campaigns.numbers.isEmpty else { return .unknown }
      return .numbers(of: campaigns.recent(source.snapshot))
    },
    Fact(
      "discounted_share", .share,
      "Part of the orders at a discount: by the money taken off, a coupon of which no money is told, or the campaign", least: 0,
      greatest: 10_000, isAlwaysKnown: true
    ) {
      let (habits, orders) = ($0.snapshot.habits.byCustomer, $0.snapshot.facts.orderCount)
      return .numbers { $0.fill { share(Int64(habits[$0].discounted), of: orders[$0]) } }
    },
    Fact(
      "bargain_share", .share, "The same, and orders of group-buys or by their channels", least: 0, greatest: 10_000,
      isAlwaysKnown: true
    ) {
      let (habits, orders) = ($0.snapshot.habits.byCustomer, $0.snapshot.facts.orderCount)
      let groups = groupBuys($0.snapshot)
      if groups.isEmpty { return .numbers { $0.fill { share(Int64(habits[$0].discounted), of: orders[$0]) } } }
      return .numbers { $0.fill { share(Int64(habits[$0].discounted) + groups[$0], of: orders[$0]) } }
    },
    .count("new_arrivals", "Products bought without a discount soon after their first day on sale", isAlwaysKnown: false) {
      let arrivals = newArrivals($0.snapshot)
      return arrivals.isEmpty ? .unknown : .numbers(of: arrivals)
    },
  ]

  /// The part of a customer's counted orders that are of a kind, in ten-thousandths, rounded down so that "at least half" stays exact.
  @inline(__always) private static func share(_ found: Int64, of orders: Int32) -> Int64 {
    orders == 0 ? FactColumn.missing : found * 10_000 / Int64(orders)
  }

  /// How many counted orders of each customer were group-buys at no discount; empty where no order can be one.
  private static func groupBuys(_ snapshot: Snapshot) -> ContiguousArray<Int64> {
    let (orders, counted, marks) = (snapshot.ledger.orders, snapshot.counted, snapshot.habits.marks)
    if !marks.tellsGroupBuys { return [] }
    return snapshot.column { slice, filling in
      for customer in slice.customers {
        var found: Int64 = 0
        for order in orders.orders(of: CustomerID(customer)) where counted.net(order) > 0 && marks.isGroupBuy(order) {
          if !marks.isDiscounted(order) { found += 1 }
        }
        filling.set(customer, found)
      }
    }
  }

  /// How many products each customer bought at full price when they were new, in ten-thousandths; empty where no first days are known.
  private static func newArrivals(_ snapshot: Snapshot) -> ContiguousArray<Int64> {
    let (lines, launched, days) = (SoldLines(snapshot), snapshot.ledger.products.launched, snapshot.ledger.orders.day)
    let (marks, newDays) = (snapshot.habits.marks, snapshot.policy.tags.newDays)
    if !lines.isThere || launched.isEmpty { return [] }
    return snapshot.column { slice, filling in
      // The last order in which each product was met as a new one; before the customer's first order, somebody else met it.
      var met = ContiguousArray<Int32>(repeating: -1, count: launched.count)
      var (first, found) = (slice.orders.lowerBound, Int64(0))
      lines.forEach(of: slice, where: { _ in true }) { line in
        guard let launch = launched[line.product], (0...newDays).contains(launch.distance(to: days[line.order])),
          met[line.product] < first, !marks.isDiscounted(line.order)
        else { return }
        met[line.product] = Int32(truncatingIfNeeded: line.order)
        found += 10_000
      } then: { customer, orders in
        filling.set(customer, found)
        (first, found) = (orders.upperBound, 0)
      }
    }
  }
}
