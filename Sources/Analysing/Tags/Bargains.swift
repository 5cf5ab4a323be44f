import Trade

/// Which orders were sold for less. segmentation.md §4: a discount or coupon of at least 5 % of the goods (before the discount), or a campaign
/// of kind promotion or group-buy. Where no column tells discounts, a coupon alone counts.
struct Bargains: Sendable {
  private let orders: OrderTable
  private let campaigns: OrderCampaigns?
  /// Whether each campaign is one that lowers prices.
  private let isCheap: [Bool]
  /// Whether each word of the channels is one of a group-buy campaign.
  private let isGroup: [Bool]

  /// The orders of a source.
  init(_ source: FactSource) {
    let ledger = source.snapshot.ledger
    orders = ledger.orders
    campaigns = source.campaigns
    isCheap = source.campaigns?.kinds.map { ["promotion", "group-buy"].contains($0) } ?? []
    let table = ledger.campaigns
    let channels = Set((0..<table.count).filter { table.kind[$0] == "group-buy" }.compactMap { table.channel[$0] })
    isGroup = (0..<ledger.orders.channel.words.count).map { channels.contains(ledger.orders.channel.words[$0]) }
  }

  /// Whether an order was discounted.
  func isDiscounted(_ order: Int) -> Bool {
    if let campaigns, !campaigns.numbers.isEmpty, campaigns.numbers[order] >= 0, isCheap[Int(campaigns.numbers[order])] {
      return true
    }
    if orders.discount.isEmpty { return orders.coupon.isThere && orders.coupon.number[order] >= 0 }
    let discount = orders.discount[order]
    return discount > 0
      && discount >= (orders.amount[order] + discount) / 20 + ((orders.amount[order] + discount) % 20 == 0 ? 0 : 1)
  }

  /// Whether it came by a channel of group-buy campaigns.
  func isGroupBuy(_ order: Int) -> Bool {
    guard orders.channel.isThere, orders.channel.number[order] >= 0 else { return false }
    return isGroup[Int(orders.channel.number[order])]
  }
}
