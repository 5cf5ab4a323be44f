/// A cumulative curve with the bands A, B and C. DESIGN.md §5, *Pareto*.
package struct ParetoChart: Hashable, Sendable {
  package var title: String
  package var summary: String
  /// Shares 0…1, from (0, 0); more points than a screen shows are thinned when drawn.
  package var curve: [Point]
  /// From the bottom: A, B, C.
  package var bands: [Band]
  /// Of the y axis, 0…1, such as 0%, 25% and 50%; one too near to a band's edge gives way to it.
  package var ticks: [Tick]

  /// A point of the curve.
  package struct Point: Hashable, Sendable {
    package var x: Double
    package var y: Double

    /// A point.
    package init(x: Double, y: Double) {
      self.x = x
      self.y = y
    }
  }

  /// A class: where it ends on both axes (0…1) and what stands in it.
  package struct Band: Hashable, Sendable {
    package var endX: Double
    package var endY: Double
    /// "A · 721 customers"
    package var name: String
    /// "bring the first 75% of profit"
    package var gloss: String
    /// At the foot of the drop line: "25%"
    package var xLabel: String
    /// Left of the band's upper edge: "75%"
    package var yLabel: String

    /// A band.
    package init(endX: Double, endY: Double, name: String, gloss: String, xLabel: String, yLabel: String) {
      self.endX = endX
      self.endY = endY
      self.name = name
      self.gloss = gloss
      self.xLabel = xLabel
      self.yLabel = yLabel
    }
  }

  /// A curve.
  package init(title: String, summary: String, curve: [Point], bands: [Band], ticks: [Tick] = []) {
    self.title = title
    self.summary = summary
    self.curve = curve
    self.bands = bands
    self.ticks = ticks
  }
}
