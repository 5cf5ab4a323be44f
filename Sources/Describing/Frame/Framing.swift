package import Acting
package import Analysing
import Trade

/// What all pages of a report share: masthead, tabs, colophon, links, words and the names of customers. Made once a report.
package struct Framing: Sendable {
  let analysis: Analysis
  let tool: String
  let privacy: Privacy
  /// The formatter of numbers, money and dates in the store's currency.
  package let words: Words
  /// What pages call customers.
  package let labels: CustomerLabels
  /// Who is out of rhythm, which the headline, a finding and report.json tell.
  let outOfRhythm: OutOfRhythm
  /// That the period is built again from other inputs; nil where nothing was restated.
  package let restatement: Restatement?
  /// What actions are called and say, and the festivals.
  let library: Library
  /// What is due in the period after the report's; nil where no queue was made for it.
  let dues: Dues?

  /// The frame of an analysis under an editor's settings.
  package init(analysis: Analysis, editor: Editor, queue: Queue? = nil) {
    self.analysis = analysis
    tool = editor.tool
    privacy = editor.privacy
    words = Words(currency: analysis.store.currency)
    labels = CustomerLabels(
      analysis, privacy: editor.privacy, codeKey: editor.codeKey,
      idsArePublic: editor.idsArePublic)
    outOfRhythm = OutOfRhythm(analysis)
    restatement = editor.restatement
    library = editor.library
    dues = queue.map { Dues($0, analysis, editor.library, jobs: editor.jobs) }
  }

  /// The period's folder: `2026-W46`.
  package var folder: String { analysis.period.id }

  /// The frame of a page.
  ///
  /// - Parameters:
  ///   - path: The page's path in the site, such as `2026-W46/rfm/important-value.html`.
  ///   - tab: The current tab: `overview`, `rfm`, `segments`, `value`, `actions` or `data`; nil for none.
  package func frame(path: String, tab: String?) -> Frame {
    Frame(
      root: root(of: path), storeName: analysis.store.name, subtitle: "Customer report", switcher: switcher(from: path),
      tabs: tabs(from: path, current: tab), contents: contents(from: path), contentsTitle: "In this report",
      read: read(from: path), made: made(from: path), printFooter: "\(analysis.store.name) · customer report · \(folder)")
  }

  /// The link from one page of the site to another, both as paths in the site: from `2026-W46/rfm/x.html` to
  /// `2026-W46/rfm.html` it is `../rfm.html`. An anchor of the target is kept.
  package func link(from path: String, to target: String) -> String {
    var here = path.split(separator: "/").dropLast()[...]
    var there = target.split(separator: "/")[...]
    while there.count > 1, let a = here.first, let b = there.first, a == b {
      here = here.dropFirst()
      there = there.dropFirst()
    }
    return String(repeating: "../", count: here.count) + there.joined(separator: "/")
  }

  /// The link from a page to another of the same report, named within the period's folder: `rfm/important-value.html`.
  package func link(from path: String, toPage page: String) -> String { link(from: path, to: folder + "/" + page) }

  /// The title of a page's window: "Week 46, 2026: sales slipped 3% · Colina Tea".
  package func title(_ heading: String) -> String {
    "\(words.name(analysis.period, year: true)): \(heading) · \(analysis.store.name)"
  }

  /// The way back from a page of the report: to the archive, to the overview, and to the pages named within the folder.
  package func crumbs(from path: String, _ parents: [(title: String, page: String)] = []) -> [Link] {
    [
      Link("All periods", to: link(from: path, to: "index.html")),
      Link(words.name(analysis.period, year: true), to: link(from: path, toPage: "index.html")),
    ] + parents.map { Link($0.title, to: link(from: path, toPage: $0.page)) }
  }

  private func root(of path: String) -> String {
    String(repeating: "../", count: path.split(separator: "/").count - 1)
  }
}
