import Trade

extension Policy {
  /// The defaults, with Christmas and Valentine's Day for festivals.
  static var festive: Policy {
    var policy = Policy()
    policy.purpose.festivals = (2014...2030).flatMap { year in
      [(2, 14), (12, 25)].compactMap { Day(year: year, month: $0.0, day: $0.1) }
    }
    return policy
  }
}
