import Analysing
import Charts
import Trade

/// The six headline figures, each with its yardsticks and its last periods.
struct OverviewTiles {
  let framing: Framing
  private var words: Words { framing.words }
  private var analysis: Analysis { framing.analysis }

  var block: Block {
    let points = recent.count
    let lines = points > 1 ? "Lines: the last \(words.count(points)) \(framing.unit)s, each on its own scale." : nil
    let notes = [lines, refunded, recorded].compactMap(\.self)
    let under = notes.isEmpty ? nil : notes.joined(separator: " ")
    return .tiles(
      title: "The \(framing.unit) in figures", [revenue, orders, average, newCustomers, returning, buyers], under: under)
  }

  /// What refunds have taken off the periods compared with since their ends.
  private var refunded: String? {
    if analysis.isPartial { return nil }
    let taken = [
      (framing.previousName, analysis.totals.previous),
      (words.nameInside(analysis.period.yearBefore, year: true), analysis.totals.yearBefore),
    ].compactMap { name, totals in
      totals.flatMap { $0.refundedSince == .zero ? nil : "\(words.moneyExact($0.refundedSince)) off \(name)" }
    }
    if taken.isEmpty { return nil }
    return "Every period is compared as of its own end; refunds since then have taken \(taken.joined(separator: " and "))."
  }

  /// That the figures compared with are those of today where their report, which stands, says others.
  private var recorded: String? {
    if analysis.isPartial { return nil }
    let period = analysis.period
    let changed = [
      reported(framing.previousName, period.previous, analysis.totals.previous, analysis.before),
      reported(
        words.nameInside(period.yearBefore, year: true), period.yearBefore, analysis.totals.yearBefore, analysis.yearBefore),
    ].compactMap(\.self)
    if changed.isEmpty { return nil }
    return "Compared is what the data says now, with late orders and corrections since: \(changed.joined(separator: ", "))."
  }

  /// "week 45 €8,292 (€8,343 in its report)"; nil where both read the same, or the period was not recorded.
  private func reported(_ name: String, _ period: Period, _ now: Totals?, _ summary: PeriodSummary?) -> String? {
    let late = analysis.closedChanges.first { $0.period == period }?.recordedRevenue
    guard let now, let recorded = late ?? (summary?.period == period ? summary?.revenue : nil) else { return nil }
    let (current, then) = (words.money(now.revenue), words.money(recorded))
    return current == then ? nil : "\(name) \(current) (\(then) in its report)"
  }

  private var recent: ArraySlice<Trend.Point> { analysis.trend.points.suffix(13) }

  private var revenue: Tile {
    Tile(
      name: "Revenue", value: words.money(analysis.totals.now.revenue),
      yardsticks: yardsticks { now, before in
        change(now.revenue.units, before.revenue.units, base: before.orders, small: money(now.revenue - before.revenue))
      }, spark: spark { Double($0.revenue.units) / 10_000 })
  }

  private var orders: Tile { counted("Orders", \.orders) }

  private var buyers: Tile { counted("Buying customers", \.customers) }

  private var average: Tile {
    let buyer = analysis.totals.now.averagePerBuyer.map { [Tile.Yardstick(words.moneyExact($0), "average per buyer")] } ?? []
    return Tile(
      name: "Average order", value: analysis.totals.now.averageOrder.map(words.moneyExact) ?? "–",
      yardsticks: buyer
        + yardsticks { now, before in
          guard let mean = now.averageOrder, let meanBefore = before.averageOrder else { return nil }
          let small = (mean > meanBefore ? "+" : "") + words.moneyExact(mean - meanBefore)
          return change(mean.units, meanBefore.units, base: min(now.orders, before.orders), small: small)
        }, spark: spark { $0.averageOrder.map { Double($0.units) / 10_000 } })
  }

  private var newCustomers: Tile {
    guard framing.knowsNewCustomers(in: analysis.period) else { return unknown("New customers") }
    return counted("New customers", \.newCustomers, isKnown: framing.knowsNewCustomers)
  }

