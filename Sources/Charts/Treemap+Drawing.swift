import Markup

extension Treemap {
  /// Both layouts; the style shows one of them. Nothing where no tile has an area.
  func draw(id: String) -> Node {
    let shown = tiles.filter { $0.value > 0 && $0.value.isFinite }
    guard !shown.isEmpty else { return .nothing }
    return .group(
      [Layout.wide, Layout.narrow].map { layout in
        let boxes = squarified(shown.map(\.value), in: Box(x: 0, y: 0, width: layout.width, height: layout.height))
        let marks = zip(shown, boxes).map { TileMark(tile: $0, box: $1, layout: layout).drawn }
        return Frame(height: layout.height, layout: layout.name).picture(
          id: id + layout.suffix, title: title, summary: summary, marks)
      })
  }

  /// One of the two shapes. Tiles are squarified on a box narrower than the real one, so that they come out wider than high,
  /// as their texts are.
  struct Layout {
    let name: String
    let suffix: String
    let height: Double
    /// What the stylesheet's page gives, in px.
    let typicalWidth: Double
    /// The narrowest real width in px; a text that fits there fits always.
    let narrowest: Double
    /// How much wider than high a square of the layout is shown.
    let stretch: Double

    static let wide = Layout(name: "only-w", suffix: "w", height: 340, typicalWidth: 880, narrowest: 704, stretch: 1.75)
    static let narrow = Layout(name: "only-s", suffix: "s", height: 460, typicalWidth: 330, narrowest: 328, stretch: 1.25)

    /// The width to lay out in.
    var width: Double { typicalWidth / stretch }

    /// What a tile leaves free at its right: 3 px, before stretching.
    var gap: Double { 3 / stretch }
  }
}
