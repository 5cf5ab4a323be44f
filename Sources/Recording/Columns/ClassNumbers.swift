import Analysing

/// Numbers of classes within a column: from 1 on, 0 for "in none". They keep their meaning along a line of columns, as the order of an
/// analysis does not: places are in the order of their revenue, and two that change places would seem to move all their customers.
struct ClassNumbers {
  /// How many a byte tells apart, besides "in none".
  static let limit = Int(UInt8.max)

  /// Ids by number less 1.
  private(set) var classes: [String]

  /// The numbers of a column.
  init(_ classes: [String]) { self.classes = classes }

  /// Goes on with those of another column; begins anew where a byte would not hold all that there ever were.
  init(_ earlier: [String], and classes: [String]) {
    let known = Set(earlier)
    let all = earlier + classes.filter { !known.contains($0) }
    self.classes = all.count <= ClassNumbers.limit ? all : classes
  }

  /// Numbers by index into the classes of an analysis, for every byte.
  func numbers(of analysed: [String]) -> [UInt8] {
    var table = [UInt8](repeating: 0, count: 256)
    for (index, name) in analysed.prefix(ClassNumbers.limit).enumerated() {
      table[index] = classes.firstIndex(of: name).map { UInt8($0 + 1) } ?? 0
    }
    return table
  }

  /// Indices into the classes of an analysis by number, for every byte.
  func indices(in analysed: [String]) -> [UInt8] {
    var table = [UInt8](repeating: Segmentation.none, count: 256)
    for (number, name) in classes.enumerated() {
      table[number + 1] = analysed.prefix(ClassNumbers.limit).firstIndex(of: name).map { UInt8($0) } ?? Segmentation.none
    }
    return table
  }
}
