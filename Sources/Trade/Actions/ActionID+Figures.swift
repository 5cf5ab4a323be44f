extension ActionID {
  /// What its first sentence may name.
  package var figures: [SayFigure] {
    let always: [SayFigure] = [.store, .name, .lastProduct]
    return switch self {
    case .paymentReminder: always + [.amount, .days]
    case .welcome, .checkInGroup, .membersGroup, .askPhoto: always + [.day]
    case .satisfaction: always + [.day, .days]
    case .careTip: always + [.category]
    case .launchPreview, .newArrivals, .similarProduct: always + [.product, .category, .day]
    case .campaignNotice: always + [.campaign, .day]
    case .replenishment: always + [.product, .crossSell, .day]
    case .privateLink: always + [.product, .day]
    case .birthday: always + [.day]
    case .rememberedDate: always + [.occasion, .day]
    case .giftSeason: always + [.festival, .day]
    case .silence: always + [.days, .day]
    case .keyAccount, .survey, .askWhy: always + [.days]
    case .tierRisen, .classLeft: always + [.tier]
    case .tierAtRisk: always + [.tier, .amount, .day]
    case .thankReferrer: always
    }
  }
}

extension SayFigure {
  /// The names between double braces in a sentence, in its order.
  package static func placeholders(in text: String) -> [String] {
    text.components(between: "{{", "}}").map { name in
      String(name.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
    }
  }
}

extension String {
  /// The texts between two marks, such as `{{` and `}}`, in their order; what is not closed is none.
  fileprivate func components(between open: String, _ close: String) -> [String] {
    var parts: [String] = []
    var rest = self[...]
    while let start = rest.firstRange(of: open), let end = rest[start.upperBound...].firstRange(of: close) {
      parts.append(String(rest[start.upperBound..<end.lowerBound]))
      rest = rest[end.upperBound...]
    }
    return parts
  }
}
