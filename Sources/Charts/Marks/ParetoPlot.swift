import Markup

/// The bands of a cumulative curve, from the bottom, with their values at the left and their words at the right.
struct ParetoPlot {
  let bands: [ParetoChart.Band]
  let y: LinearScale
  let top: Double
  let bottom: Double

  /// A band lower than this in px has no room for words.
  private static let thin = 20.0

  /// `highest` is above 1 where losses follow after the profits.
  init(bands: [ParetoChart.Band], highest: Double) {
    self.bands = bands
    let scale = { LinearScale(0...max(1, highest), to: $0 + 276, $0) }
    let outside = Self.spans(bands, scale(0)).filter { $0 > 0 && $0 < Self.thin }.count
    top = 24 + 15 * Double(max(0, outside - 1))
    bottom = top + 276
    y = scale(top)
  }

  /// The heights of the bands in px.
  private static func spans(_ bands: [ParetoChart.Band], _ y: LinearScale) -> [Double] {
    bands.indices.map { y($0 == 0 ? 0 : bands[$0 - 1].endY) - y(bands[$0].endY) }
  }

  private var spans: [Double] { Self.spans(bands, y) }

  /// The last band stays as the paper is.
  var areas: [Node] {
    zip(bands, spans).enumerated().compactMap { index, band in
      guard index < 2, band.1 > 0 else { return nil }
      return .tag(
        "rect",
        ["class": index == 0 ? "band-a" : "band-b", "x": "0", "y": y(band.0.endY).px, "width": "100%", "height": band.1.px])
    }
  }

  /// Lines and values; a tick gives way to the edge of a band, and the value of an edge moves down below the one above it.
  func grid(_ ticks: [Tick]) -> [Node] {
    let edges = zip(bands, spans).filter { $0.1 > 0 }.map { Tick($0.0.endY, $0.0.yLabel) }
    let others = ticks.filter { tick in
      tick.value.isFinite && (0...1).contains(tick.value) && !edges.contains { abs(y($0.value) - y(tick.value)) < 14 }
    }
    var last = -100.0
    let labels = (edges + others).sorted { $0.value > $1.value }.flatMap { tick -> [Node] in
      let place = y(tick.value)
      let line = Rule(kind: tick.value == 0 ? "axis" : "grid").across(place)
      let moved = max(place, last + 13)
      guard moved - place < 10 else { return [line] }
      last = moved
      return [line, Caption(kind: "t", anchor: .end, dx: -8, isCentred: true).at(0, moved, tick.label)]
    }
    return labels + (others.contains { $0.value == 0 } ? [] : [Rule(kind: "axis").across(bottom)])
  }

  /// Two lines in a tall band, one in a low one; those of thin bands stand above the plot.
  var words: [Node] {
    var outside = top - 7
    return zip(bands, spans).enumerated().reversed().flatMap { index, band -> [Node] in
      let (band, span) = band
      guard span > 0 else { return [] }
      let halo = index == 0 ? " halo ha" : index == 1 ? " halo hb" : " halo"
      let middle = y(band.endY) + span / 2
      if span >= 38 {
        return [
          Caption(kind: "lb" + halo, anchor: .end).at(98, middle + 4.1, band.name),
          Caption(kind: "l" + halo, anchor: .end).at(98, middle + 20.1, band.gloss),
        ]
      }
      let line = "\(band.name) \(band.gloss)"
      if span >= Self.thin { return [Caption(kind: "l" + halo, anchor: .end).at(98, middle + 4.1, line)] }
      defer { outside -= 15 }
      return [Caption(kind: "l", anchor: .end).at(98, outside, line)]
    }
  }
}
