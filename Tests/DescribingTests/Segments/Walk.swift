import Describing

/// Everything that stands in a page: its links and its texts.
struct Walk {
  private(set) var links: [String] = []
  private(set) var texts: [String] = []

  init(_ page: Page) { visit(page) }

  private mutating func visit(_ value: Any) {
    switch value {
    case let link as Link:
      links.append(link.to)
      texts.append(link.text)
    case let Inline.link(text, to):
      links.append(to)
      texts.append(text)
    case let text as String: texts.append(text)
    // Charts hold thousands of numbers, and none of them holds a text.
    case is Double, is Int, is Int64, is Bool, is [Double], is [Int]: return
    default: for child in Mirror(reflecting: value).children { visit(child.value) }
    }
  }
}

extension Page {
  /// Tables of the page, those behind figures included.
  var tables: [Table] { blocks.flatMap(\.tables) }
  /// Headings of the sections.
  var headings: [String] {
    blocks.compactMap { if case .section(let section) = $0 { section.heading } else { nil } }
  }
  /// All texts, one a line.
  var text: String { Walk(self).texts.joined(separator: "\n") }
}

extension Block {
  fileprivate var tables: [Table] {
    switch self {
    case .table(let table): [table]
    case .figure(let figure): figure.data.map { [$0] } ?? []
    case .section(let section): section.body.flatMap(\.tables)
    case .pair(let blocks): blocks.flatMap(\.tables)
    default: []
    }
  }
}

extension Table.Cell {
  /// The words of the cell.
  var text: String {
    content.map { inline in
      switch inline {
      case .text(let text), .strong(let text), .quiet(let text), .code(let text), .key(let text, _): text
      case .link(let text, _): text
      case .pips, .ramp: ""
      }
    }
    .joined()
  }
}
