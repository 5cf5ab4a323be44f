import Charts
import Describing
import Markup

extension [Inline] {
  /// The sentence as it stands in a page.
  var node: Node { .group(map(\.node)) }
}

extension Inline {
  fileprivate var node: Node {
    switch self {
    case .text(let text): .text(text)
    case .strong(let text): .tag("strong", [.text(text)])
    case .quiet(let text): .tag("span", class: "quiet", [.text(text)])
    case .code(let text): .tag("code", text.brokenAtSlashes)
    case .link(let text, let to): .link(to, text)
    case .pips(let pips): pips.draw(large: false)
    case .key(let text, let key): .tag("span", class: key.classes, [.text(text)])
    case .ramp(let from, let to):
      .tag(
        "span", class: "nb",
        [
          .text(from + " "),
          .tag("span", class: "ramp", (1...6).map { .tag("i", class: "q\($0)", []) }),
          .text(" " + to),
        ])
    }
  }
}

extension String {
  /// The text with places for line breaks after its slashes, so that a path is not cut inside a name.
  fileprivate var brokenAtSlashes: [Node] {
    let parts = split(separator: "/", omittingEmptySubsequences: false)
    return parts.enumerated().flatMap { index, part -> [Node] in
      index == parts.count - 1 ? [.text(String(part))] : [.text(part + "/"), .tag("wbr", [])]
    }
  }
}

extension Inline.Key {
  fileprivate var classes: String {
    switch self {
    case .line: "key key-m"
    case .ghost: "key key-g"
    case .hereSolid: "key key-sq k-iv"
    case .hereTint: "key key-sq k-gv"
    case .awaySolid: "key key-sq k-ia"
    case .awayTint: "key key-sq k-ga"
    case .away: "away"
    }
  }
}
