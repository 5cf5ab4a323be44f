import Analysing
import Trade

/// The dossiers of the key accounts: lost ones first, then by M. Private files at every privacy level; pages only under `full`, and of as many
/// as the list of a class names. data.md §5.
struct Dossiers: Sendable {
  let framing: Framing
  let all: [Dossier]
  /// How many key accounts there are.
  let count: Int
  private let jobs: Int

  /// The dossiers of a report, written on up to `jobs` threads.
  init(framing: Framing, jobs: Int = 1) {
    let analysis = framing.analysis
    (self.framing, self.jobs) = (framing, jobs)
    let keys = analysis.segmentations.first { $0.id == .importance }?.members(0) ?? []
    let (lost, facts) = (Set(analysis.lostKeyAccounts), analysis.facts)
    let others = keys.filter { !lost.contains($0) }.sorted {
      (-facts.monetary[$0.index], $0.number) < (-facts.monetary[$1.index], $1.number)
    }
    all = (analysis.lostKeyAccounts + others).prefix(Dossiers.most(analysis.policy)).map { customer in
      Dossier(customer: customer, framing: framing)
    }
    count = keys.count
  }

  /// How many key accounts have a dossier: whom nobody can call once in a year needs none, and a folder of more files than the last bound
  /// is of no use to anybody.
  private static func most(_ policy: Policy) -> Int {
    min(max(policy.listed, weeks * policy.capacity.calls), largest)
  }

  private static let weeks = 52
  private static let largest = 10_000

  /// The dossiers with a page.
  private var shown: ArraySlice<Dossier> { all.prefix(framing.analysis.policy.listed) }

  private var isPublic: Bool { framing.privacy == .full }

  // MARK: Private files

  /// A text file a dossier, by code.
  var files: [Report.File] {
    all.mapConcurrently(jobs: jobs) { dossier in
      let head = [
        "\(Dossiers.oneLine(dossier.title)) · \(dossier.code)", "as of \(framing.words.date(framing.analysis.facts.asOf))",
      ]
      let parts = dossier.parts.flatMap { part in
        ["", part.title.uppercased()] + part.lines.map { "\($0.name): \(Dossiers.oneLine($0.text))" }
      }
      // With the mark that editors need to read names in other scripts, and line ends that all of them show.
      return Report.File(
        path: "dossiers/\(dossier.code).txt",
        bytes: [0xEF, 0xBB, 0xBF] + (head + parts).joined(separator: "\r\n").utf8 + [13, 10])
    }
  }

  /// A cell of the data as one line of a file.
  private static func oneLine(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isBreak) else { return text }
    return String(String.UnicodeScalarView(text.unicodeScalars.map { isBreak($0) ? " " : $0 }))
  }

  /// What begins a line in some editor, besides the controls: the two separators of Unicode.
  private static func isBreak(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029: true
    default: false
    }
  }

  // MARK: Pages

  /// The list of the dossiers, and under `full` a page each.
  var pages: [Page] { [index] + (isPublic ? shown.map(page) : []) }

  private func path(_ dossier: Dossier) -> String { "\(framing.folder)/dossiers/\(dossier.code).html" }

  private var index: Page {
    let path = "\(framing.folder)/dossiers.html"
    let words = framing.words
    let folder = "exports/\(framing.analysis.period.id)/dossiers"
    let where_: Phrase = [
      .text(isPublic ? "The same with the people of each account, for whoever calls: " : "They are private files: "),
      .code(folder),
      .text(isPublic ? "." : ". Pages under this privacy level hold no dossier."),
    ]
    let shown = "Lost ones first, then by what they brought"
    let blocks: [Block] =
      all.isEmpty
      ? [.empty([.text("A key account ordered twice or more and stands out by amount and one other vote. "), rule(from: path)])]
      : isPublic
        ? [
          .section(
            Section(
              heading: shown, note: [where_] + [bounds].compactMap(\.self), layout: .full, body: [.table(table(from: path))]))
        ]
        : [.prose([where_] + [bounds].compactMap(\.self))]
    return Page(
      path: path, title: framing.title("dossiers"), frame: framing.frame(path: path, tab: "segments"),
      crumbs: framing.crumbs(from: path, [("Importance", "importance.html")]),
      kicker: "Key accounts · \(words.nameInside(framing.analysis.period, year: true))", heading: heading,
      lede: [
        .text(
          "Background, people and who decides, business, relationship, special needs. "
            + (all.isEmpty || isPublic ? "" : shown + "."))
      ],
      blocks: blocks)
  }

  /// Which key accounts have no dossier or no page, and why; nil where all have.
  private var bounds: Phrase? {
    let (words, policy) = (framing.words, framing.analysis.policy)
    let page = shown.count < all.count && isPublic ? "Pages show the first \(words.count(shown.count)). " : ""
    if all.count == count { return page.isEmpty ? nil : [.text(page + "The others’ dossiers are private files alone.")] }
    let calls = words.count(policy.capacity.calls, "call", "calls")
    return [
      .text(
        page
          + "A dossier has whoever can be called once in a year of \(calls) a week, and \(words.count(policy.listed)) at least, \(words.count(Dossiers.largest)) at most ("
      ),
      .code("policy: { capacity: { calls: … } }"), .text("); the column "), .code("importance"), .text(" of "),
      .code("exports/\(framing.analysis.period.id)/customers.csv"), .text(" names all key accounts."),
    ]
  }

  private var heading: String {
    if all.isEmpty { return "No customer is a key account yet" }
    let keys = framing.words.count(count, "key account has", "key accounts have")
    return (all.count < count ? "\(framing.words.count(all.count)) of " : "") + keys + " a dossier"
  }

  private func rule(from path: String) -> Inline {
    .link("The rule", to: framing.link(from: path, toPage: "method.html#importance"))
  }

  private func table(from path: String) -> Table {
    let words = framing.words
    let facts = framing.analysis.facts
    return Table(
      columns: [
        .init("Customer", .left), .init("Days\nsilent"), .init("Own\ngap"), .init("Orders"), .init("Lifetime", isKey: true),
      ],
      rows: shown.map { dossier in
        let customer = dossier.customer
        let gap = Int(facts.doubledMedianGap[customer.index])
        let link = framing.link(from: path, to: self.path(dossier))
        return Table.Row([
          Table.Cell([.link(dossier.title.shown(), to: link)], below: dossier.code),
          Table.Cell(words.count(facts.recency(customer))),
          Table.Cell(gap == 0 ? "–" : words.half(doubled: gap)), Table.Cell(words.count(Int(facts.orderCount[customer.index]))),
          Table.Cell(words.money(facts.money(customer))),
        ])
      }, style: .plain)
  }

  private func page(_ dossier: Dossier) -> Page {
    let path = path(dossier)
    let sections = dossier.shownParts.map { part in
      Block.section(
        Section(
          heading: part.title, layout: .text, body: [.terms(part.lines.map { Term($0.name, [.text($0.text)]) })]))
    }
    return Page(
      path: path, title: framing.title(dossier.title.shown()), frame: framing.frame(path: path, tab: "segments"),
      crumbs: framing.crumbs(from: path, [("Importance", "importance.html"), ("Dossiers", "dossiers.html")]),
      kicker: "Key account · \(dossier.code)", heading: dossier.title.shown(),
      lede: [.text("As of \(framing.words.date(framing.analysis.facts.asOf)). People’s names are in the private file.")],
      blocks: sections)
  }
}
