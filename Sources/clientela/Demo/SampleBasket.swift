import Trade

/// What goes into an order.
struct SampleBasket {
  let catalogue: SampleCatalogue
  private var chosen: [Int] = []

  /// Baskets from this catalogue.
  init(catalogue: SampleCatalogue) { self.catalogue = catalogue }

  /// Appends the lines of one order. Every product stands in one line at most, so that two equal rows can only be a mistake.
  mutating func fill(
    _ lines: inout [SampleLine], for customer: SampleCustomer?, on day: Int, isGift: Bool, offer: SampleCampaign?,
    coupon: SampleCoupon?, random: inout SampleRandom
  ) {
    chosen.removeAll(keepingCapacity: true)
    if let offer, !offer.sku.isEmpty, let product = catalogue.index(of: offer.sku) { chosen.append(product) }
    if isGift { choose(from: catalogue.shelves[SampleCategory.gifts.rawValue], size: customer?.size ?? 1, on: day, &random) }
    let isCompany = customer?.habit.isCompany ?? false
    if isCompany { chooseWholesale(customer, &random) } else { chooseTeas(customer, isGift: isGift, offer, on: day, &random) }
    for product in chosen {
      let quantity = isCompany ? wholesaleQuantity(product, customer, &random) : 1 + random.index(by: [69, 24, 7])
      let price = catalogue.products[product].price
      let unitPrice = isCompany ? (price * 88 + 50) / 100 : price
      var percent = coupon?.discount ?? 0
      if let offer, offer.kind == .promotion || offer.category == catalogue.products[product].category {
        percent = max(percent, offer.discount)
      }
      let full = quantity * unitPrice
      lines.append(
        SampleLine(product: product, quantity: quantity, unitPrice: unitPrice, amount: full - (full * percent + 50) / 100))
    }
  }

  private mutating func chooseTeas(
    _ customer: SampleCustomer?, isGift: Bool, _ offer: SampleCampaign?, on day: Int, _ random: inout SampleRandom
  ) {
    let size = customer?.size ?? 0
    if let category = offer?.category, offer?.kind == .groupBuy {
      choose(from: catalogue.shelves[category.rawValue], size: size, on: day, &random)
    }
    let more = random.index(by: SampleBasket.lineCounts[size]) + (isGift || offer?.sku.isEmpty == false ? 0 : 1)
    for _ in 0..<more {
      let isFavourite = customer != nil && random.chance(560)
      let category = isFavourite ? customer?.favourite ?? 0 : random.index(by: SampleBasket.categories)
      choose(from: catalogue.shelves[category], size: size, on: day, &random)
    }
    if chosen.isEmpty { chosen.append(catalogue.shelves[SampleCategory.black.rawValue][0]) }
  }

  private mutating func chooseWholesale(_ customer: SampleCustomer?, _ random: inout SampleRandom) {
    let packs = catalogue.catering
    // Two packs that a kitchen always needs, by its own taste, and now and then another.
    let usual = customer?.lastName ?? 0
    chosen.append(packs[usual % packs.count])
    if random.chance(600), customer?.habit != .office { add(packs[(usual + 3) % packs.count]) }
    if random.chance(200) { add(packs[random.below(packs.count)]) }
  }

  private func wholesaleQuantity(_ product: Int, _ customer: SampleCustomer?, _ random: inout SampleRandom) -> Int {
    let size = customer?.size ?? 1
    if catalogue.products[product].style == .box { return random.between(3, 6 + 3 * size) }
    switch customer?.habit {
    case .keyAccount: return random.between(2, 3)
    case .hotel: return random.between(1, 2 + size)
    case .bistro: return random.between(1, 1 + size)
    default: return random.between(1, 2)
    }
  }

  /// Takes one product; a larger purse takes the dearest of several. Nothing is sold before its launch.
  private mutating func choose(from shelf: [Int], size: Int, on day: Int, _ random: inout SampleRandom) {
    let today = SampleCalendar.first.advanced(by: day)
    for _ in 0..<4 {
      var place = random.below(shelf.count)
      if size == 0 { place = min(place, random.below(shelf.count)) }
      for _ in 1..<max(2, size) where size > 1 { place = max(place, random.below(shelf.count)) }
      if catalogue.products[shelf[place]].launched <= today { return add(shelf[place]) }
    }
  }

  private mutating func add(_ product: Int) {
    if !chosen.contains(product) { chosen.append(product) }
  }

  /// Weights of one, two, three… further lines, by the size of the basket.
  private static let lineCounts = [[50, 38, 12], [16, 38, 30, 16], [4, 22, 36, 24, 14], [0, 12, 34, 34, 20]]
  /// Weights of the categories, in the order of `SampleCategory`.
  private static let categories = [24, 15, 24, 9, 6, 16, 8, 3]
}