  private var returning: Tile {
    guard framing.knowsNewCustomers(in: analysis.period) else { return unknown("Returning share") }
    func share(_ totals: Totals) -> Share { Share(totals.returningRevenue, of: totals.newRevenue + totals.returningRevenue) }
    let now = analysis.totals.now
    let isLarge = now.customers >= framing.smallBase
    return Tile(
      name: "Returning share", value: isLarge ? words.percent(share(now)) : "–",
      yardsticks: isLarge
        ? yardsticks(isKnown: framing.knowsNewCustomers) { now, before in
          guard before.customers >= framing.smallBase else { return nil }
          return (words.points(share(now), from: share(before)), direction(share(now).value - share(before).value))
        } : [Tile.Yardstick("", "\(words.money(now.returningRevenue)) of \(words.money(now.newRevenue + now.returningRevenue))")],
      spark: spark(isKnown: framing.knowsNewCustomers) { $0.orders == 0 ? nil : share($0).value })
  }

  private func counted(
    _ name: String, _ figure: @escaping (Totals) -> Int, isKnown: @escaping (Period) -> Bool = { _ in true }
  ) -> Tile {
    Tile(
      name: name, value: words.count(figure(analysis.totals.now)),
      yardsticks: yardsticks(isKnown: isKnown) { now, before in
        let difference = figure(now) - figure(before)
        return change(Int64(figure(now)), Int64(figure(before)), base: figure(before), small: words.signed(difference))
      }, spark: spark(isKnown: isKnown) { Double(figure($0)) })
  }

  private func unknown(_ name: String) -> Tile {
    Tile(
      name: name, value: "–",
      yardsticks: [Tile.Yardstick("", "known after \(words.count(analysis.policy.shortHistory)) days of data")])
  }

  // MARK: Yardsticks

  private typealias Change = (text: String, direction: Tile.Direction?)

  /// The change on the period before and on the year before. More is better in all of them but the returning share, where
  /// neither direction is good in itself.
  private func yardsticks(
    isKnown: (Period) -> Bool = { _ in true }, _ change: (Totals, Totals) -> Change?
  ) -> [Tile.Yardstick] {
    func yardstick(_ before: Totals?, _ period: Period, _ rest: String, missing: String) -> Tile.Yardstick {
      guard let before, isKnown(period) else { return Tile.Yardstick("", missing) }
      guard let change = change(analysis.totals.now, before) else { return Tile.Yardstick("", "nothing to compare with") }
      let direction = words.isNothing(change.text) ? nil : change.direction
      let judgement: Tile.Judgement? = change.text.hasSuffix("pts") ? nil : direction.map { $0 == .up ? .good : .bad }
      return Tile.Yardstick(change.text, rest, direction: direction, judgement: judgement)
    }
    if analysis.isPartial { return [Tile.Yardstick("", "\(framing.unit) unfinished")] }
    return [
      yardstick(
        analysis.totals.previous, analysis.period.previous, "on \(framing.previousName)", missing: "first \(framing.unit)"),
      yardstick(analysis.totals.yearBefore, analysis.period.yearBefore, "on a year ago", missing: "no year before"),
    ]
  }

  private func change(_ now: Int64, _ before: Int64, base: Int, small: String) -> Change? {
    if base < framing.smallBase { return (small, direction(Double(now - before))) }
    return words.change(now, from: before).map { ($0, direction(Double(now - before))) }
  }

  private func direction(_ difference: Double) -> Tile.Direction? { difference == 0 ? nil : difference > 0 ? .up : .down }

  private func money(_ difference: Money) -> String { (difference > .zero ? "+" : "") + words.money(difference) }

  private func spark(isKnown: (Period) -> Bool = { _ in true }, _ figure: (Totals) -> Double?) -> Graphic? {
    let values = recent.map { isKnown($0.period) ? figure($0.totals) : nil }
    return values.compactMap(\.self).count > 1 ? .sparkline(values, tone: .ink, height: 34) : nil
  }
}
