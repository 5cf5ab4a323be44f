import Trade

extension Policy.Behaviour {
  /// `policy.behaviour`.
  init(_ setting: Setting?) throws {
    self.init()
    guard let setting else { return }
    let section = try Section(
      setting,
      keys: [
        "discount", "discount_kinds", "hunter_orders", "hunter_share", "chance", "loyal_orders", "loyal_share", "common_unit",
        "loyal_days", "targeted_orders", "targeted_share", "impulse_orders", "impulse_categories", "impulse_variation",
        "claimed_buyers", "claimed_value",
      ])
    discount = try section["discount"]?.wholePercent() ?? discount
    discountKinds = try section["discount_kinds"]?.discountKinds() ?? discountKinds
    hunterOrders = try section["hunter_orders"]?.count(from: 2) ?? hunterOrders
    hunterShare = try section["hunter_share"]?.wholePercent() ?? hunterShare
    chance = try section["chance"]?.wholePercent(to: 50) ?? chance
    loyalOrders = try section["loyal_orders"]?.count(from: 3) ?? loyalOrders
    loyalShare = try section["loyal_share"]?.wholePercent() ?? loyalShare
    commonUnit = try section["common_unit"]?.wholePercent() ?? commonUnit
    loyalDays = try section["loyal_days"]?.days() ?? loyalDays
    targetedOrders = try section["targeted_orders"]?.count(from: 2) ?? targetedOrders
    targetedShare = try section["targeted_share"]?.wholePercent() ?? targetedShare
    impulseOrders = try section["impulse_orders"]?.count(from: 3) ?? impulseOrders
    impulseCategories = try section["impulse_categories"]?.count(from: 2) ?? impulseCategories
    impulseVariation = try section["impulse_variation"]?.variation() ?? impulseVariation
    claimedBuyers = try section["claimed_buyers"]?.wholePercent() ?? claimedBuyers
    claimedValue = try section["claimed_value"]?.wholePercent() ?? claimedValue
  }
}

extension Policy.Purpose {
  /// `policy.purpose`.
  init(_ setting: Setting?) throws {
    self.init()
    guard let setting else { return }
    let section = try Section(
      setting,
      keys: ["gifts", "festive_orders", "festive_share", "festive_days", "festivals", "own_use_days"])
    gifts = try section["gifts"]?.wholePercent() ?? gifts
    festiveOrders = try section["festive_orders"]?.count() ?? festiveOrders
    festiveShare = try section["festive_share"]?.wholePercent() ?? festiveShare
    festiveDays = try section["festive_days"]?.integer(in: 1...365) ?? festiveDays
    festivals = try section["festivals"]?.festivals() ?? festivals
    ownUseDays = try section["own_use_days"]?.count() ?? ownUseDays
  }
}

extension Policy.PriceLine {
  /// `policy.price_line`.
  init(_ setting: Setting?) throws {
    self.init()
    guard let setting else { return }
    let section = try Section(
      setting,
      keys: ["parts"])
    parts = try section["parts"]?.integer(in: 3...100) ?? parts
  }
}

extension Setting {
  /// Kinds of campaigns in the words of `CampaignTable.kind`: known ones in any language, and the store's own.
  fileprivate func discountKinds() throws -> Set<String> {
    let kinds = try words(
      "a list of kinds of campaigns such as [promotion, group-buy]", each: "a kind of campaigns such as promotion")
    return Set(kinds.map { KnownWords.campaigns[$0] ?? $0 })
  }

  /// A coefficient of variation in hundredths.
  fileprivate func variation() throws -> Int {
    Int(try decimal(decimals: 2, in: 1...10_000, "a number from 0.01 to 100 with at most two decimals, such as 1"))
  }

  /// The days of festivals; nil for the usual ones.
  fileprivate func festivals() throws -> [Day]? {
    if case .text("usual") = value { return nil }
    return try ascendingDates("usual, or a list of days, each later than the one before, such as [2026-12-25, 2027-01-06]")
  }
}
