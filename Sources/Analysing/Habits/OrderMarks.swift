import Trade

/// What single orders are: at a discount, a gift, before a festival. segmentation.md §4, *Discounted order*.
struct OrderMarks: Sendable {
  private let campaigns: CampaignMatch
  private let orders: OrderTable
  private let share: Int
  private let isPriceCampaign: [Bool]
  private let festive: FestiveDays

  /// The marks of a ledger's orders by the policy.
  init(_ ledger: Ledger, _ counted: Counted, _ policy: Policy, store: Store) {
    orders = ledger.orders
    campaigns = CampaignMatch(ledger)
    share = policy.behaviour.discount
    isPriceCampaign = (0..<ledger.campaigns.count).map { row in
      ledger.campaigns.kind[row].map(policy.behaviour.discountKinds.contains) ?? false
    }
    let days = orders.day
    let (first, last) = (days.min() ?? counted.asOf, max(days.max() ?? counted.asOf, counted.asOf))
    let end = last.advanced(by: policy.purpose.festiveDays)
    festive = FestiveDays(
      policy.purpose.festivals ?? Festival.days(of: Festival.usual(in: store), from: first, to: end),
      before: policy.purpose.festiveDays, from: first, to: last)
  }

  /// Whether an order was at a discount: by the money taken off, by a coupon of which no money is told, or by its campaign.
  @inline(__always) func isDiscounted(_ order: Int) -> Bool {
    let discount = orders.discount.isEmpty ? 0 : orders.discount[order]
    if discount > 0 {
      if Int128(discount) * 10_000 >= Int128(orders.amount[order] + discount) * Int128(share) { return true }
    } else if orders.coupon.isThere, orders.coupon.number[order] >= 0 {
      return true
    }
    if !campaigns.isThere { return false }
    guard let row = campaigns.row(of: order) else { return false }
    return isPriceCampaign[row]
  }

  /// Whether an order was sent as a gift.
  @inline(__always) func isGift(_ order: Int) -> Bool { !orders.isGift.isEmpty && orders.isGift[order] }

  /// Whether an order was placed in the days before a festival.
  @inline(__always) func isFestive(_ day: Day) -> Bool { festive.contains(day) }
}
