/// Segmentations whose classes are counted as one number, so that a walk over the customers counts many pairs at a time: of every two groups
/// each two members are a pair, and within a group too.
struct CrossTabGroups {
  /// Segmentations that share a number: the class of each, times its stride, added.
  struct Group {
    var members: [(segmentation: Int, stride: Int, size: Int)] = []
    /// How many numbers there are.
    var width = 1
  }

  /// At least two, the last of which may be empty.
  private(set) var all: [Group] = []
  /// Every two of the groups, in the order of their tables.
  private(set) var pairs: [(first: Int, second: Int)] = []
  private var places: [Int: (group: Int, stride: Int, size: Int)] = [:]

  /// The most numbers of a group of several: a table of two groups then fits the cache of a processor's core.
  private static let most = 128

  /// Groups of some segmentations, by how many classes each has, at most 255: the large ones first, as they leave least choice.
  init(_ sizes: [(segmentation: Int, size: Int)]) {
    for (segmentation, size) in sizes.sorted(by: { ($1.size, $0.segmentation) < ($0.size, $1.segmentation) }) where size > 0 {
      let group = all.firstIndex { $0.width * size <= CrossTabGroups.most } ?? all.count
      if group == all.count { all.append(Group()) }
      places[segmentation] = (group, all[group].width, size)
      all[group].members.append((segmentation, all[group].width, size))
      all[group].width *= size
    }
    while all.count < 2 { all.append(Group()) }
    pairs = all.indices.flatMap { first in all.indices.dropFirst(first + 1).map { (first, $0) } }
  }

  /// How many cells the table of each pair has.
  var tables: [Int] { pairs.map { all[$0.first].width * all[$0.second].width } }

  /// Calls `body` for each cell of a table that tells of two segmentations: with the table, the cell, and the class in each. Both are in
  /// groups, or nothing is called.
  func forCells(of first: Int, _ second: Int, _ body: (_ table: Int, _ cell: Int, _ row: Int, _ column: Int) -> Void) {
    guard let a = places[first], let b = places[second] else { return }
    let table = pairs.firstIndex { pair in
      a.group == b.group
        ? pair.first == a.group || pair.second == a.group : pair == (min(a.group, b.group), max(a.group, b.group))
    }
    guard let table else { return }
    let (rows, width) = (all[pairs[table].first].width, all[pairs[table].second].width)
    for row in 0..<rows {
      for column in 0..<width {
        let of = { (group: Int) in group == pairs[table].first ? row : column }
        body(table, row * width + column, of(a.group) / a.stride % a.size, of(b.group) / b.stride % b.size)
      }
    }
  }
}
