import Trade

extension Policy.Temperature {
  /// `policy.temperature`.
  init(_ setting: Setting?) throws {
    self.init()
    guard let setting else { return }
    let section = try Section(
      setting,
      keys: ["purchase_days", "recent", "ready_days", "silent", "answer_days"])
    purchaseDays = try section["purchase_days"]?.count(from: 3) ?? purchaseDays
    recent = try section["recent"]?.days() ?? recent
    readyDays = try section["ready_days"]?.days() ?? readyDays
    silent = try section["silent"]?.days() ?? silent
    answerDays = try section["answer_days"]?.days() ?? answerDays
    if recent >= silent { throw setting.failure("recent is not below silent; expected such as { recent: 30, silent: 365 }") }
    if readyDays >= answerDays {
      throw setting.failure("ready_days is not below answer_days; expected such as { ready_days: 30, answer_days: 180 }")
    }
  }
}

extension Policy.Journey {
  /// `policy.journey`.
  init(_ setting: Setting?) throws {
    self.init()
    guard let setting else { return }
    let section = try Section(
      setting,
      keys: ["referred", "referral_days", "merit_orders", "merit_tier"])
    referred = try section["referred"]?.count() ?? referred
    referralDays = try section["referral_days"]?.days() ?? referralDays
    meritOrders = try section["merit_orders"]?.count(from: 3) ?? meritOrders
    meritTier = try section["merit_tier"]?.meritTier() ?? meritTier
  }
}

extension Policy.Node {
  /// `policy.node`.
  init(_ setting: Setting?) throws {
    self.init()
    guard let setting else { return }
    let section = try Section(
      setting,
      keys: ["super_percentile", "super_frequency", "new_days"])
    superPercentile = try section["super_percentile"]?.integer(in: 1...100) ?? superPercentile
    superFrequency = try section["super_frequency"]?.count(from: 2) ?? superFrequency
    newDays = try section["new_days"]?.days() ?? newDays
  }
}

extension Policy.Funnel {
  /// `policy.funnel`.
  init(_ setting: Setting?) throws {
    self.init()
    guard let setting else { return }
    let section = try Section(
      setting,
      keys: ["platinum", "red_gold", "platinum_red", "platinum_red_long", "cooperation", "silent"])
    platinum = try section["platinum"]?.count(from: 2) ?? platinum
    redGold = try section["red_gold"]?.count(from: 2) ?? redGold
    platinumRed = try section["platinum_red"]?.count(from: 2) ?? platinumRed
    platinumRedLong = try section["platinum_red_long"]?.count(from: 2) ?? platinumRedLong
    cooperation = try section["cooperation"]?.days() ?? cooperation
    silent = try section["silent"]?.days() ?? silent
    if redGold >= platinumRedLong || platinumRedLong >= platinumRed {
      throw setting.failure(
        "red_gold, platinum_red_long and platinum_red do not ascend; expected such as "
          + "{ red_gold: 2, platinum_red_long: 3, platinum_red: 6 }")
    }
    if platinum > platinumRed {
      throw setting.failure("platinum is above platinum_red; expected such as { platinum: 3, platinum_red: 6 }")
    }
  }
}

extension Setting {
  /// The lowest tier of a member by merit: its place from the highest.
  fileprivate func meritTier() throws -> Int {
    let tiers = ["supreme", "vip", "senior"]
    return try tiers.firstIndex(of: word(among: tiers)) ?? 0
  }
}
