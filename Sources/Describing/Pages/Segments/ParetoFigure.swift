import Analysing
import Charts
import Trade

/// The cumulative curve of an ABC analysis with its finding and its figures.
struct ParetoFigure {
  let material: SegmentMaterial
  let abc: ABC
  let noun: (one: String, many: String)
  /// "lifetime profit", "revenue of the last 365 days".
  let scope: String

  private var words: Words { material.words }
  private var count: Int { abc.counts.reduce(0, +) }
  private var a: Int { material.policy.value.a }
  private var b: Int { material.policy.value.b }

  /// "721 of 2,846 customers bring the first 75%"
  var heading: String {
    let all = noun.many == "customers" ? nil : abc.counts[0] == count ? words.spelled(count) : nil
    if let all, count > 1 { return "It takes all \(all) \(noun.many) to bring the first \(words.text(bound: a))" }
    let verb = abc.counts[0] == 1 ? "brings" : "bring"
    return "\(words.count(abc.counts[0])) of \(words.count(count, noun.one, noun.many)) \(verb) the first \(words.text(bound: a))"
  }

  /// Nil where nothing has a positive value.
  var figure: Figure? {
    guard count > 0, abc.positive > .zero else { return nil }
    let chart = ParetoChart(
      title: "Cumulative share of \(scope) by \(noun.one)", summary: heading + ".",
      curve: abc.curve.map { .init(x: Double($0.count) / Double(count), y: Share($0.value, of: abc.positive).value) },
      bands: [
        band("A", abc.counts[0], end: abc.counts[0], at: a, "the first \(words.text(bound: a))"),
        band("B", abc.counts[1], end: abc.counts[0] + abc.counts[1], at: a + b, "the next \(words.text(bound: b))"),
        band("C", abc.counts[2], end: count, at: 10_000, "the rest"),
      ])
    return Figure(
      caption: [.text("Share of the \(scope), \(noun.many) from the most valuable to the least")], chart: .pareto(chart),
      data: data,
      foot: abc.negative == 0 ? nil : "100% are all positive values; the curve falls where values are negative.")
  }

  private func band(_ name: String, _ number: Int, end: Int, at bound: Int, _ gloss: String) -> ParetoChart.Band {
    let ofAll = Share(end, of: count)
    let isShown = noun.one != "customer" || material.knowsShares
    return .init(
      endX: ofAll.value, endY: Double(bound) / 10_000, name: "\(name) · \(words.count(number, noun.one, noun.many))",
      gloss: (number == 1 ? "brings " : "bring ") + gloss,
      xLabel: isShown && count >= material.policy.smallBase ? words.wholePercent(ofAll) : words.count(end),
      yLabel: words.text(bound: bound))
  }

  /// The curve at each tenth of its length.
  private var data: Table {
    let points = (1...10).compactMap { tenth in abc.curve.first { $0.count * 10 >= count * tenth } }
    var rows: [Table.Row] = []
    var last = 0
    for point in points where point.count > last {
      last = point.count
      rows.append(
        Table.Row([
          Table.Cell("First \(words.count(point.count))"), Table.Cell(words.money(point.value)),
          Table.Cell(words.percent(Share(point.value, of: abc.positive))),
        ]))
    }
    return Table(
      columns: [.init(noun.many.prefix(1).uppercased() + noun.many.dropFirst(), .left), .init("Together"), .init("Share")],
      rows: rows, style: .tight)
  }
}
