import Describing
import Markup

extension PageMedium {
  /// Terms and what they are.
  func draw(_ terms: [Term]) -> Node {
    .tag(
      "dl", class: "facts",
      terms.map { .tag("div", [.tag("dt", [.text($0.term)]), .tag("dd", [$0.definition.node])]) })
  }

  /// A playbook: its facts beside its prose.
  func draw(_ playbook: PlaybookText) -> Node {
    let prose = Node.tag("div", class: "prose", [.html(Markdown.html(playbook.markdown))])
    let parts = playbook.facts.isEmpty ? [prose] : [draw(playbook.facts), prose]
    return .tag("div", class: "play", parts)
  }
}
