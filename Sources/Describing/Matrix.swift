package import Charts

/// Who moved from which class to which: rows are the classes of then, columns those of now. DESIGN.md §5, *movement matrix*.
package struct Matrix: Hashable, Sendable {
  /// Over the row heads: "From, in week 45"; and what screen readers hear after it: "to, in week 46".
  package var from: String
  package var to: String
  package var columns: [Head]
  package var rows: [Row]
  /// Over the sums of the rows, and the row of the sums of the columns.
  package var totalHead: String
  package var footer: Row

  /// A class at the side or on top.
  package struct Head: Hashable, Sendable {
    package var title: String
    /// Where it leads; nil for what is no class of now.
    package var link: String?
    package var mark: ClassMark?

    /// A head.
    package init(_ title: String, link: String? = nil, mark: ClassMark? = nil) {
      self.title = title
      self.link = link
      self.mark = mark
    }
  }

  /// A row with its sum.
  package struct Row: Hashable, Sendable {
    package var head: Head
    package var cells: [Cell]
    package var total: String

    /// A row.
    package init(head: Head, cells: [Cell], total: String) {
      self.head = head
      self.cells = cells
      self.total = total
    }
  }

  /// A number of customers and what it says.
  package struct Cell: Hashable, Sendable {
    package var text: String
    package var kind: Kind
    /// Whether it is many: drawn solid.
    package var isMany: Bool

    /// `none`: nobody; `stayed`: on the diagonal; `up` and `down` where classes have an order, `moved` where not; `joined` from no class, `left` to
    /// none; `withheld`: not told; `sum` at the foot.
    package enum Kind: String, Sendable { case none, stayed, up, down, moved, joined, left, withheld, sum }

    /// A cell.
    package init(_ text: String, _ kind: Kind, isMany: Bool = false) {
      self.text = text
      self.kind = kind
      self.isMany = isMany
    }
  }

  /// A matrix: as many cells in each row as columns.
  package init(from: String, to: String, columns: [Head], rows: [Row], totalHead: String, footer: Row) {
    self.from = from
    self.to = to
    self.columns = columns
    self.rows = rows
    self.totalHead = totalHead
    self.footer = footer
  }
}
