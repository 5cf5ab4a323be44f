import Analysing
import Trade

/// `tags.html`: the company's tags with how many customers have each and what they brought, and the words in the customer file that the
/// dictionary does not know. segmentation.md §6.
struct TagsPage {
  let framing: Framing
  let dictionary: TagDictionary

  /// The page's name in the period's folder.
  static let name = "tags.html"

  private var words: Words { framing.words }
  private var analysis: Analysis { framing.analysis }
  private var path: String { framing.folder + "/" + TagsPage.name }
  /// Known tags that somebody has, those of most customers first.
  private var used: [TagAnalysis.Tag] {
    analysis.tags.tags.filter { $0.isKnown && $0.customers > 0 }.sorted { ($1.customers, $0.id) < ($0.customers, $1.id) }
  }

  var page: Page {
    let used = used
    return Page(
      path: path, title: framing.title("tags"), frame: framing.frame(path: path, tab: "segments"),
      crumbs: framing.crumbs(from: path), kicker: "Tags · \(words.nameInside(analysis.period, year: true))",
      heading: heading(used), lede: lede,
      blocks: used.isEmpty && analysis.tags.unknown.isEmpty
        ? [.empty(["Nobody has a tag yet. Rules in content/tags.yml give them, and so does a column tags in the customer file."])]
        : groups(used) + [unused, unknown].compactMap(\.self))
  }

  /// The richest tag of those that a rule or a person gives, families apart: every product is somebody's favourite.
  private func heading(_ used: [TagAnalysis.Tag]) -> String {
    let plain = used.filter { !$0.id.contains(":") && $0.revenue > .zero && !isWithheld($0) }
    guard let richest = plain.max(by: { ($0.revenue, $1.id) < ($1.revenue, $0.id) }) else {
      return used.isEmpty ? "No customer has a tag" : "\(words.count(used.count, "tag is", "tags are")) in use"
    }
    let share = Share(richest.revenue, of: analysis.lifetime.revenue)
    let knows = analysis.facts.buyers.count >= analysis.policy.smallStore && analysis.lifetime.revenue > .zero
    let brought = knows ? words.wholePercent(share) + " of all revenue" : words.money(richest.revenue)
    return "\(title(richest)): \(words.count(richest.customers, "customer", "customers")), \(brought)"
  }

  private var lede: Phrase {
    [
      .text("A customer has as many tags as fit, so they do not add up. Rules give some, people the others, in the column "),
      .code("tags"), .text(" of the customer file; each customer’s are in "),
      .code("exports/\(analysis.period.id)/customers.csv"),
      .text("."),
    ]
  }

  private func title(_ tag: TagAnalysis.Tag) -> String {
    (tag.names[analysis.store.language] ?? tag.names["en"] ?? tag.id).shown()
  }

  // MARK: Known tags

  /// A section a group, in the order of the dictionary; tags without a group last.
  private func groups(_ used: [TagAnalysis.Tag]) -> [Block] {
    let order = dictionary.tags.map(\.group).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
    return (order.filter { !$0.isEmpty } + [""]).compactMap { group in
      let tags = used.filter { $0.group == group }
      return tags.isEmpty ? nil : section(group, tags)
    }
  }

  private func section(_ group: String, _ tags: [TagAnalysis.Tag]) -> Block {
    let names = dictionary.groups[group]
    let name = group.isEmpty ? "Other tags" : names?[analysis.store.language] ?? names?["en"] ?? group
    let shown = tags.prefix(TagsPage.most)
    let rest = tags.count - shown.count
    let note: [Phrase] =
      rest == 0
      ? [] : [[.text("The \(words.count(shown.count)) of most customers; \(words.count(rest)) more are in the export.")]]
    return .section(
      Section(
        heading: "\(name): \(words.spelled(tags.count))\u{A0}\(tags.count == 1 ? "tag" : "tags")", note: note,
        body: [.table(table(shown))]))
  }

  /// So many tags of a group are shown.
  private static let most = 25

  /// Buyers and contacts: both have tags.
  private var everybody: Int {
    let (customers, facts) = (analysis.ledger.customers, analysis.facts)
    let contacts = customers.isRecorded.indices.count { customers.isRecorded[$0] && facts.orderCount[$0] == 0 }
    return facts.buyers.count + contacts
  }

