import Describing
import Markup

extension PageMedium {
  /// What changed, a list: money, sentence, action.
  mutating func draw(_ findings: Findings) -> Node {
    let id = nextHeading()
    var parts: [Node] = [
      .element(
        "header",
        [.element("h2", [("id", id)], [.text(findings.title)]), .element("p", [findings.note.node])])
    ]
    if !findings.items.isEmpty { parts.append(.element("ol", findings.items.map(draw))) }
    return .element("section", class: "findings", [("aria-labelledby", id)], parts)
  }

  private func draw(_ finding: Findings.Finding) -> Node {
    var parts: [Node] = [
      .element("p", class: "money", [.text(finding.money), .element("span", [.text(finding.label)])]),
      .element("p", class: "say", [finding.say.node]),
    ]
    if let act = finding.act {
      parts.append(.element("p", class: "act", [.link(act.to, act.text, class: "go")]))
    }
    return .element("li", class: "finding", parts)
  }
}
