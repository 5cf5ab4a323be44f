import Charts
import Describing
import Markup

extension PageMedium {
  /// All classes of a segmentation, the current one marked.
  func draw(_ links: [ClassLink], title: String) -> Node {
    .tag(
      "nav", class: "classes", with: [("aria-label", title)],
      [.tag("span", class: "quiet", [.text(title)])] + links.map(draw))
  }

  private func draw(_ link: ClassLink) -> Node {
    let mark = link.mark.map { [$0.draw(large: false)] } ?? []
    return .tag(
      "a", with: [("href", link.link.to), ("aria-current", link.isCurrent ? "page" : nil)], mark + [.text(" " + link.link.text)])
  }
}
