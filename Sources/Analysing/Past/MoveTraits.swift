import Trade

/// Which reasons a segmentation knows besides those that all have: whether time alone moves customers, and whether the customer file or
/// contacts do. segmentation.md §7.
struct MoveTraits {
  /// Whether recency or a window is in the rule.
  var ages = true
  /// Whether it looks at the customer file, at contacts, or at orders that do not count yet.
  var followsAttributes = false
  /// Whether it compares customers with one another by something that is in no cut-off that is kept.
  var isRelative = false

  /// What a segmentation looks at by a policy.
  static func of(_ id: SegmentationID, _ policy: Policy) -> MoveTraits {
    switch id {
    case .rfm, .tier, .quadrant, .importance, .lifeStage: return MoveTraits()
    case .value: return MoveTraits(ages: policy.windows.value != .lifetime)
    case .cadence, .priceLine: return MoveTraits(ages: false)
    case .behaviour, .temperature, .journey, .node, .funnel: return MoveTraits(followsAttributes: true)
    case .purpose, .place, .industry, .source: return MoveTraits(ages: false, followsAttributes: true)
    default:
      let own = policy.segments.first { $0.id == id.rawValue }
      return of(Set(own?.classes.flatMap { $0.when?.condition.facts ?? [] } ?? []), policy)
    }
  }

  /// What conditions look at that name some facts.
  private static func of(_ facts: Set<String>, _ policy: Policy) -> MoveTraits {
    let builtIn = SegmentationID.builtIn.filter { facts.contains($0.factName) }.map { of($0, policy) }
    return MoveTraits(
      ages: !facts.isDisjoint(with: timed) || builtIn.contains { $0.ages },
      followsAttributes: facts.contains { ofFile.contains($0) || $0.hasPrefix("customer.") }
        || builtIn.contains { $0.followsAttributes },
      isRelative: !facts.isDisjoint(with: relative))
  }

  /// Facts that change with the day alone.
  private static let timed: Set = [
    "recency_days", "tenure_days", "first_order", "last_order", "overdue_ratio", "rhythm", "birthday_this_month", "age",
    "age_band",
    "registered_at", "last_contact", "tags", "r_score", "named",
  ]
  /// Facts of the customer file and of contacts.
  private static let ofFile = Set(Fact.customerFile.map(\.name.name))
  /// Facts that are places among the customers, or prices among the goods.
  private static let relative: Set = [
    "r_score", "f_score", "m_score", "named", "median_order_rank", "price_level", "recent_campaigns", "tags",
  ]
}
