import Markup

/// A line through points; where one is missing it breaks, and a point between two gaps is a dot.
struct Line {
  /// A place: x in per cent (0…100), y in px.
  struct Point {
    let x: Double
    let y: Double
  }

  let kind: String
  let points: [Point?]

  /// For `Frame.plot`, whose width is 1000; nothing where no two points follow each other.
  var path: Node {
    var data = ""
    for run in runs where run.count > 1 {
      for (index, point) in run.enumerated() {
        data += (index == 0 ? "M" : "L") + (point.x * 10).px + " " + point.y.px
      }
    }
    return data.isEmpty ? .nothing : .tag("path", ["class": kind, "d": data])
  }

  /// The points that stand alone, drawn as dots.
  func loners(as dot: Dot) -> [Node] {
    runs.filter { $0.count == 1 }.flatMap { $0 }.map { dot.at($0.x, $0.y) }
  }

  private var runs: [[Point]] {
    points.split { $0 == nil }.map { $0.compactMap(\.self) }
  }
}
