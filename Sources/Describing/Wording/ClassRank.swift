import Analysing
import Charts

/// Which of two classes of a segmentation is the better one, where that can be said.
enum ClassRank {
  /// The place of a class among the others, higher is better; nil where classes have no order, or nothing is known.
  static func rank(_ segmentation: SegmentationID, _ classID: String) -> Int? {
    switch segmentation {
    case .rfm:
      // Who is here is better than who is away; then much is better than little, then often than seldom.
      ClassNames.pips(.rfm, classID).map { ($0.r ? 4 : 0) + ($0.m ? 2 : 0) + ($0.f ? 1 : 0) }
    case .lifeStage: place(classID, ["churned", "at-risk", "sleeping", "active"])
    case .tier: place(classID, ["regular", "senior", "vip", "supreme"])
    case .value: place(classID, ["c", "b", "a"])
    case .cadence: place(classID, ["one-time", "two-time", "rare", "half-yearly", "seasonal", "monthly", "weekly"])
    case .importance: place(classID, ["ordinary", "potential", "important", "key-account"])
    case .quadrant:
      place(
        classID,
        ["no-recent-order", "general-development", "general-value", "important-development", "important-value"])
    case .temperature: place(classID, ["cold", "warm", "hot"])
    case .journey: place(classID, ["potential", "first-purchase", "repeat", "member", "partner"])
    case .node: place(classID, ["unknown", "lead", "potential", "intended", "new", "customer", "regular", "super"])
    case .funnel: funnel(classID)
    default: nil
    }
  }

  private static func place(_ classID: String, _ order: [String]) -> Int? { order.firstIndex(of: classID) }

  /// Red is lost, whatever came before it.
  private static func funnel(_ classID: String) -> Int? {
    let colours = ["white", "grey", "green", "yellow", "golden-green", "gold", "platinum"]
    return classID.contains("red") ? -1 : place(classID, colours)
  }
}
