extension Measure {
  /// The tables of the input that a measure is worked out from, whether the data has them or not; none for what is not the customer's
  /// own, such as how many others share a region.
  package var tables: [String] {
    let orders = ["orders", "payments", "refunds"]
    return switch self {
    case .sinceRequest, .sinceAnswer, .refusal, .contactLogged: ["contacts"]
    case .partner, .membership, .entered, .stage, .industry: ["customers"]
    case .decisionMakerUnknown: ["customers", "people"]
    case .referred, .sharing, .nameRank: []
    case .region, .source: ["customers", "orders"]
    case .value, .shareBefore, .discountedOrders, .discountChance: orders + ["lines", "products"]
    case .favouriteSpend, .favouriteOrders, .favouriteChance, .productSpend, .categories, .productDays, .premiumSpend, .midSpend,
      .valueSpend, .cheaperSpend:
      orders + ["lines", "products"]
    case .condition, .tierKept, .tierEnded: []
    default: orders
    }
  }
}
