import Markup

extension HistogramChart {
  func draw(id: String) -> Node {
    Frame(height: 300).picture(id: id, title: title, summary: summary, [])
  }
}
