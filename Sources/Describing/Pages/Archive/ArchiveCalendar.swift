import Trade

/// The built periods as a calendar: a year a group, a quarter a row with its weeks and months, the longer ones beside the weeks.
/// DESIGN.md §5, *week calendar*.
struct ArchiveCalendar {
  /// The period that was built last.
  let current: Period
  let words: Words
  private let built: [Period: ArchiveEntry]
  /// Revenue of the built weeks, ascending.
  private let weeklyRevenue: [Money]
  /// Fifths need five weeks that differ.
  private let isShaded: Bool
  private let gaps: [PeriodGap]

  /// The calendar of an archive.
  init(entries: [ArchiveEntry], current: Period, words: Words) {
    self.current = current
    self.words = words
    built = Dictionary(entries.map { ($0.period, $0) }) { first, _ in first }
    weeklyRevenue = entries.filter { $0.period.kind == .week }.map(\.revenue).sorted()
    isShaded = Set(weeklyRevenue).count >= 5
    gaps = PeriodGap.all(in: entries.map(\.period))
  }

  /// The calendar; nil where only years or ranges were built.
  var block: Block? {
    let inCalendar = built.keys.filter { [.week, .month, .quarter].contains($0.kind) }
    let years = Set(inCalendar.map { year(of: $0) }).sorted(by: >)
    guard !years.isEmpty else { return nil }
    return .calendar(Calendar(years: years.map(group), legend: legend))
  }

  private func group(_ year: Int) -> Calendar.Year {
    let digits = String(String(year + 10_000).dropFirst())
    let rows = (1...4).compactMap { row(digits, quarter: $0) }
    // The headlines have the year's anchor.
    var whole = Period(digits).flatMap { built[$0] == nil ? nil : cell($0, text: String(year)) }
    whole?.id = ""
    return Calendar.Year(name: String(year), whole: whole, rows: rows)
  }

  /// The year a period is listed under: of a week the week-based one.
  private func year(of period: Period) -> Int {
    period.kind == .week ? period.from.isoWeek.year : period.from.civil.year
  }

  private func row(_ digits: String, quarter: Int) -> Calendar.Row? {
    guard let period = Period("\(digits)-Q\(quarter)") else { return nil }
    let first = quarter * 13 - 12
    let weeks = (first...(quarter == 4 ? 53 : first + 12)).compactMap { week in
      Period("\(digits)-W" + String(String(week + 100).dropFirst()))
    }
    let months = (quarter * 3 - 2...quarter * 3).compactMap { month in
      Period("\(digits)-" + String(String(month + 100).dropFirst()))
    }
    return Calendar.Row(
      name: cell(period, text: "Q\(quarter)"), weeks: weeks.map { cell($0, text: String($0.id.suffix(2))) },
      months: months.map { cell($0, text: words.monthShort($0.from.civil.month)) })
  }

  private func cell(_ period: Period, text: String) -> Calendar.Cell {
    let name = words.name(period, year: true)
    guard let entry = built[period] else {
      let isGap = gaps.contains { $0.contains(period) }
      let title = isGap ? "\(name): not built: clientela build --period \(period.id)" : "\(name): not built"
      return Calendar.Cell(id: period.id, text: text, link: nil, shade: nil, title: title, isGap: isGap)
    }
    let marks = (entry.isPartial ? ", unfinished" : "") + (entry.isRestated ? ", restated" : "")
    return Calendar.Cell(
      id: period.id, text: text, link: "\(period.id)/index.html", shade: period.kind == .week ? shade(entry) : nil,
      title: "\(name): \(words.money(entry.revenue))\(marks)", isCurrent: period == current, isRestated: entry.isRestated)
  }

  // MARK: Shades

  /// 1…5 by fifths of the built weeks' revenue: 1 + five times the share of weeks with strictly less.
  private func shade(_ entry: ArchiveEntry) -> Int? {
    let revenue = weeklyRevenue
    guard isShaded else { return nil }
    let below = revenue.count { $0 < entry.revenue }
    return 1 + 5 * below / revenue.count
  }

  private var legend: Phrase {
    var legend: Phrase = []
    if isShaded, let lowest = weeklyRevenue.first, let highest = weeklyRevenue.last {
      legend += [
        .text("Shade: revenue of the week, in fifths "), .ramp(from: words.money(lowest), to: words.money(highest)), .text(" "),
      ]
    }
    if built.values.contains(where: \.isRestated) { legend.append(.text("Dotted line: restated. ")) }
    for kind in Period.Kind.allCases {
      let own = gaps.filter { $0.first.kind == kind }
      guard let oldest = own.first?.first else { continue }
      let count = own.reduce(0) { $0 + $1.count }
      let command = PeriodGap.command(building: count, from: oldest)
      legend += [.strong(name(of: oldest, count)), .text(" not built: "), .code(command), .text(" ")]
    }
    return legend
  }

  /// "33", "Oct", "Q3", "2025"; "12 weeks".
  private func name(of oldest: Period, _ count: Int) -> String {
    let kind = oldest.kind
    if count > 1 { return words.count(count, kind.rawValue, kind.rawValue + "s") }
    switch kind {
    case .month: return words.monthShort(oldest.from.civil.month)
    case .year: return oldest.id
    default: return String(oldest.id.suffix(2))
    }
  }
}
