import Charts
import Trade

/// Revenue over the archived periods of the latest one's kind; a period that was not built breaks the line.
struct ArchiveTrend {
  let index: ArchiveIndex
  private var entries: [ArchiveEntry] { index.entries }
  private var words: Words { index.words }

  /// Periods that are drawn: ten years of weeks would be a grass.
  private static let longest = 156

  /// The section; nil for fewer than two periods of the kind, and for ranges of days.
  var block: Block? {
    guard let kind = entries.first?.period.kind, kind != .range else { return nil }
    let all = entries.filter { $0.period.kind == kind }.sorted { $0.period.from < $1.period.from }
    // The last of them, however many lie missing between.
    var earliest = all.last?.period
    for _ in 1..<ArchiveTrend.longest { earliest = earliest?.previous }
    let built = all.filter { entry in earliest.map { entry.period.from >= $0.from } ?? false }
    guard built.count > 1, let first = built.first, let last = built.last else { return nil }
    let revenue = Dictionary(built.map { ($0.period, $0.revenue) }) { first, _ in first }
    var periods = [first.period]
    while let next = periods.last?.next, next.from <= last.period.from { periods.append(next) }
    let title = "Revenue of each \(kind.rawValue) in the archive"
    let mean = built.reduce(Money.zero) { $0 + $1.revenue }.divided(by: built.count)
    let orders = built.reduce(0) { $0 + ($1.orders ?? 0) }
    let isLarge = min(last.orders ?? 0, orders / built.count) >= index.smallBase
    let heading = heading(last, mean: mean, kind: kind, count: built.count, isLarge: isLarge)
    let values = periods.map { revenue[$0].map { Double($0.units) / 10_000 } }
    let chart = TrendChart(
      title: title, summary: heading + ".", values: values, ghost: [],
      ticks: words.moneyTicks(upTo: values.compactMap(\.self).max() ?? 0), months: labels(periods),
      end: .init(value: words.money(last.revenue), name: words.nameInside(last.period)), ghostEnd: nil, marks: [])
    let table = Table(
      columns: [Table.Column(kind.rawValue.withCapital, .left, sorted: .descending), Table.Column("Revenue", isKey: true)],
      rows: periods.reversed().map { period in
        Table.Row([Table.Cell(period.id), Table.Cell(revenue[period].map(words.money) ?? "not built")])
      }, style: .tight)
    let note =
      "\(words.money(last.revenue))\(last.isPartial ? " so far" : ""), against a mean of \(words.money(mean)) over \(words.count(built.count)) \(kind.rawValue)s."
    return .section(
      Section(
        id: "trend", heading: heading, note: [[.text(note)]],
        body: [.figure(Figure(caption: [.text(title)], chart: .trend(chart), data: table))]))
  }

  private func heading(_ last: ArchiveEntry, mean: Money, kind: Period.Kind, count: Int, isLarge: Bool) -> String {
    let name = words.name(last.period)
    if last.isPartial { return "\(name) is unfinished" }
    guard isLarge else { return "\(name) brought \(words.money(last.revenue)), the mean \(kind.rawValue) \(words.money(mean))" }
    guard mean > .zero, SalesChange(last.revenue, from: mean) != .held else { return "\(name) was an average \(kind.rawValue)" }
    let percent = words.wholeChange(last.revenue.units, from: mean.units) ?? ""
    return
      "\(name) was \(percent) \(last.revenue > mean ? "above" : "under") the mean of \(words.spelled(count)) \(kind.rawValue)s"
  }

  /// At most about a dozen labels; the year below where it changes.
  private func labels(_ periods: [Period]) -> [TrendChart.Label] {
    var labels: [TrendChart.Label] = []
    var (year, month) = (0, 0)
    let months = periods.first.flatMap { first in periods.last.map { first.from.distance(to: $0.to) / 30 } } ?? 0
    let step = [1, 3, 6, 12].first { months / $0 <= 14 } ?? 24
    for (index, period) in periods.enumerated() {
      let civil = period.to.civil
      let isDue = labels.isEmpty || (civil.month != month && (civil.month - 1) % min(step, 12) == 0) || period.kind == .year
      month = civil.month
      guard isDue else { continue }
      let text = period.kind == .year ? String(civil.year) : words.monthShort(civil.month)
      labels.append(
        TrendChart.Label(index: index, text: text, below: period.kind == .year || civil.year == year ? nil : String(civil.year)))
      year = civil.year
    }
    return labels
  }
}
