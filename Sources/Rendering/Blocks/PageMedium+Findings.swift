import Describing
import Markup

extension PageMedium {
  /// What changed, a list: money, sentence, action.
  mutating func draw(_ findings: Findings) -> Node {
    let id = nextHeading()
    var parts: [Node] = [
      .tag(
        "header",
        [.tag("h2", with: [("id", id)], [.text(findings.title)]), .tag("p", [findings.note.node])])
    ]
    if !findings.items.isEmpty { parts.append(.tag("ol", findings.items.map(draw))) }
    return .tag("section", class: "findings", with: [("aria-labelledby", id)], parts)
  }

  private func draw(_ finding: Findings.Finding) -> Node {
    var parts: [Node] = [
      .tag("p", class: "money", [.text(finding.money), .tag("span", [.text(finding.label)])]),
      .tag("p", class: "say", [finding.say.node]),
    ]
    if let act = finding.act {
      parts.append(.tag("p", class: "act", [.link(act.to, act.text, class: "go")]))
    }
    return .tag("li", class: "finding", parts)
  }
}
