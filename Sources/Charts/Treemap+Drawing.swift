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

  /// One of the two shapes. Tiles are laid out at a fixed width and stretched to the real one.
  struct Layout {
    let name: String
    let suffix: String
    let width: Double
    let height: Double
    /// The narrowest real width in px; a text that fits there fits always.
    let narrowest: Double
    /// What a tile leaves free at its right, in layout px.
    let gap: Double

    static let wide = Layout(name: "only-w", suffix: "w", width: 340 * 1.75, height: 340, narrowest: 704, gap: 2)
    static let narrow = Layout(name: "only-s", suffix: "s", width: 460 * 1.25, height: 460, narrowest: 328, gap: 5.25)
  }
}
