import Trade

extension Fact {
  /// The facts that ask for the campaign of each order.
  static let namesByCampaign: Set = ["campaigns", "recent_campaigns"]
  /// The facts that ask what single orders are.
  static let namesByMarks: Set = ["discounted_share", "bargain_share", "new_arrivals"]

  /// What follows from campaigns and discounts. segmentation.md §6.
  static let campaigns: [Fact] = [
    Fact("campaigns", .set, "Ids of the campaigns with a counted order of the customer") { source in
      guard let campaigns = source.campaigns, !campaigns.numbers.isEmpty else { return .unknown }
      let (orders, counted) = (source.snapshot.ledger.orders, source.snapshot.counted)
      return .sets(
        source.sets(campaigns.ids) {
          ()
        } _: { _, customer, numbers in
          let first = numbers.count
          for order in orders.orders(of: CustomerID(customer)) where campaigns.numbers[order] >= 0 && counted.net(order) > 0 {
            numbers.append(campaigns.numbers[order])
          }
          TextSets.settle(&numbers, from: first)
        })
    },
    .count("recent_campaigns", "How many of the last four promotions, festivals and group-buys had an order of the customer") {
      source in
      guard let campaigns = source.campaigns, !campaigns.numbers.isEmpty else { return .unknown }
      let (orders, counted) = (source.snapshot.ledger.orders, source.snapshot.counted)
      let last = Array(campaigns.lastOccasions(source.snapshot.policy.tags.lastCampaigns))
      let column = source.column {
        ()
      } _: { _, customer in
        var seen = 0
        for order in orders.orders(of: CustomerID(customer)) where campaigns.numbers[order] >= 0 && counted.net(order) > 0 {
          if let place = last.firstIndex(of: campaigns.numbers[order]) { seen |= 1 << place }
        }
        return Int64(seen.nonzeroBitCount) * 10_000
      }
      return .numbers { column[$0] }
    },
    Fact("discounted_share", .share, "Part of the orders with at least 5 % off, or of a promotion or group-buy", least: 0) {
      source in
      source.marks.map { marks in .share(of: source) { marks.isDiscounted($0) } } ?? .unknown
    },
    Fact("bargain_share", .share, "The same, and orders of group-buys or by their channels", least: 0) { source in
      source.marks.map { marks in .share(of: source) { marks.isDiscounted($0) || marks.isGroupBuy($0) } } ?? .unknown
    },
    .count("new_arrivals", "Products bought without a discount within 30 days of their first day on sale") { source in
      let (ledger, counted) = (source.snapshot.ledger, source.snapshot.counted)
      let (orders, lines, launched) = (ledger.orders, ledger.lines, ledger.products.launched)
      guard lines.count > 0, !launched.isEmpty, let marks = source.marks else { return .unknown }
      let newDays = source.snapshot.policy.tags.newDays
      let column = source.column {
        Set<Int32>()
      } _: { products, customer in
        products.removeAll(keepingCapacity: true)
        for line in lines.lines(of: orders.orders(of: CustomerID(customer))) {
          guard lines.product[line] >= 0, let launch = launched[Int(lines.product[line])] else { continue }
          let order = lines.orderNumber(of: line)
          guard (0...newDays).contains(launch.distance(to: orders.day[order])), counted.net(order) > 0,
            lines.amount(of: line, in: orders) > 0, !marks.isDiscounted(order)
          else { continue }
          products.insert(lines.product[line])
        }
        return Int64(products.count) * 10_000
      }
      return .numbers { column[$0] }
    },
  ]
}

extension FactColumn {
  /// The part of a customer's counted orders that are of a kind, in ten-thousandths, rounded down so that "at least half" stays exact.
  fileprivate static func share(of source: FactSource, _ isOne: @escaping @Sendable (Int) -> Bool) -> FactColumn {
    let (orders, counted) = (source.snapshot.ledger.orders, source.snapshot.counted)
    let column = source.column {
      ()
    } _: { _, customer in
      var (found, all) = (Int64(0), Int64(0))
      for order in orders.orders(of: CustomerID(customer)) where counted.net(order) > 0 {
        all += 1
        if isOne(order) { found += 1 }
      }
      return all == 0 ? missing : found * 10_000 / all
    }
    return .numbers { column[$0] }
  }
}
