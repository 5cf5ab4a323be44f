import Analysing
import Charts
import Trade

/// Revenue period by period with the year before as a ghost.
struct TrendSection {
  let framing: Framing
  private var words: Words { framing.words }
  private var points: [Trend.Point] { framing.analysis.trend.points }
  private var kind: Period.Kind { framing.analysis.trend.points.last?.period.kind ?? .week }

  /// The section; nil where there is only one period to show.
  var block: Block? {
    guard points.count > 1, let last = points.last else { return nil }
    return .section(
      Section(id: "trend", heading: heading, note: [[.text(note)]], body: [.figure(figure(last))]))
  }

  // MARK: The finding

  private var sum: Money { points.reduce(.zero) { $0 + $1.totals.revenue } }

  /// The sum of the year before, where all of it is known.
  private var sumBefore: Money? {
    points.reduce(Money?.some(.zero)) { sum, point in
      sum.flatMap { sum in point.yearBefore.map { sum + $0.revenue } }
    }
  }

  /// The sum of the year before, where the two may be compared: over finished periods, with enough orders in both.
  private var comparable: Money? {
    let orders = points.reduce((now: 0, before: 0)) { ($0.now + $1.totals.orders, $0.before + ($1.yearBefore?.orders ?? 0)) }
    return !framing.analysis.isPartial && min(orders.now, orders.before) >= framing.smallBase ? sumBefore : nil
  }

  private var isYear: Bool { ["week": 52, "month": 12, "quarter": 4][kind.rawValue] == points.count }

  private var span: String { "\(words.count(points.count)) \(kind.rawValue)s" }

  private var heading: String {
    let name = isYear ? "The year" : "The last \(words.spelled(points.count)) \(kind.rawValue)s"
    guard let before = comparable, before > .zero, let change = words.wholeChange(sum.units, from: before.units) else {
      return "\(span.withCapital) brought \(words.money(sum))"
    }
    let are = isYear ? "is" : "are"
    if change == "0%" { return "\(name) \(are) level with the last one" }
    return "\(name) \(are) \(change) \(sum > before ? "ahead of" : "behind") the last one"
  }

  private var note: String { base + refunded }

  /// What refunds have taken off the periods since their ends.
  private var refunded: String {
    let sum = points.reduce(Money.zero) { $0 + $1.totals.refundedSince }
    if sum == .zero { return "" }
    return " Each \(kind.rawValue) is counted as of its own end; refunds since then have taken \(words.moneyExact(sum)) off them."
  }

  private var base: String {
    guard let before = sumBefore, before > .zero else {
      return "The data does not reach back a year before each of them, so there is no whole year to compare with."
    }
    let same = kind == .week ? " A week is set against the same week, so the same weekdays, of the year before." : ""
    let unfinished = framing.analysis.isPartial ? " The last \(kind.rawValue) is unfinished." : ""
    return "\(words.money(sum)) in \(span), after \(words.money(before)).\(same)\(unfinished)"
  }

  // MARK: The chart

  private func units(_ money: Money) -> Double { Double(money.units) / 10_000 }

  private func figure(_ last: Trend.Point) -> Figure {
    let ghost = points.map { $0.yearBefore.map { units($0.revenue) } }
    let hasGhost = ghost.contains { $0 != nil }
    let values = points.map { units($0.totals.revenue) }
    let largest = (values + ghost.compactMap(\.self)).max() ?? 0
    let measure = "Revenue per \(kind.rawValue), net of discounts and refunds"
    let chart = TrendChart(
      title: measure + ": the last \(span)" + (hasGhost ? " and the same a year before" : ""), summary: summary, values: values,
      ghost: hasGhost ? ghost : [], ticks: words.moneyTicks(upTo: largest), months: labels,
      end: .init(value: words.money(last.totals.revenue), name: words.nameInside(last.period)),
      ghostEnd: last.yearBefore.map { .init(value: words.money($0.revenue), name: "a year ago") }, marks: marks)
    var caption: Phrase = [.text(measure + ": "), .key("the last \(span)", .line)]
    if hasGhost { caption += [.text(" and "), .key("the same a year before", .ghost)] }
    return Figure(caption: caption, chart: .trend(chart), data: table(hasGhost: hasGhost))
  }

  private var highest: Int? { points.indices.max { points[$0].totals.revenue < points[$1].totals.revenue } }
  private var lowest: Int? { points.indices.min { points[$0].totals.revenue < points[$1].totals.revenue } }

  private func named(_ index: Int) -> String {
    "\(words.money(points[index].totals.revenue)), \(words.nameInside(points[index].period))"
  }

  /// The highest and the lowest; the last one is named at the end of the line, and weeks without revenue lie on the axis.
  private var marks: [TrendChart.Label] {
    [highest, lowest].compactMap(\.self).filter { $0 != points.count - 1 && points[$0].totals.revenue > .zero }.map {
      TrendChart.Label(index: $0, text: named($0))
    }
  }

  private var summary: String {
    [highest.map { "Highest \(named($0))." }, lowest.map { "Lowest \(named($0))." }, "\(heading)."].compactMap(\.self)
      .joined(separator: " ")
  }

  /// Months at the week that holds the 1st; the year below where it changes.
  private var labels: [TrendChart.Label] {
    var year: Int?
    return points.indices.compactMap { index in
      let period = points[index].period
      let text: String
      var labelled = period.from.civil
      switch kind {
      case .week, .range:
        let first = period.to.civil
        guard first.day <= 7, period.contains(period.to.advanced(by: 1 - first.day)) else { return nil }
        labelled = first
        text = words.monthShort(first.month)
      case .month: text = words.monthShort(labelled.month)
      case .quarter: text = "Q\((labelled.month + 2) / 3)"
      case .year: text = String(labelled.year)
      }
      defer { year = labelled.year }
      return TrendChart.Label(
        index: index, text: text, below: kind == .year || year == labelled.year ? nil : String(labelled.year))
    }
  }

  // MARK: The table

  private func table(hasGhost: Bool) -> Table {
    var columns = [Table.Column(kind.rawValue.withCapital, .left, sorted: .descending), Table.Column("Revenue", isKey: true)]
    if hasGhost { columns += [Table.Column("A year before"), Table.Column("Change")] }
    let rows = points.reversed().map { point in
      Table.Row(cells(point, hasGhost: hasGhost))
    }
    var footer = [Table.Cell(span), Table.Cell(words.money(sum))]
    if hasGhost {
      let change = comparable.flatMap { words.change(sum.units, from: $0.units) }
      footer += [Table.Cell(sumBefore.map(words.money) ?? "–"), Table.Cell(change ?? "–")]
    }
    return Table(
      columns: columns, rows: rows, footer: Table.Row(footer), style: .tight,
      foot: "Amounts are rounded to the unit; the totals are exact.")
  }

  private func cells(_ point: Trend.Point, hasGhost: Bool) -> [Table.Cell] {
    let (revenue, before) = (point.totals.revenue, point.yearBefore)
    let isUnfinished = framing.analysis.isPartial && point.period.to == points.last?.period.to
    var cells = [
      Table.Cell([.text(point.period.id)], below: isUnfinished ? "unfinished" : nil), Table.Cell(words.money(revenue)),
    ]
    guard hasGhost else { return cells }
    let change = before.flatMap { before in
      before.orders >= framing.smallBase && !isUnfinished ? words.change(revenue.units, from: before.revenue.units) : nil
    }
    cells += [Table.Cell(before.map { words.money($0.revenue) } ?? "–"), Table.Cell(change ?? "–")]
    return cells
  }
}
