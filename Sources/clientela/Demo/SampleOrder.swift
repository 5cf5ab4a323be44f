/// An order of the sample store; money in cents, moments in seconds since the calendar's first midnight.
struct SampleOrder {
  /// Index of the customer, -1 for nobody.
  let customer: Int
  let placed: Int
  let channel: SampleChannel
  /// Index of the campaign it names, or -1.
  let campaign: Int
  let coupon: SampleCoupon?
  let isGift: Bool
  /// Its lines in the list of all lines.
  let lines: Range<Int>
  /// Goods after discount.
  let goods: Int
  /// What was taken off.
  let discount: Int
  let tax: Int
  let fate: SampleFate

  /// What shipping costs: free from 45 euros, for companies from 150, and for who comes to the shop.
  var shipping: Int {
    switch channel {
    case .shop: 0
    case .b2b: goods >= 15_000 ? 0 : 950
    case .web, .phone, .marketplace: goods >= 4500 ? 0 : 490
    }
  }
}

/// A line of an order; money in cents.
struct SampleLine {
  /// Index of the product.
  let product: Int
  let quantity: Int
  let unitPrice: Int
  /// quantity × unit price − the line's discount.
  let amount: Int
}

/// A coupon and the per cent that it takes off.
enum SampleCoupon: String, CaseIterable {
  case welcome = "WELCOME10"
  case tea = "TEA5"
  case comeBack = "VUELVE15"

  /// Per cent off.
  var discount: Int {
    switch self {
    case .welcome: 10
    case .tea: 5
    case .comeBack: 15
    }
  }
}

/// What became of an order.
enum SampleFate {
  case paid, unpaid
  case cancelled(reason: Int)
  /// Everything came back; half of the clerks enter the amount too.
  case refunded(at: Int, reason: Int, isAmountGiven: Bool)
  /// A part came back, in cents.
  case partly(refund: Int, at: Int, reason: Int)
}
