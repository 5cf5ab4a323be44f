import Markup

/// The outermost `svg` of a drawing: as wide as its place, of a fixed height, without viewBox. DESIGN.md §5, *Frame*.
struct Frame {
  let height: Double
  var layout = ""

  /// A drawing with a title and a description for those who cannot see it.
  func picture(id: String, title: String, summary: String, _ marks: [Node]) -> Node {
    .tag(
      "svg",
      [
        "class": layout.isEmpty ? "chart" : "chart \(layout)", "width": "100%", "height": height.px, "role": "img",
        "aria-labelledby": "\(id)t \(id)d",
      ],
      [
        .tag("title", ["id": "\(id)t"], [.text(title)]), .tag("desc", ["id": "\(id)d"], [.text(summary)]),
        .tag("g", ["aria-hidden": "true"], marks),
      ])
  }

  /// A drawing that only repeats a number beside it.
  func decoration(_ marks: [Node]) -> Node {
    .tag(
      "svg", ["class": "chart", "width": "100%", "height": height.px, "aria-hidden": "true", "focusable": "false"], marks)
  }

  /// The stretched inner `svg` for lines; strokes and all else keep their width outside of it.
  func plot(width: Int = 1000, _ marks: [Node]) -> Node {
    .tag(
      "svg",
      [
        "class": "plot", "x": "0", "y": "0", "width": "100%", "height": height.px, "viewBox": "0 0 \(width) \(height.px)",
        "preserveAspectRatio": "none",
      ], marks)
  }
}
