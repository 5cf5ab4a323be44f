import Markup

/// Where bands end on the x axis: drop lines, dots, and labels in as many rows as keep them apart.
struct Feet {
  private struct Foot {
    let band: ParetoChart.Band
    let x: Double
    let row: Int
  }

  /// Labels nearer than this, in per cent, do not share a row.
  private static let distance = 12.0

  private let feet: [Foot]
  /// The last band ends the axis and has no drop line.
  private let last: ParetoChart.Band?

  /// Bands without width, and such as end with the axis, have no foot of their own.
  init(bands: [ParetoChart.Band]) {
    last = bands.last
    var taken: [[Double]] = [[0, 100]]
    var start = 0.0
    feet = bands.dropLast().compactMap { band in
      let x = band.endX.unit * 100
      guard x > start + 0.005, x < 99.995 else { return nil }
      start = x
      let row = taken.firstIndex { row in row.allSatisfy { abs($0 - x) >= Self.distance } } ?? taken.count
      if row == taken.count { taken.append([]) }
      taken[row].append(x)
      return Foot(band: band, x: x, row: row)
    }
  }

  /// Rows of labels, 1 or more.
  var rows: Int { (feet.map(\.row).max() ?? 0) + 1 }

  func drops(_ plot: ParetoPlot) -> [Node] {
    feet.map { Rule(kind: "drop").down($0.x, from: plot.y($0.band.endY), to: plot.bottom + 14 * Double($0.row)) }
  }

  func dots(_ plot: ParetoPlot) -> [Node] {
    feet.map { Dot(kind: "dotm", radius: 4).at($0.x, plot.y($0.band.endY)) }
  }

  func labels(below bottom: Double) -> [Node] {
    [Caption(kind: "t l").at(0, bottom + 17, "0")]
      + feet.map { foot in
        Caption(kind: "t l", anchor: Caption.anchor(at: foot.x, edge: 6)).at(
          foot.x, bottom + 17 + 14 * Double(foot.row), foot.band.xLabel)
      } + (last.map { [Caption(kind: "t l", anchor: .end).at(100, bottom + 17, $0.xLabel)] } ?? [])
  }
}
