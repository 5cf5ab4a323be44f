import Describing
import Markup

extension PageMedium {
  /// The finding in the margin, the evidence beside it; where there is none, what is said of the finding.
  mutating func draw(_ section: Section) -> Node {
    let heading = Node.tag("h2", [.text(section.heading)])
    let said = section.note.map { Node.tag("p", [$0.node]) }
    let isBare = section.body.isEmpty && !said.isEmpty && section.layout != .full
    let note = isBare ? [heading] : [heading] + said
    let body = isBare ? [.tag("div", class: "prose", said)] : section.body.map { draw($0) }
    return .tag(
      "section", class: section.classes, with: [("id", section.id)],
      [.tag("div", class: "note", note), .tag("div", class: "body", body)])
  }
}

extension Section {
  fileprivate var classes: String {
    switch layout {
    case .margin: holdsFigure ? "sec keep" : "sec"
    case .full: "sec full"
    case .text: "sec text"
    }
  }

  /// Heading and figure stay on one printed page; a long table may not.
  private var holdsFigure: Bool {
    body.contains { block in
      if case .figure = block { return true }
      return false
    }
  }
}
