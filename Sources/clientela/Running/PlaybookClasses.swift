import Analysing

/// The classes that have playbooks. segmentation.md §5.
enum PlaybookClasses {
  /// Class ids by segmentation id.
  static let all = Dictionary(uniqueKeysWithValues: SegmentationID.builtIn.map { ($0.rawValue, classes(of: $0)) })

  private static func classes(of segmentation: SegmentationID) -> [String] {
    switch segmentation {
    case .rfm:
      ["important", "general"].flatMap { side in ["value", "development", "retention", "winback"].map { side + "-" + $0 } }
    case .value: ["a", "b", "c"]
    case .tier: ["supreme", "vip", "senior", "regular"]
    case .cadence: ["weekly", "monthly", "seasonal", "half-yearly", "rare", "two-time", "one-time"]
    case .quadrant: ["important-value", "important-development", "general-value", "general-development"]
    case .importance: ["key-account", "important", "potential", "ordinary"]
    case .lifeStage: ["active", "sleeping", "at-risk", "churned"]
    case .behaviour: ["loyal", "discount-hunter", "impulse", "targeted", "interested", "undetermined"]
    case .temperature: ["hot", "warm", "cold"]
    case .journey: ["potential", "first-purchase", "repeat", "member", "partner"]
    // Those of direct and of assisted sales.
    case .node: ["super", "regular", "new", "lead", "customer", "intended", "potential", "unknown"]
    case .funnel:
      [
        "white", "grey", "green", "yellow", "golden-green", "gold", "platinum", "red-green", "red-gold", "platinum-red",
      ]
    case .purpose: ["own-use", "gift", "resale", "production", "unknown"]
    case .priceLine: ["premium", "mid", "value", "unknown"]
    // Their classes come from the data: one playbook for any of them.
    case .place, .industry, .source: ["any"]
    default: []
    }
  }
}
