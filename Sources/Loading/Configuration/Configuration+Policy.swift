import Trade

extension Policy {
  /// The `policy` part; what is not given keeps its default.
  init(_ setting: Setting?) throws {
    self.init()
    guard let setting else { return }
    let section = try Section(setting, keys: Policy.keys)
    rfm = try RFM(section["rfm"])
    frequency = try section["frequency"]?.choice(of: Frequency.self) ?? frequency
    lifeStage = try section["life_stage"]?.lifeStage() ?? lifeStage
    cadence = try section["cadence"]?.ascendingDays(4) ?? cadence
    rhythm = try section["rhythm"]?.rhythm() ?? rhythm
    tier = try section["tier"]?.tiers() ?? tier
    tierReview = try section["tier_review"]?.choice(of: Review.self) ?? tierReview
    tierNotice = try section["tier_notice"]?.integer(in: 0...366) ?? tierNotice
    frozenAt = try section["thresholds"]?.frozenAt()
    value = try Value(section["value"])
    quadrant = try Quadrant(section["quadrant"])
    importance = try Importance(section["importance"])
    windows = try Windows(section["windows"])
    minCell = try section["min_cell"]?.integer(in: 1...1000) ?? minCell
    capacity = try Capacity(section["capacity"])
    behaviour = try Behaviour(section["behaviour"])
    temperature = try Temperature(section["temperature"])
    journey = try Journey(section["journey"])
    node = try Node(section["node"])
    funnel = try Funnel(section["funnel"])
    purpose = try Purpose(section["purpose"])
    priceLine = try PriceLine(section["price_line"])
    measures = try Measures(section["measures"])
    tags = try Tags(section["tags"])
    smallStore = try section["small_store"]?.count() ?? smallStore
    smallBase = try section["small_base"]?.count() ?? smallBase
    returnDays = try section["return_days"]?.days() ?? returnDays
    shortHistory = try section["short_history"]?.days() ?? shortHistory
    largestNames = try section["largest_names"]?.integer(in: 1...200) ?? largestNames
    groupBuyChannels =
      try section["group_buy_channels"]?.words("a list of channels such as [pinduoduo]", each: "a channel") ?? groupBuyChannels
    contacting = try Contacting(section)
  }

  private static let keys = [
    "rfm", "frequency", "life_stage", "cadence", "rhythm", "tier", "tier_review", "tier_notice", "value", "quadrant",
    "importance", "windows",
    "thresholds", "min_cell", "lead", "unknown_consent", "marketplaces", "messages_per_week", "capacity", "budget", "uplift",
    "hold_out", "behaviour", "temperature", "journey", "node", "funnel", "purpose", "price_line", "measures", "tags",
    "largest_names",
    "group_buy_channels", "small_store", "small_base", "return_days", "short_history",
  ]
}

extension Setting {
  /// An amount of at least 0.
  func money() throws -> Money {
    Money(
      units: try decimal(decimals: 4, in: 0...100_000_000_000_000, "an amount from 0 on with at most four decimals, such as 600"))
  }

  /// Days, each more than the one before.
  fileprivate func ascendingDays(_ count: Int) throws -> [Int] {
    let what = String(count) + " numbers of days, each larger than the one before"
    let days = try list(what).map { try $0.integer(in: 1...36_500) }
    guard days.count == count, zip(days, days.dropFirst()).allSatisfy(<) else { throw failure("expected " + what) }
    return days
  }

  fileprivate func lifeStage() throws -> Policy.LifeStage {
    let trades = Policy.LifeStage.Trade.allCases.map(\.rawValue)
    switch value {
    case .list:
      let days = try ascendingDays(3)
      return .days(days[0], days[1], days[2])
    case .text("auto"): return .auto
    case .text(let text) where text.hasPrefix("trade "):
      var name = self
      name.value = .text(String(text.dropFirst(6)))
      return .trade(Policy.LifeStage.Trade(rawValue: try name.word(among: trades)) ?? .food)
    case .section:
      guard let trade = try Section(self, keys: ["trade"])["trade"] else { fallthrough }
      return .trade(try trade.choice(of: Policy.LifeStage.Trade.self))
    default:
      throw expected("three numbers of days such as [90, 180, 365], auto, or trade and one of " + trades.joined(separator: ", "))
    }
  }

  /// The period after `frozen@`; nil for `live`.
  fileprivate func frozenAt() throws -> Period? {
    let what = "live, or frozen@ and a recorded period such as frozen@2026-W01"
    let (text, start) = (try text(what), "frozen@")
    if text == "live" { return nil }
    guard text.hasPrefix(start), let period = Period(String(text.dropFirst(start.count))) else { throw expected(what) }
    return period
  }

  fileprivate func rhythm() throws -> [Int] {
    let what = "two ratios with at most two decimals, the second larger, such as [1.5, 3]"
    let ratios = try list(what).map { try $0.decimal(decimals: 2, in: 1...100_000, "a ratio such as 1.5") }
    guard ratios.count == 2, ratios[0] < ratios[1] else { throw failure("expected " + what) }
    return ratios.map { Int($0) }
  }

  fileprivate func tiers() throws -> [Int] {
    let what = "three shares above 0% that add up to 100% at most, such as [10%, 15%, 25%]"
    let shares = try list(what).map { try $0.basisPoints() }
    guard shares.count == 3, shares.allSatisfy({ $0 > 0 }), shares.reduce(0, +) <= 10_000 else {
      throw failure("expected " + what)
    }
    return shares
  }
}
