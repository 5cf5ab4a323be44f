package import Trade

/// The customers of two segmentations by their class in each: cells that add up to both.
package struct CrossTab: Sendable {
  /// Places of the two in `Analysis.segmentations`; `first` < `second`.
  package let first: Int
  package let second: Int
  /// How many classes the second has.
  private let width: Int
  private var cells: [Cell]

  /// A cell: customers that stand in a class of each, and their lifetime revenue.
  package struct Cell: Hashable, Sendable {
    package var customers = 0
    package var revenue = Money.zero

    /// Nobody.
    package init() {}
  }

  /// Cells in the order of the classes, those of the first one after another.
  init(_ first: Int, _ second: Int, width: Int, cells: [Cell]) {
    (self.first, self.second, self.width, self.cells) = (first, second, width, cells)
  }

  /// The customers who stand in a class of the first and one of the second.
  package subscript(row: Int, column: Int) -> Cell { cells[row * width + column] }
}
