/// All orders of the sample store with their lines, in the order in which they were placed.
struct SampleTrade {
  private(set) var orders: [SampleOrder] = []
  private(set) var lines: [SampleLine] = []
  private let customers: [SampleCustomer]
  private let campaigns: [SampleCampaign]
  private let calendar: SampleCalendar
  private var basket: SampleBasket
  private var random: SampleRandom
  private var hasOrdered: [Bool]

  /// What comes of these visits.
  init(
    visits: [Int], population: SamplePopulation, campaigns: [SampleCampaign], calendar: SampleCalendar,
    catalogue: SampleCatalogue, random: SampleRandom
  ) {
    customers = population.customers
    self.campaigns = campaigns
    self.calendar = calendar
    self.random = random
    basket = SampleBasket(catalogue: catalogue)
    hasOrdered = Array(repeating: false, count: population.customers.count)
    orders.reserveCapacity(visits.count)
    lines.reserveCapacity(visits.count * 3)
    for visit in visits { add(visit) }
  }

  private mutating func add(_ visit: Int) {
    let (second, index) = SampleVisits.parts(visit)
    let day = second / 86_400
    let customer = index < 0 ? nil : customers[index]
    let channel = channel(of: customer)
    let campaign = campaign(on: day, for: customer)
    let coupon = campaign >= 0 && campaigns[campaign].discount > 0 ? nil : coupon(for: customer, index)
    let isGift = isGift(on: day, for: customer)
    if index >= 0 { hasOrdered[index] = true }

    let offer = campaign >= 0 ? campaigns[campaign] : nil
    let start = lines.count
    basket.fill(&lines, for: customer, on: day, isGift: isGift, offer: offer, coupon: coupon, random: &random)
    var goods = 0
    var discount = 0
    var tax = 0
    for line in lines[start...] {
      goods += line.amount
      discount += line.quantity * line.unitPrice - line.amount
      // Tea bears 10 % of tax, teaware 21 %.
      tax += (line.amount * (basket.catalogue.products[line.product].style == .ware ? 21 : 10) + 50) / 100
    }
    let fate = fate(placed: second, goods: goods, channel: channel, isKnown: customer != nil)
    orders.append(
      SampleOrder(
        customer: index, placed: second, channel: channel, campaign: campaign, coupon: coupon, isGift: isGift,
        lines: start..<lines.count, goods: goods, discount: discount, tax: tax, fate: fate))
  }

  private mutating func channel(of customer: SampleCustomer?) -> SampleChannel {
    guard let customer else { return .shop }
    guard customer.channel == .web || customer.channel == .phone else { return customer.channel }
    return random.chance(60) ? (customer.channel == .web ? .phone : .web) : customer.channel
  }

  private mutating func campaign(on day: Int, for customer: SampleCustomer?) -> Int {
    let running = calendar.campaign[day]
    guard running >= 0, let customer, !customer.habit.isCompany else { return -1 }
    let pull = campaigns[running].pull * (customer.isBargainer ? 2 : 1)
    return random.chance(pull) ? running : -1
  }

  private mutating func coupon(for customer: SampleCustomer?, _ index: Int) -> SampleCoupon? {
    guard let customer, customer.channel == .web else { return nil }
    if customer.isBargainer { return random.chance(900) ? (hasOrdered[index] ? .comeBack : .welcome) : nil }
    if !hasOrdered[index] && customer.joined >= 0 { return random.chance(220) ? .welcome : nil }
    return random.chance(90) ? .tea : nil
  }

  private mutating func isGift(on day: Int, for customer: SampleCustomer?) -> Bool {
    guard let customer else { return false }
    let isNear = calendar.festival[day] >= 0
    switch customer.habit {
    case .gifts: return random.chance(880)
    case .once, .twice: return random.chance(isNear ? 420 : 50)
    case .office, .hotel: return isNear && random.chance(300)
    case .tearoom, .bistro, .keyAccount: return false
    default: return random.chance(isNear ? 170 : 25)
    }
  }

  /// Refunds of which the last day does not know yet have not happened.
  private mutating func fate(placed: Int, goods: Int, channel: SampleChannel, isKnown: Bool) -> SampleFate {
    let draw = random.below(1000)
    let moment = (placed / 86_400 + random.between(3, 19)) * 86_400 + random.between(9 * 3600, 18 * 3600)
    let isLate = moment >= SampleCalendar.count * 86_400
    let isFresh = placed >= (SampleCalendar.count - 7) * 86_400
    guard isKnown, channel != .shop else { return .paid }
    switch draw {
    case ..<14: return .cancelled(reason: draw % SampleTables.cancelReasons.count)
    case ..<(isFresh ? 50 : 23): return .unpaid
    case ..<34 where !isLate:
      return .refunded(at: moment, reason: draw % SampleTables.refundReasons.count, isAmountGiven: draw % 2 == 0)
    case 60..<78 where !isLate:
      let share = random.between(20, 60)
      return .partly(refund: max(100, goods * share / 100), at: moment, reason: draw % SampleTables.refundReasons.count)
    default: return .paid
    }
  }
}
