import Trade

/// What single orders are: at a discount, a gift, before a festival. segmentation.md §4, *Discounted order*.
struct OrderMarks: Sendable {
  /// Which campaign each order belongs to.
  let campaigns: CampaignMatch
  private let orders: OrderTable
  private let share: Int
  /// Whether each row of the campaigns lowers prices, and whether it is a group-buy.
  private let isPriceCampaign: [Bool]
  private let isGroupCampaign: [Bool]
  /// Whether each word of the orders' channels is one of group-buys.
  private let isGroupChannel: [Bool]
  private let festive: FestiveDays
  /// Whether there are campaigns, or coupons, so that an order may be at a discount of which no money is told.
  private let hasCampaigns: Bool
  private let hasCoupons: Bool

  /// The marks of a ledger's orders up to a day, by the policy.
  init(_ ledger: Ledger, _ policy: Policy, asOf: Day) {
    orders = ledger.orders
    campaigns = CampaignMatch(ledger)
    (hasCampaigns, hasCoupons) = (campaigns.isThere, ledger.orders.coupon.isThere)
    share = policy.behaviour.discount
    isPriceCampaign = (0..<ledger.campaigns.count).map { row in
      ledger.campaigns.kind[row].map(policy.behaviour.discountKinds.contains) ?? false
    }
    isGroupCampaign = (0..<ledger.campaigns.count).map { ledger.campaigns.kind[$0] == "group-buy" }
    let (channels, groups) = (ledger.orders.channel.words, Set(policy.groupBuyChannels.map { $0.lowercased() }))
    isGroupChannel = (0..<channels.count).map { groups.contains(channels[$0].lowercased()) }
    // Orders are no older than 1990. data.md §4.
    let (first, last) = (Day(year: 1990, month: 1, day: 1) ?? Day(number: 0), asOf)
    festive = FestiveDays(policy.purpose.festivals ?? [], before: policy.purpose.festiveDays, from: first, to: last)
  }

  /// Counts what some of a customer's orders are. The spans are columns of orders: days, net amounts, discounts, gifts.
  @inline(__always) func count(
    _ run: Range<Int>, _ days: Span<Day>, _ values: Span<Int64>, _ discounts: Span<Int64>, _ gifts: Span<Bool>,
    in habit: inout Habit
  ) {
    let hasOthers = hasCampaigns || hasCoupons
    var (discounted, flagged, early): (Int32, Int32, Int32) = (0, 0, 0)
    for order in run where values[order] > 0 {
      // Most orders tell no discount, so that there is nothing to weigh.
      if hasOthers || !discounts.isEmpty && discounts[order] > 0, isDiscounted(order) { discounted += 1 }
      if !gifts.isEmpty, gifts[order] { flagged += 1 }
      if festive.contains(days[order]) { early += 1 }
    }
    habit.discounted += discounted
    habit.gifts += flagged
    habit.festive += early
  }

  /// Whether an order was at a discount: by the money taken off, by a coupon of which no money is told, or by its campaign.
  @inline(__always) func isDiscounted(_ order: Int) -> Bool {
    let discount = orders.discount.isEmpty ? 0 : orders.discount[order]
    if discount > 0 {
      if Share(discount, of: orders.amount[order] + discount).reaches(share) { return true }
    } else if hasCoupons, orders.coupon.number[order] >= 0 {
      return true
    }
    if !hasCampaigns { return false }
    guard let row = campaigns.row(of: order) else { return false }
    return isPriceCampaign[row]
  }

  /// Whether any order can be a group-buy.
  var tellsGroupBuys: Bool { isGroupChannel.contains(true) || isGroupCampaign.contains(true) }

  /// Whether an order was a group-buy: by its channel, or by its campaign.
  func isGroupBuy(_ order: Int) -> Bool {
    if orders.channel.isThere, orders.channel.number[order] >= 0, isGroupChannel[Int(orders.channel.number[order])] {
      return true
    }
    return hasCampaigns && campaigns.row(of: order).map { isGroupCampaign[$0] } == true
  }
}
