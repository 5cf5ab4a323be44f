import Charts
import Describing
import Markup

/// Draws blocks for a page. Closed like `Block`: a new kind of block does not compile until it is drawn here.
struct PageMedium {
  let labels: Labels
  private var charts = 0
  private var headings = 0

  init(labels: Labels) { self.labels = labels }

  /// The blocks of a page or of a section, one a line.
  mutating func draw(_ blocks: [Block]) -> Node {
    .group(blocks.flatMap { [draw($0), .text("\n")] })
  }

  /// A block.
  mutating func draw(_ block: Block) -> Node {
    switch block {
    case .findings(let findings): draw(findings)
    case .tiles(let title, let tiles, let under): draw(tiles, title: title, under: under)
    case .section(let section): draw(section)
    case .figure(let figure): draw(figure)
    case .table(let table): draw(table)
    case .matrix(let matrix): draw(matrix)
    case .prose(let paragraphs): .tag("div", class: "prose", paragraphs.map { .tag("p", [$0.node]) })
    case .terms(let terms): draw(terms)
    case .playbook(let playbook): draw(playbook)
    case .empty(let phrase): .tag("p", class: "empty", [phrase.node])
    case .pair(let blocks): .tag("div", class: "two", blocks.map { .tag("div", [draw($0)]) })
    case .classes(let title, let links): draw(links, title: title)
    case .calendar(let calendar): draw(calendar)
    }
  }

  /// An id for the next chart of the page: c1, c2 …
  mutating func nextChart() -> String {
    charts += 1
    return "c\(charts)"
  }

  /// An id for the next heading that names a region: h1, h2 …
  mutating func nextHeading() -> String {
    headings += 1
    return "h\(headings)"
  }
}
