import Charts
import Trade

/// The site's front page: every period built, newest first, with its headline.
struct ArchivePage {
  let index: ArchiveIndex
  var words: Words { index.words }
  private var entries: [ArchiveEntry] { index.entries }

  /// Headlines that are listed; the calendar leads to all periods.
  private static let listed = 52

  /// The page; nil for an archive without entries.
  var page: Page? {
    guard let latest = entries.first else { return nil }
    var blocks: [Block] = []
    if let calendar = ArchiveCalendar(entries: entries, current: latest.period, words: words).block {
      blocks.append(.section(Section(id: "all", heading: "All periods", note: [note], body: [calendar])))
    }
    if let trend = ArchiveTrend(index: index).block { blocks.append(trend) }
    blocks.append(headlines)
    return Page(
      path: "index.html", title: "Customer reports · \(index.store.name)", frame: frame(latest: latest.period), crumbs: [],
      kicker: kicker(latest), heading: latest.headline, headingLink: folder(latest), lede: lede(latest), blocks: blocks)
  }

  /// "Latest · week 46, 9–15 Nov 2026"
  private func kicker(_ entry: ArchiveEntry) -> String {
    let name = "Latest · \(words.nameInside(entry.period))"
    let dated = entry.period.kind == .range ? name : "\(name), \(words.dates(entry.period, year: true))"
    return entry.isRestated ? "\(dated) · restated" : dated
  }

  private func folder(_ entry: ArchiveEntry) -> String { "\(entry.period.id)/index.html" }

  /// "Revenue €8,142, −3.2% on week 45 and +5.8% on a year ago. Read the report"; "as much as in week 45" where nothing changed.
  private func lede(_ entry: ArchiveEntry) -> Phrase {
    var changes: [String] = []
    let previous = entry.period.previous
    if let change = change(entry, entry.previousRevenue, entry.previousOrders) {
      let name = entry.period.kind == .range ? "the days before" : words.nameInside(previous)
      let now = index.changed(entry.previousRevenue, since: previous).map { " (now \($0))" } ?? ""
      changes.append((words.isNothing(change) ? "as much as in \(name)" : "\(change) on \(name)") + now)
    }
    if let change = change(entry, entry.yearBeforeRevenue, entry.yearBeforeOrders) {
      changes.append(words.isNothing(change) ? "as much as a year ago" : "\(change) on a year ago")
    }
    let rest = entry.isPartial ? " so far, unfinished" : changes.isEmpty ? "" : ", " + changes.joined(separator: " and ")
    return [.text("Revenue \(words.money(entry.revenue))\(rest). "), .link("Read the report", to: folder(entry))]
  }

  /// "−3.2%" with enough orders in both, "+€145" with few; nil for an unfinished period.
  private func change(_ entry: ArchiveEntry, _ before: Money?, _ orders: Int?) -> String? {
    guard let before, !entry.isPartial else { return nil }
    if min(entry.orders ?? 0, orders ?? 0) >= index.smallBase { return words.change(entry.revenue.units, from: before.units) }
    let difference = entry.revenue - before
    return (difference > .zero ? "+" : "") + words.money(difference)
  }

  /// "71 weeks and 16 months since June 2025. One of them was built again from other data, and says so."
  private var note: Phrase {
    let kinds: [(Period.Kind, String, String)] = [
      (.week, "week", "weeks"), (.month, "month", "months"), (.quarter, "quarter", "quarters"), (.year, "year", "years"),
    ]
    let counts = kinds.compactMap { kind, one, many -> String? in
      let count = entries.count { $0.period.kind == kind }
      return count == 0 ? nil : words.count(count, one, many)
    }
    let oldest = entries.map(\.period.from).min().map { day in " since \(words.month(day.civil.month)) \(day.civil.year)" } ?? ""
    let restated = entries.count(where: \.isRestated)
    let marked =
      restated == 0
      ? ""
      : " \(words.count(restated)) of them \(restated == 1 ? "was" : "were") built again from other data, and \(restated == 1 ? "says" : "say") so."
    let last = counts.last.map { counts.count > 1 ? " and \($0)" : $0 } ?? ""
    return [.text("\(counts.dropLast().joined(separator: ", "))\(last)\(oldest).\(marked)")]
  }

  // MARK: Headlines

  private var headlines: Block {
    let rows = listed.map { entry in
      let period = entry.period
      let isNamedByDates = period.kind == .range || period.kind == .year
      let name = words.name(period, year: period.kind != .week)
      return Table.Row(
        [
          Table.Cell(
            [.link(name, to: folder(entry))], below: isNamedByDates ? nil : words.dates(period, year: true)),
          Table.Cell([.text(entry.headline)] + mark(entry)), Table.Cell(words.money(entry.revenue)),
          cell(entry, entry.previousRevenue, entry.previousOrders, period.previous),
          cell(entry, entry.yearBeforeRevenue, entry.yearBeforeOrders, period.yearBefore),
        ], id: isNamedByDates ? period.id : nil)
    }
    let table = Table(
      columns: [
        Table.Column("Period", .left, sorted: .descending), Table.Column("Headline", .left), Table.Column("Revenue", isKey: true),
        Table.Column("On the\nperiod before", label: "On the period before"),
        Table.Column("On the\nyear before", label: "On the year before"),
      ], rows: rows)
    let left = entries.count - rows.count
    var note: Phrase = left > 0 ? [.text("The calendar leads to \(words.count(left)) more. ")] : []
    note.append(.link(entries.count == 1 ? "As JSON" : "All \(words.count(entries.count)) as JSON", to: "archive.json"))
    var notes = [note]
    if rows.contains(where: { $0.cells.dropFirst(3).contains { $0.below != nil } }) {
      notes.append([
        .text(
          "A report stands as it was built. Where late orders or corrections changed the period it compares with, the amount "
            + "compared with stands under the change.")
      ])
    }
    return .section(
      Section(id: "headlines", heading: "Headlines, newest first", note: notes, layout: .full, body: [.table(table)]))
  }

  /// The newest, and those that stand in no calendar: years and ranges of days.
  private var listed: [ArchiveEntry] {
    entries.prefix(ArchivePage.listed)
      + entries.dropFirst(ArchivePage.listed).filter { [.year, .range].contains($0.period.kind) }
  }

  private func mark(_ entry: ArchiveEntry) -> Phrase {
    let marks = [entry.isPartial ? "unfinished" : nil, entry.isRestated ? "restated" : nil].compactMap(\.self)
    return marks.isEmpty ? [] : [.quiet(" (\(marks.joined(separator: ", ")))")]
  }

  /// The change, and below it the amount compared with where that period's own report says another.
  private func cell(_ entry: ArchiveEntry, _ before: Money?, _ orders: Int?, _ period: Period) -> Table.Cell {
    guard let before, let change = change(entry, before, orders) else { return Table.Cell("–") }
    let judgement: Tile.Judgement? = words.isNothing(change) ? nil : entry.revenue > before ? .good : .bad
    return Table.Cell([.text(change)], below: index.changed(before, since: period).map { "on \($0)" }, judgement: judgement)
  }
}
