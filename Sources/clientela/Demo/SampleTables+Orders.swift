extension SampleTables {
  /// `orders.csv`: a row an order, with broken rows in between.
  func orders() -> [UInt8] {
    let words = OrderWords(campaigns: campaigns)
    var text = SampleText(
      header:
        "order_id,customer_id,placed_at,status,paid_at,discount,shipping,tax,refund,refunded_at,refund_reason,cancel_reason,"
        + "channel,campaign,coupon,payment_method,gift,region,city", capacity: trade.orders.count * 150)
    let faults = SampleFaults.orders
    for (index, order) in trade.orders.enumerated() {
      if index % 1000 == 620, index / 1000 < faults.count { text.row(faults[index / 1000]) }
      write(order, index, words, to: &text)
    }
    return text.bytes
  }

  private func write(_ order: SampleOrder, _ index: Int, _ words: OrderWords, to text: inout SampleText) {
    text.number(SampleTables.firstOrder + index, prefix: SampleTables.orderPrefix)
    let customer = order.customer < 0 ? nil : population.customers[order.customer]
    if let customer { text.number(customer.number, prefix: SampleTables.customerPrefix, digits: 5) } else { text.empty() }
    text.moment(SampleTables.epoch + order.placed)
    writeFate(order, words, to: &text)
    text.plain(words.channels[order.channel] ?? [])
    if order.campaign >= 0 { text.plain(words.campaigns[order.campaign]) } else { text.empty() }
    if let coupon = order.coupon { text.plain(words.coupons[coupon] ?? []) } else { text.empty() }
    text.plain(words.payment(order, index))
    text.plain(order.isGift ? SampleTables.yes : SampleTables.no)
    if let customer {
      text.plain(names.places[customer.place].region)
      text.plain(names.places[customer.place].city)
    } else {
      text.empty()
      text.empty()
    }
    text.endRow()
  }

  /// The columns from `status` to `cancel_reason`.
  private func writeFate(_ order: SampleOrder, _ words: OrderWords, to text: inout SampleText) {
    var refund: (cents: Int?, at: Int, reason: Int)?
    var cancelled: Int?
    var isPaid = true
    switch order.fate {
    case .paid: text.plain(words.paid)
    case .unpaid:
      text.plain(words.unpaid)
      isPaid = false
    case .cancelled(let reason):
      text.plain(words.cancelled)
      isPaid = false
      cancelled = reason
    case .refunded(let moment, let reason, let isAmountGiven):
      text.plain(words.refunded)
      refund = (isAmountGiven ? order.goods : nil, moment, reason)
    case .partly(let cents, let moment, let reason):
      text.plain(words.paid)
      refund = (cents, moment, reason)
    }
    if isPaid {
      text.moment(SampleTables.epoch + min(order.placed + 95, SampleCalendar.count * 86_400 - 1))
    } else {
      text.empty()
    }
    text.money(order.discount)
    text.money(order.shipping)
    text.money(order.tax)
    if let cents = refund?.cents { text.money(cents) } else { text.empty() }
    if let refund {
      text.moment(SampleTables.epoch + refund.at)
      text.plain(SampleTables.refundReasons[refund.reason])
    } else {
      text.empty()
      text.empty()
    }
    if let cancelled { text.plain(SampleTables.cancelReasons[cancelled]) } else { text.empty() }
  }
}

/// The words of an order row as bytes, made once.
private struct OrderWords {
  let paid = Array("paid".utf8)
  let unpaid = Array("unpaid".utf8)
  let cancelled = Array("cancelled".utf8)
  let refunded = Array("refunded".utf8)
  let channels: [SampleChannel: [UInt8]]
  let coupons: [SampleCoupon: [UInt8]]
  let campaigns: [[UInt8]]
  private let online = ["card", "card", "bizum", "paypal", "card"].map { Array($0.utf8) }
  private let counter = ["card", "cash", "card"].map { Array($0.utf8) }
  private let transfer = Array("transfer".utf8)
  private let platform = Array("marketplace".utf8)

  init(campaigns: [SampleCampaign]) {
    let all: [SampleChannel] = [.web, .shop, .phone, .marketplace, .b2b]
    channels = Dictionary(uniqueKeysWithValues: all.map { ($0, Array($0.rawValue.utf8)) })
    coupons = Dictionary(uniqueKeysWithValues: SampleCoupon.allCases.map { ($0, Array($0.rawValue.utf8)) })
    self.campaigns = campaigns.map { Array($0.id.utf8) }
  }

  func payment(_ order: SampleOrder, _ index: Int) -> [UInt8] {
    switch order.channel {
    case .b2b: transfer
    case .marketplace: platform
    case .shop: counter[(index + order.placed) % counter.count]
    case .web, .phone: online[(max(0, order.customer) + order.placed % 2) % online.count]
    }
  }
}
