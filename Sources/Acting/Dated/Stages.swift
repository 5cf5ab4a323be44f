import Analysing
import Trade

/// How long buyers have been silent, for what is told to whom: the active and the sleeping hear of every campaign, the others of large ones.
struct Stages: Sendable {
  private let assignment: ContiguousArray<UInt8>
  private let awake: Int

  /// The stages of an analysis.
  init(_ analysis: Analysis) {
    let stages = analysis.segmentations.first { $0.id == .lifeStage }
    (assignment, awake) = (stages?.assignment ?? [], stages?.classes.firstIndex(of: "sleeping") ?? 0)
  }

  /// Whether a buyer is active or sleeping.
  func isAwake(_ customer: Int) -> Bool { !assignment.isEmpty && Int(assignment[customer]) <= awake }
}
