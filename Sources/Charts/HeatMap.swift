/// A grid of cells, each with its number and a shade. DESIGN.md §5, *R×F heat map*.
package struct HeatMap: Hashable, Sendable {
  package var title: String
  package var summary: String
  package var columns: [Head]
  package var rows: [Head]
  /// `cells[row][column]`; nil is an empty cell.
  package var cells: [[Cell?]]
  /// `tall`: 54 px a row, two lines a cell, an empty cell dashed. `flat`: 26 px a row, one line, and nothing where a cell is empty, as
  /// cohorts and hours want it. DESIGN.md §5, *cohort, hours*.
  package var layout: Layout

  /// How rows are drawn.
  package enum Layout: String, Sendable { case tall, flat }

  /// The name of a row or column and its range: "R 5", "0–37 d". `short` + `long` make the range; `long` goes on narrow screens.
  package struct Head: Hashable, Sendable {
    package var name: String
    package var short: String
    package var long: String

    /// A head.
    package init(name: String, short: String, long: String = "") {
      self.name = name
      self.short = short
      self.long = long
    }
  }

  /// A cell: a count, a second line (of a tall map), a shade from 1 to 6.
  package struct Cell: Hashable, Sendable {
    package var count: String
    package var below: String
    package var shade: Int

    /// A cell.
    package init(count: String, below: String, shade: Int) {
      self.count = count
      self.below = below
      self.shade = shade
    }
  }

  /// A heat map.
  package init(title: String, summary: String, columns: [Head], rows: [Head], cells: [[Cell?]], layout: Layout = .tall) {
    self.title = title
    self.summary = summary
    self.columns = columns
    self.rows = rows
    self.cells = cells
    self.layout = layout
  }
}