  private func table(_ tags: some Sequence<TagAnalysis.Tag>) -> Table {
    Table(
      columns: [
        .init("Tag", .left), .init("Customers", isKey: true, sorted: .descending), .init("Share of\ncustomers"),
        .init("Revenue of\nthese customers"),
      ],
      rows: tags.map { tag in
        let head = Table.Cell([.text(title(tag))], below: origin(tag))
        if isWithheld(tag) {
          let isFew = tag.customers < analysis.policy.minCell
          return Table.Row([head, Table.Cell(isFew ? framing.fewerThanCell : "–")] + Array(repeating: Table.Cell("–"), count: 2))
        }
        let share = framing.knowsShares ? words.percent(Share(tag.customers, of: everybody)) : "–"
        return Table.Row([
          head, Table.Cell(words.count(tag.customers)), Table.Cell(share), Table.Cell(words.money(tag.revenue)),
        ])
      }, style: .plain)
  }

  /// The rule that gives a tag, as it is written in the dictionary.
  private func rule(_ id: String) -> String? { dictionary.tags.first { $0.id == id }?.rule?.text }

  /// The rule that gives a tag; where people gave it to others besides, how many have it from either.
  private func origin(_ tag: TagAnalysis.Tag) -> String? {
    guard let rule = rule(tag.id) else { return nil }
    let (entered, ruled) = (tag.entered, tag.customers - tag.entered)
    let isTold = ![entered, ruled].contains { framing.isWithheld($0, mergesSmall: tag.group == "people") } && !isWithheld(tag)
    return entered > 0 && isTold ? "\(rule) · \(words.count(ruled)) by the rule, \(words.count(entered)) by people" : rule
  }

  /// Tags of the dictionary that nobody has.
  private var unused: Block? {
    let tags = analysis.tags.tags.filter { $0.isKnown && $0.customers == 0 }
    guard !tags.isEmpty else { return nil }
    return .section(
      Section(
        heading: tags.count == 1 ? "One tag fits nobody" : "\(words.spelled(tags.count).withCapital) tags fit nobody",
        layout: .text,
        body: [.terms(tags.map { Term(title($0), [.text(rule($0.id) ?? "given by people")]) })]))
  }

  // MARK: Unknown tags

  /// Words in the customer file are free text of people: under `aggregate` only their number is told; else, unless the privacy level is
  /// `full`, those of too few customers are counted and not shown.
  private var unknown: Block? {
    let unknown = analysis.tags.unknown
    guard !unknown.isEmpty else { return nil }
    let tags = "\(words.spelled(unknown.count))\u{A0}\(unknown.count == 1 ? "tag" : "tags")"
    let heading = "The dictionary does not know \(tags) of the customer file"
    let told = unknown.filter { framing.privacy == .full || $0.customers >= analysis.policy.minCell }
    let shown = framing.privacy == .aggregate ? [] : Array(told.prefix(100))
    let rows = shown.map { tag in
      Table.Row([
        Table.Cell(tag.text.shown()), Table.Cell(words.count(tag.customers)),
        Table.Cell(tag.nearest.map { [.code($0)] } ?? ["–"]),
      ])
    }
    let columns: [Table.Column] = [
      .init("As it is written", .left), .init("Customers", isKey: true), .init("Nearest known", .left),
    ]
    return .section(
      Section(
        id: "unknown", heading: heading,
        note: [["They are kept. A synonym in content/tags.yml makes one a known tag."]]
          + rest(more: told.count - shown.count, rare: unknown.count - told.count),
        body: rows.isEmpty ? [] : [.table(Table(columns: columns, rows: rows))]))
  }

  /// How many unknown tags are not shown, and where they are.
  private func rest(more: Int, rare: Int) -> [Phrase] {
    let export: Phrase = [.code("exports/\(analysis.period.id)/customers.csv"), .text(".")]
    if framing.privacy == .aggregate { return [[.text("The privacy level shows none of them; they are in ")] + export] }
    let few = "fewer than \(words.count(analysis.policy.minCell)) customers each"
    let parts = [
      more > 0 ? "\(words.count(more)) more" : nil, rare > 0 ? "\(words.count(rare))\(more > 0 ? "" : " more") of \(few)" : nil,
    ].compactMap(\.self)
    return parts.isEmpty ? [] : [[.text("… and \(parts.joined(separator: " and ")); they are in ")] + export]
  }
}
