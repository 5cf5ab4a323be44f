import Trade

/// The typical groups of customers as one list of classes: place 0 is everybody, then follow the classes of each segmentation.
struct CustomerGroups: Sendable {
  /// How many places there are, and how many a customer may have besides place 0.
  let count: Int
  let width: Int
  /// `width` places a customer, -1 for none.
  let places: ContiguousArray<Int32>
  private let segmentations: [(id: SegmentationID, classes: Int, first: Int)]

  /// The groups of those segmentations that the data tells.
  init(_ all: [Segmentation], customers: Int, slices: Slices) {
    let typical = GroupedDistribution.typical.compactMap { id in all.first { $0.id == id } }
    var (next, segmentations): (Int, [(id: SegmentationID, classes: Int, first: Int)]) = (1, [])
    for segmentation in typical {
      segmentations.append((segmentation.id, segmentation.classes.count, next))
      next += segmentation.classes.count
    }
    (count, width, self.segmentations) = (next, typical.count, segmentations)
    let (width, firsts) = (typical.count, segmentations.map(\.first))
    places =
      columns(1, of: customers * width) { filling in
        slices.forEach { slice in
          for (index, segmentation) in typical.enumerated() {
            let assignment = segmentation.assignment.span
            for customer in slice.customers {
              let own = assignment[customer]
              filling[0].set(customer * width + index, own == Segmentation.none ? -1 : Int32(firsts[index] + Int(own)))
            }
          }
        }
      }[0]
  }

  /// Distributions, one a place, by segmentation.
  func grouped(_ distributions: [Distribution]) -> GroupedDistribution {
    var grouped = GroupedDistribution()
    grouped.all = distributions[0]
    grouped.groups = segmentations.map { id, classes, first in
      GroupedDistribution.Group(id: id, classes: Array(distributions[first..<first + classes]))
    }
    return grouped
  }
}
