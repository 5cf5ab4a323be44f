import Trade

/// The built periods as a calendar: a year a group, a quarter a row with its weeks and months. DESIGN.md §5, *week calendar*.
struct ArchiveCalendar {
  /// The entries of the archive.
  let entries: [ArchiveEntry]
  /// The period that was built last.
  let current: Period
  let words: Words
  /// Revenue of the built weeks, ascending.
  private let weeklyRevenue: [Money]
  /// First days of the first and the last built week.
  private let weeks: (first: Day, last: Day)?

  /// The calendar of an archive.
  init(entries: [ArchiveEntry], current: Period, words: Words) {
    self.entries = entries
    self.current = current
    self.words = words
    let built = entries.filter { $0.period.kind == .week }
    weeklyRevenue = built.map(\.revenue).sorted()
    let days = built.map(\.period.from).sorted()
    weeks = days.first.flatMap { first in days.last.map { (first, $0) } }
  }

  private var built: [Period: ArchiveEntry] { Dictionary(entries.map { ($0.period, $0) }) { first, _ in first } }

  /// The calendar; nil where only years or ranges were built.
  var block: Block? {
    let inCalendar = entries.filter { [.week, .month, .quarter].contains($0.period.kind) }
    let years = Set(inCalendar.map { year(of: $0.period) }).sorted(by: >)
    guard !years.isEmpty else { return nil }
    let built = built
    return .calendar(
      Calendar(
        years: years.compactMap { year in
          let rows = (1...4).compactMap { row(year, quarter: $0, built: built) }
          return Calendar.Year(name: String(year), rows: rows)
        }, legend: legend))
  }

  /// The year a period is listed under: of a week the week-based one.
  private func year(of period: Period) -> Int {
    period.kind == .week ? period.from.isoWeek.year : period.from.civil.year
  }

  private func row(_ year: Int, quarter: Int, built: [Period: ArchiveEntry]) -> Calendar.Row? {
    let digits = String(String(year + 10_000).dropFirst())
    guard let period = Period("\(digits)-Q\(quarter)") else { return nil }
    let first = quarter * 13 - 12
    let weeks = (first...(quarter == 4 ? 53 : first + 12)).compactMap { week in
      Period("\(digits)-W" + String(String(week + 100).dropFirst()))
    }
    let months = (quarter * 3 - 2...quarter * 3).compactMap { month in
      Period("\(digits)-" + String(String(month + 100).dropFirst()))
    }
    return Calendar.Row(
      name: cell(period, text: "Q\(quarter)", built: built),
      weeks: weeks.map { cell($0, text: String($0.id.suffix(2)), built: built) },
      months: months.map { cell($0, text: words.monthShort($0.from.civil.month), built: built) })
  }

  private func cell(_ period: Period, text: String, built: [Period: ArchiveEntry]) -> Calendar.Cell {
    let name = words.name(period, year: true)
    guard let entry = built[period] else {
      let isGap = isGap(period)
      let title = isGap ? "\(name): not built: clientela build --period \(period.id)" : "\(name): not built"
      return Calendar.Cell(id: period.id, text: text, link: nil, shade: nil, title: title, isGap: isGap)
    }
    return Calendar.Cell(
      id: period.id, text: text, link: "\(period.id)/index.html", shade: period.kind == .week ? shade(entry) : nil,
      title: "\(name): \(words.money(entry.revenue)). \(entry.headline)", isCurrent: period == current)
  }

  /// Whether a week is missing between built ones.
  private func isGap(_ period: Period) -> Bool {
    guard period.kind == .week, let weeks else { return false }
    return weeks.first < period.from && period.from < weeks.last
  }

  // MARK: Shades

  /// Fifths need five weeks that differ.
  private var isShaded: Bool { Set(weeklyRevenue).count >= 5 }

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
    if let gap = firstGap {
      legend += [
        .strong(String(gap.id.suffix(2))), .text(" not built: "), .code("clientela build --period \(gap.id)"),
      ]
    }
    return legend
  }

  /// The newest week missing between built ones.
  private var firstGap: Period? {
    let weeks = Set(entries.filter { $0.period.kind == .week }.map(\.period))
    guard let first = weeks.min(by: { $0.from < $1.from }), var week = weeks.max(by: { $0.from < $1.from }) else { return nil }
    while week.from > first.from {
      if !weeks.contains(week) { return week }
      week = week.previous
    }
    return nil
  }
}
