package import Analysing
package import Charts
package import Trade

/// Names of segmentations and classes, in English.
package enum ClassNames {
  /// "Life stage"
  package static func title(_ segmentation: SegmentationID) -> String {
    switch segmentation {
    case .rfm: "RFM"
    case .value: "Value"
    case .tier: "Membership tier"
    case .cadence: "Cadence"
    case .quadrant: "Quadrant"
    case .importance: "Importance"
    case .lifeStage: "Life stage"
    case .priceLine: "Price line"
    default: segmentation.rawValue.asTitle
    }
  }

  /// What is said of a class below its title; for tiers and quadrants it follows the policy: "the first tenth by amount",
  /// "in 90 days".
  package static func gloss(_ segmentation: SegmentationID, _ classID: String, policy: Policy, words: Words) -> String {
    let place = ["supreme", "vip", "senior"].firstIndex(of: classID)
    if segmentation == .tier, let place, policy.tier.count > place {
      let bound = words.part(basisPoints: policy.tier[...place].reduce(0, +))
      return place == 0 ? "the first \(bound) by amount" : "to the first \(bound)"
    }
    if segmentation == .quadrant {
      return (classID == "no-recent-order" ? "none in " : "in ") + words.days(policy.quadrant.days)
    }
    return self.words(segmentation, classID).gloss
  }

  /// Title and gloss of a class: "Important value", "recent · often · much". No gloss where it follows the policy.
  package static func words(_ segmentation: SegmentationID, _ classID: String) -> (title: String, gloss: String) {
    switch (segmentation, classID) {
    case (.rfm, "important-value"): ("Important value", "recent · often · much")
    case (.rfm, "important-development"): ("Important development", "recent · seldom · much")
    case (.rfm, "important-retention"): ("Important retention", "away · often · much")
    case (.rfm, "important-winback"): ("Important win-back", "away · seldom · much")
    case (.rfm, "general-value"): ("General value", "recent · often · little")
    case (.rfm, "general-development"): ("General development", "recent · seldom · little")
    case (.rfm, "general-retention"): ("General retention", "away · often · little")
    case (.rfm, "general-winback"): ("General win-back", "away · seldom · little")
    case (.lifeStage, "active"): ("Active", "bought lately")
    case (.lifeStage, "sleeping"): ("Sleeping", "quiet for a while")
    case (.lifeStage, "at-risk"): ("At risk", "about to be lost")
    case (.lifeStage, "churned"): ("Churned", "gone")
    case (.cadence, "weekly"): ("Weekly", "regular, every week or so")
    case (.cadence, "monthly"): ("Monthly", "regular, every month or so")
    case (.cadence, "seasonal"): ("Seasonal", "once a season")
    case (.cadence, "half-yearly"): ("Half-yearly", "twice a year")
    case (.cadence, "rare"): ("Rare", "less than twice a year")
    case (.cadence, "two-time"): ("Two-time", "two purchase days")
    case (.cadence, "one-time"): ("One-time", "one purchase day")
    case (.tier, "supreme"): ("Supreme", "")
    case (.tier, "vip"): ("VIP", "")
    case (.tier, "senior"): ("Senior", "")
    case (.tier, "regular"): ("Regular", "the others")
    case (.value, "a"): ("A", "the most valuable")
    case (.value, "b"): ("B", "the middle")
    case (.value, "c"): ("C", "the many")
    case (.importance, "key-account"): ("Key account", "large, frequent or long with us")
    case (.importance, "important"): ("Important", "two of amount, frequency, time")
    case (.importance, "potential"): ("Potential", "could become more")
    case (.importance, "ordinary"): ("Ordinary", "the others")
    case (.quadrant, "important-value"): ("Often and much", "")
    case (.quadrant, "important-development"): ("Once and much", "")
    case (.quadrant, "general-value"): ("Often, little", "")
    case (.quadrant, "general-development"): ("Seldom and little", "")
    case (.quadrant, "no-recent-order"): ("No recent order", "")
    default: further(segmentation, classID)
    }
  }

  /// The three marks of an RFM class.
  package static func pips(_ segmentation: SegmentationID, _ classID: String) -> Pips? {
    guard segmentation == .rfm else { return nil }
    let (money, kind) = (classID.hasPrefix("important"), classID.drop { $0 != "-" }.dropFirst())
    return switch kind {
    case "value": Pips(r: true, f: true, m: money)
    case "development": Pips(r: true, f: false, m: money)
    case "retention": Pips(r: false, f: true, m: money)
    default: Pips(r: false, f: false, m: money)
    }
  }

  /// The mark before the name of a class; nil for those that have none.
  package static func mark(_ segmentation: SegmentationID, _ classID: String) -> ClassMark? {
    segmentation == .funnel ? FunnelMark(rawValue: classID).map { .funnel($0) } : pips(segmentation, classID).map { .pips($0) }
  }
}
