/// A line over time with the same line of the year before as a ghost. DESIGN.md §5, *revenue trend*.
package struct TrendChart: Hashable, Sendable {
  package var title: String
  package var summary: String
  /// One value a period, oldest first; nil breaks the line.
  package var values: [Double?]
  /// The year before; empty, or as long as `values`.
  package var ghost: [Double?]
  /// Of the y axis, from 0; see `niceTicks`.
  package var ticks: [Tick]
  /// Under the x axis: an index into `values`, a text, and a second line where the year changes.
  package var months: [Label]
  /// Value and name beside the end of each line.
  package var end: EndLabel?
  package var ghostEnd: EndLabel?
  /// Points to name in the plot, such as the highest and the lowest.
  package var marks: [Label]

  /// A text at a point in time.
  package struct Label: Hashable, Sendable {
    package var index: Int
    package var text: String
    package var below: String?

    /// A label.
    package init(index: Int, text: String, below: String? = nil) {
      self.index = index
      self.text = text
      self.below = below
    }
  }

  /// A value and what it is.
  package struct EndLabel: Hashable, Sendable {
    package var value: String
    package var name: String

    /// A label at the end of a line.
    package init(value: String, name: String) {
      self.value = value
      self.name = name
    }
  }

  /// A trend.
  package init(
    title: String, summary: String, values: [Double?], ghost: [Double?], ticks: [Tick], months: [Label], end: EndLabel?,
    ghostEnd: EndLabel?,
    marks: [Label]
  ) {
    self.title = title
    self.summary = summary
    self.values = values
    self.ghost = ghost
    self.ticks = ticks
    self.months = months
    self.end = end
    self.ghostEnd = ghostEnd
    self.marks = marks
  }
}
