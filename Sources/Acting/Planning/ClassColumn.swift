import Analysing
import Trade

/// Who is in one class of a segmentation: nobody where the data does not tell that segmentation.
struct ClassColumn: Sendable {
  private let assignment: ContiguousArray<UInt8>
  private let index: UInt8

  /// The members of a class.
  init(_ analysis: Analysis, _ id: SegmentationID, _ classID: String) {
    let segmentation = analysis.segmentations.first { $0.id == id }
    let place = segmentation?.classes.firstIndex(of: classID)
    (assignment, index) = (place == nil ? [] : segmentation?.assignment ?? [], UInt8(place ?? 0))
  }

  /// Whether a customer is a member.
  func contains(_ customer: CustomerID) -> Bool { !assignment.isEmpty && assignment[customer.index] == index }
}
