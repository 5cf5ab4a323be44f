import Describing
import Markup

extension PageMedium {
  /// The finding in the margin, the evidence beside it.
  mutating func draw(_ section: Section) -> Node {
    let note = [Node.tag("h2", [.text(section.heading)])] + section.note.map { Node.tag("p", [$0.node]) }
    let body = section.body.map { draw($0) }
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
