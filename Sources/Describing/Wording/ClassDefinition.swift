import Analysing
import Trade

/// What it takes to be in a class, in one sentence with the cut-offs in force: for segmentations whose classes are tried in turn.
enum ClassDefinition {
  /// The sentence; nil where the cut-offs say it all.
  static func text(_ segmentation: SegmentationID, _ classID: String, policy: Policy, words: Words) -> String? { nil }
}
