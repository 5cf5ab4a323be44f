package import Charts

/// A table whose cells are already words. DESIGN.md §6.
package struct Table: Hashable, Sendable {
  package var columns: [Column]
  package var rows: [Row]
  /// The total under an ink rule.
  package var footer: Row?
  package var style: Style
  /// Small print below.
  package var foot: String?

  /// `plain`; `classes` (taller rows with dumbbells); `members` (of customers: code beside the name, order strips); `actions` (of things to do for
  /// customers, with what and why in one cell); `tight` (behind "Show the figures").
  package enum Style: String, Sendable { case plain, classes, members, actions, tight }

  /// A column. The first column's cells are row heads.
  package struct Column: Hashable, Sendable {
    /// At most two lines, separated by "\n".
    package var heading: String
    package var align: Align
    /// The figure that stays beside the name when rows fold to blocks.
    package var isKey: Bool
    /// The column that the rows are ordered by.
    package var sorted: Sorted?
    /// Label in a folded row; the heading where nil.
    package var label: String?
    /// Drawn in the head instead of the heading, which then is for screen readers only.
    package var axis: Graphic?

    /// Where text stands; a graphic fills its cell.
    package enum Align: String, Sendable { case left, right, graphic }
    /// The order of the rows.
    package enum Sorted: String, Sendable { case ascending, descending }

    /// A column.
    package init(
      _ heading: String, _ align: Align = .right, isKey: Bool = false, sorted: Sorted? = nil, label: String? = nil,
      axis: Graphic? = nil
    ) {
      self.heading = heading
      self.align = align
      self.isKey = isKey
      self.sorted = sorted
      self.label = label
      self.axis = axis
    }
  }

  /// A row: as many cells as columns.
  package struct Row: Hashable, Sendable {
    package var id: String?
    package var cells: [Cell]

    /// A row.
    package init(_ cells: [Cell], id: String? = nil) {
      self.cells = cells
      self.id = id
    }
  }

  /// A cell.
  package struct Cell: Hashable, Sendable {
    package var content: Phrase
    /// Before the content of a row head.
    package var mark: ClassMark?
    /// Second line of a row head, or small text beside it.
    package var below: String?
    package var graphic: Graphic?
    package var judgement: Tile.Judgement?

    /// A cell.
    package init(
      _ content: Phrase, mark: ClassMark? = nil, below: String? = nil, graphic: Graphic? = nil, judgement: Tile.Judgement? = nil
    ) {
      self.content = content
      self.mark = mark
      self.below = below
      self.graphic = graphic
      self.judgement = judgement
    }

    /// A cell of plain text.
    package init(_ text: String) { self.init([.text(text)]) }
  }

  /// A table.
  package init(columns: [Column], rows: [Row], footer: Row? = nil, style: Style = .plain, foot: String? = nil) {
    self.columns = columns
    self.rows = rows
    self.footer = footer
    self.style = style
    self.foot = foot
  }
}
