import Describing
import Markup

extension PageMedium {
  /// Terms and what they are.
  func draw(_ terms: [Term]) -> Node {
    .element(
      "dl", class: "facts",
      terms.map { .element("div", [.element("dt", [.text($0.term)]), .element("dd", [$0.definition.node])]) })
  }

  /// A playbook: its facts beside its prose.
  func draw(_ playbook: PlaybookText) -> Node {
    let prose = Node.element("div", class: "prose", [.html(Markdown.html(playbook.markdown))])
    let parts = playbook.facts.isEmpty ? [prose] : [draw(playbook.facts), prose]
    return .element("div", class: "play", parts)
  }
}
