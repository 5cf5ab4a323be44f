import Analysing
import Trade

/// What it takes to be in a class, in one sentence with the cut-offs in force: for segmentations whose classes are tried in turn.
enum ClassDefinition {
  /// The sentence; nil where the cut-offs say it all. `ofFew` are the cut-offs of a store with too few buyers for percentiles.
  static func text(
    _ segmentation: SegmentationID, _ classID: String, policy: Policy, words: Words, ofFew: [Threshold]? = nil
  ) -> String? {
    let cuts = DefinitionNumbers(policy: policy)
    return switch segmentation {
    case .behaviour: HabitDefinition(policy: policy, cuts: cuts, words: words).behaviour(classID)
    case .purpose: HabitDefinition(policy: policy, cuts: cuts, words: words).purpose(classID)
    case .priceLine: HabitDefinition(policy: policy, cuts: cuts, words: words).priceLine(classID)
    case .temperature: RelationDefinition(policy: policy, cuts: cuts, words: words).temperature(classID)
    case .journey: RelationDefinition(policy: policy, cuts: cuts, words: words).journey(classID)
    case .node: RelationDefinition(policy: policy, cuts: cuts, words: words).node(classID, ofFew: ofFew)
    case .funnel: RelationDefinition(policy: policy, cuts: cuts, words: words).funnel(classID)
    case .place, .industry, .source: ofData(segmentation, classID, cuts, policy, words)
    default: nil
    }
  }

  /// The order in which the classes of a segmentation are tried; those of the data and of a store's own in their own order.
  static func testOrder(_ segmentation: Segmentation) -> [String] {
    let order: [String] =
      switch segmentation.id {
      case .behaviour: ["interested", "discount-hunter", "loyal", "targeted", "impulse", "undetermined"]
      case .temperature: ["hot", "cold", "warm"]
      case .journey: ["partner", "member", "repeat", "first-purchase", "potential"]
      case .node: ["super", "new", "regular", "lead", "customer", "intended", "potential", "unknown"]
      case .funnel:
        [
          "platinum-red", "red-gold", "platinum", "gold", "red-green", "golden-green", "yellow", "green", "grey", "white",
        ]
      case .purpose: ["gift", "resale", "production", "own-use", "unknown"]
      default: []
      }
    let known = order.filter(segmentation.classes.contains)
    return known + segmentation.classes.filter { !known.contains($0) }
  }

  private static func ofData(
    _ segmentation: SegmentationID, _ classID: String, _ cuts: DefinitionNumbers, _ policy: Policy, _ words: Words
  ) -> String {
    let (one, many) = noun(segmentation)
    return switch classID {
    case "fewer":
      "\(one.withIndefiniteArticle) of fewer than \(words.count(policy.minCell, "customer", "customers")), put together with the others "
        + "of that size as so few are no class of their own"
    case "others": "\(one.withIndefiniteArticle) beyond the \(words.count(cuts.namedClasses)) \(many) that brought most"
    case "unknown": "no \(one) is known"
    default: told(segmentation)
    }
  }

  /// Where a class of the data is told.
  private static func told(_ segmentation: SegmentationID) -> String {
    switch segmentation {
    case .place: "the region of the customer file, else that of the last shipping address"
    case .source: "the source of the customer file, else the channel or the campaign of the first order"
    default: "the industry of the customer file"
    }
  }

  /// What a class of the data is.
  static func noun(_ segmentation: SegmentationID) -> (one: String, many: String) {
    switch segmentation {
    case .place: ("region", "regions")
    case .industry: ("industry", "industries")
    case .source: ("source", "sources")
    default: ("class", "classes")
    }
  }
}

extension String {
  /// "a region", "an industry".
  fileprivate var withIndefiniteArticle: String { (first.map { "aeiou".contains($0) } ?? false ? "an " : "a ") + self }
}
