import Trade

extension Policy.RFM {
  /// `policy.rfm`.
  init(_ setting: Setting?) throws {
    self.init()
    guard let setting else { return }
    let section = try Section(setting, keys: ["recency", "threshold", "min_frequency", "window", "scheme"])
    recency = try section["recency"]?.recency() ?? recency
    threshold = try section["threshold"]?.threshold() ?? threshold
    minFrequency = try section["min_frequency"]?.integer(in: 1...10_000) ?? minFrequency
    window = try section["window"]?.window() ?? window
    scheme = try section["scheme"]?.choice(of: Scheme.self) ?? scheme
  }
}

extension Policy.Value {
  /// `policy.value`.
  init(_ setting: Setting?) throws {
    self.init()
    guard let setting else { return }
    let section = try Section(setting, keys: ["a", "b"])
    a = try section["a"]?.basisPoints() ?? a
    b = try section["b"]?.basisPoints() ?? b
    if a == 0 || a + b > 10_000 {
      throw setting.failure("a and b add up to more than 100%, or a is 0%; expected such as { a: 75%, b: 20% }")
    }
  }
}

extension Policy.Quadrant {
  /// `policy.quadrant`.
  init(_ setting: Setting?) throws {
    self.init()
    guard let setting else { return }
    let section = try Section(setting, keys: ["days", "high", "low"])
    days = try section["days"]?.integer(in: 1...36_500) ?? days
    high = try section["high"]?.automaticMoney()
    low = try section["low"]?.automaticMoney()
    if let high, let low, high <= low { throw setting.failure("high is not above low; expected such as { high: 600, low: 300 }") }
  }
}

extension Policy.Importance {
  /// `policy.importance`.
  init(_ setting: Setting?) throws {
    self.init()
    guard let setting else { return }
    let section = try Section(setting, keys: ["top", "upper", "cooperation", "recent", "new_days"])
    top = try section["top"]?.integer(in: 1...100) ?? top
    upper = try section["upper"]?.integer(in: 1...100) ?? upper
    cooperation = try section["cooperation"]?.integer(in: 1...36_500) ?? cooperation
    recent = try section["recent"]?.integer(in: 1...36_500) ?? recent
    newDays = try section["new_days"]?.integer(in: 1...36_500) ?? newDays
    if upper > top { throw setting.failure("upper is above top; expected percentiles such as { top: 90, upper: 75 }") }
  }
}

extension Policy.Windows {
  /// `policy.windows`.
  init(_ setting: Setting?) throws {
    self.init()
    guard let setting else { return }
    let section = try Section(setting, keys: ["tier", "value"])
    tier = try section["tier"]?.window() ?? tier
    value = try section["value"]?.window() ?? value
  }
}

extension Policy.Capacity {
  /// `policy.capacity`.
  init(_ setting: Setting?) throws {
    self.init()
    guard let setting else { return }
    let section = try Section(setting, keys: ["calls", "chats"])
    calls = try section["calls"]?.integer(in: 0...1_000_000) ?? calls
    chats = try section["chats"]?.integer(in: 0...1_000_000) ?? chats
  }
}

extension Setting {
  fileprivate func window() throws -> Policy.Window {
    if case .text("lifetime") = value { return .lifetime }
    return .days(try days("lifetime, or a number of days from 1 to 36500"))
  }

  fileprivate func recency() throws -> Policy.RFM.Recency {
    switch value {
    case .text("active"): .active
    case .text("mean"): .mean
    case .text("median"): .median
    default: .days(try days("active, mean, median, or a number of days from 1 to 36500"))
    }
  }

  fileprivate func threshold() throws -> Policy.RFM.Threshold {
    switch value {
    case .text("mean"): return .mean
    case .text("median"): return .median
    case .section:
      let section = try Section(self, keys: ["frequency", "monetary"])
      guard let frequency = section["frequency"], let monetary = section["monetary"] else {
        throw failure("both cut-offs are needed; expected such as { frequency: 3, monetary: 200 }")
      }
      return .fixed(frequency: try frequency.integer(in: 1...1_000_000), monetary: try monetary.money())
    default: throw expected("mean, median, or a mapping such as { frequency: 3, monetary: 200 }")
    }
  }

  fileprivate func automaticMoney() throws -> Money? {
    if case .text("auto") = value { return nil }
    return try money()
  }

  private func days(_ what: String) throws -> Int {
    guard let days = ExactDecimal.parse(try text(what)[...], decimals: 0), (1...36_500).contains(days) else {
      throw expected(what)
    }
    return Int(days)
  }
}
