import Analysing
import Charts

/// The colour of a class: teal for those who are here, rust for those away, ink where the class says neither.
enum ClassTone {
  static func tone(_ segmentation: SegmentationID, _ classID: String) -> Tone {
    if let pips = ClassNames.pips(segmentation, classID) { return pips.tone }
    return switch (segmentation, classID) {
    case (.lifeStage, "active"): .here
    case (.lifeStage, "at-risk"), (.lifeStage, "churned"), (.quadrant, "no-recent-order"): .away
    case (.quadrant, _): .here
    case (.temperature, "hot"): .here
    case (.temperature, "cold"), (.funnel, "red-green"), (.funnel, "red-gold"), (.funnel, "platinum-red"): .away
    default: .ink
    }
  }
}
