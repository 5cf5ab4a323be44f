import Markup

extension HistogramChart {
  /// Bars over a line, ticks below, marks with their sentences above. Nothing where there is no bin.
  func draw(id: String) -> Node {
    guard !counts.isEmpty else { return .nothing }
    let bottom = Double(height) - 20
    let placed = sentences
    let top = 26 + 15 * Double(placed.map(\.row).max() ?? 0)
    let scale = LinearScale(0...Double(max(1, counts.max() ?? 1)), to: bottom, top)
    let lines = placed.map { Rule(kind: "drop").down($0.x, from: 8 + 15 * Double($0.row), to: bottom) }
    let texts = placed.map { sentence in
      Caption(kind: "l halo", anchor: sentence.isLeft ? .end : .start, dx: sentence.isLeft ? -6 : 6)
        .at(sentence.x, 14 + 15 * Double(sentence.row), sentence.text)
    }
    let marks = bars(scale) + [Rule(kind: "axis").across(bottom)] + axis(bottom) + lines + texts
    return Frame(height: Double(height)).picture(id: id, title: title, summary: summary, marks)
  }

  private var step: Double { 100 / Double(counts.count) }

  private func bars(_ scale: LinearScale) -> [Node] {
    counts.enumerated().filter { $0.element > 0 }.map { index, count in
      let y = scale(Double(count))
      let gap = min(0.35, step / 4)
      return .tag(
        "rect",
        [
          "class": tone.barKind, "x": (Double(index) * step + gap / 3).percent, "y": y.px, "width": (step - gap).percent,
          "height": (scale.start - y).px,
        ], index < labels.count ? [.tag("title", [:], [.text(labels[index])])] : [])
    }
  }

  /// On narrow screens every second label goes where they would touch.
  private func axis(_ bottom: Double) -> [Node] {
    let shown = ticks.filter { (0...Double(counts.count)).contains($0.value) }
    let isTight = shown.reduce(0) { $0 + textWidth($1.label) + 10 } > 320
    return shown.enumerated().flatMap { position, tick -> [Node] in
      let x = tick.value * step
      let kind = isTight && !position.isMultiple(of: 2) ? "t alt" : "t"
      return [
        Rule(kind: "axis").down(x, from: bottom, to: bottom + 4),
        Caption(kind: kind, anchor: Caption.anchor(at: x)).at(x, bottom + 16, tick.label),
      ]
    }
  }

  /// A mark with the side and the row where its sentence stands.
  private struct Sentence {
    let x: Double
    let text: String
    let isLeft: Bool
    let row: Int
  }

  /// A sentence goes to the side that has more room, and down a row where it would touch another on a narrow screen.
  private var sentences: [Sentence] {
    var ends: [ClosedRange<Double>] = []
    var rows: [Int] = []
    return marks.filter { (0...Double(counts.count)).contains($0.value) }.sorted { $0.value < $1.value }.map { mark in
      let x = mark.value * step
      let width = (textWidth(mark.label) + 14) / 3.2
      let isLeft = x >= 50
      let span = isLeft ? (x - width)...x : x...(x + width)
      var row = 0
      while zip(ends, rows).contains(where: { $0.overlaps(span) && $1 == row }) { row += 1 }
      ends.append(span)
      rows.append(row)
      return Sentence(x: x, text: mark.label, isLeft: isLeft, row: row)
    }
  }
}
