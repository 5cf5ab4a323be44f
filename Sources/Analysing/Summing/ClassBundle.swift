/// Some segmentations whose classes together make one number that fits in a byte, so that customers of several pairs are counted at once.
struct ClassBundle: Sendable {
  /// Places in `Analysis.segmentations`.
  private(set) var members: [Int] = []
  /// What a class of each member is multiplied by.
  private(set) var weights: [Int] = []
  /// How many numbers there are: the product of the members' classes.
  private(set) var size = 1

  /// Tables of two bundles are at most this wide and high: 16 bytes a cell, so that they stay in the processor's cache.
  private static let most = 128

  /// The class of a member that a number stands for.
  func classIndex(_ number: Int, of member: Int, among classes: Int) -> Int { number / weights[member] % classes }

  /// Segmentations put together: the one with most classes first, each into the first bundle that has room.
  static func all(_ segmentations: [Segmentation], _ told: [Int]) -> [ClassBundle] {
    var bundles: [ClassBundle] = []
    let sorted = told.sorted { (segmentations[$1].classes.count, $0) < (segmentations[$0].classes.count, $1) }
    for place in sorted {
      let classes = segmentations[place].classes.count
      if let free = bundles.firstIndex(where: { $0.size * classes <= most }) {
        bundles[free].add(place, classes)
      } else {
        var bundle = ClassBundle()
        bundle.add(place, classes)
        bundles.append(bundle)
      }
    }
    return bundles
  }

  private mutating func add(_ place: Int, _ classes: Int) {
    members.append(place)
    weights.append(size)
    size *= classes
  }
}
