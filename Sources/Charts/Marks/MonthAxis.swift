import Markup

/// Ticks and names under a time axis, years below them. On narrow screens about four names stay.
struct MonthAxis {
  let months: [TrendChart.Label]
  /// Of the points in time.
  let count: Int
  /// Where the plot ends, in px.
  let top: Double

  /// As many names as a wide screen holds.
  private static let most = 14

  var drawn: [Node] {
    let placed = months.filter { (0..<count).contains($0.index) }.map { (label: $0, x: x($0.index)) }
    let wide = max(1, (placed.count + Self.most - 1) / Self.most)
    let narrow = wide * max(1, (placed.count / wide + 3) / 4)
    let years = placed.filter { $0.label.below != nil }.map(\.x)
    return placed.enumerated().flatMap { position, month -> [Node] in
      var marks: [Node] = []
      let anchor = Caption.anchor(at: month.x)
      if position.isMultiple(of: wide) {
        marks.append(Rule(kind: "axis").down(month.x, from: top, to: top + 5))
        let text = Caption(kind: "t", anchor: anchor).at(month.x, top + 19, month.label.text)
        marks.append(.tag("g", position.isMultiple(of: narrow) ? [:] : ["class": "alt"], [text]))
      }
      let room = (years.first { $0 > month.x } ?? 200) - month.x
      if let year = month.label.below, room > 6 {
        marks.append(
          Caption(kind: room > (anchor == .start ? 24 : 17) ? "t l" : "t l alt", anchor: anchor).at(month.x, top + 34, year))
      }
      return marks
    }
  }

  private func x(_ index: Int) -> Double { count == 1 ? 100 : Double(index) / Double(count - 1) * 100 }
}
