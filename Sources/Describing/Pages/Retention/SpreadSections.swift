import Analysing
import Charts
import Trade

/// How gaps, orders per buyer and order values are spread: a histogram of all, and quartiles by typical group. Never only the mean.
struct SpreadSections {
  let framing: Framing
  private var words: Words { framing.words }
  private var measures: StoreMeasures { framing.analysis.measures }
  /// How many classes of a segmentation are listed, the largest; report.json has all.
  private static let listed = 12

  // MARK: Gaps

  /// The gaps between purchase days; nil where nobody came back.
  var gaps: Block? {
    let all = measures.gaps.all
    guard all.count > 0 else { return nil }
    let days = { (value: Int64) in words.days(Int(value)) }
    let marks = [
      (value: Double(all.doubledMedian) / 2, text: "half within \(words.days(doubled: Int(all.doubledMedian)))"),
      (value: Double(all.ninetieth), text: "nine in ten within \(days(all.ninetieth))"),
    ]
    let chart = histogram(
      all, title: "Gaps between purchase days", summary: "Median \(words.days(doubled: Int(all.doubledMedian))).", marks: marks,
      unit: "gaps", label: { bin, isLast in isLast ? "\(bin * 15)+" : "\(bin * 15)–\(bin * 15 + 14)" }, tickEvery: 4)
    return section(
      "gaps",
      heading: all.count < framing.smallBase
        ? "Half of the gaps end within \(words.days(doubled: Int(all.doubledMedian)))"
        : "Three of four gaps end within \(days(all.upperQuartile))",
      note: "Days between one purchase day and the next of the same customer, all time.", caption: "Gaps, in days",
      chart: chart.chart,
      data: chart.data("Days", "Gaps"), spread: measures.gaps, base: "Gaps",
      tell: { "\($0)" }, median: { words.half(doubled: Int($0)) }, unit: "The quartiles, the median and the percentile are days.")
  }

  // MARK: Frequency

  /// Orders of each buyer.
  var frequency: Block? {
    let all = measures.frequency.all
    guard all.count > 0 else { return nil }
    let unit = framing.analysis.policy.frequency == .days ? "purchase days" : "orders"
    let chart = histogram(
      all, title: "Buyers by \(unit)", summary: "Median \(words.half(doubled: Int(all.doubledMedian))) \(unit).", marks: [],
      unit: "customers", label: { bin, isLast in isLast ? "\(bin + 1)+" : "\(bin + 1)" }, tickEvery: 1, isCentred: true)
    return section(
      "frequency", heading: frequencyHeading(all, unit), note: "\(unit.withCapital) of each buyer, all time.",
      caption: "Customers, by \(unit)", chart: chart.chart, data: chart.data(unit.withCapital, "Customers"),
      spread: measures.frequency, base: "Customers",
      tell: { words.count(Int($0)) }, median: { words.half(doubled: Int($0)) },
      unit: "The quartiles, the median and the percentile are \(unit) of a customer.")
  }

  private func frequencyHeading(_ all: Distribution, _ unit: String) -> String {
    let once = all.histogram.counts[0]
    let verb = unit == "orders" ? "ordered once" : "bought on one day only"
    if framing.isWithheld(once) { return "Hardly anybody \(verb)" }
    if all.histogram.withheld(under: framing.leastShown).contains(0) {
      return "Half of the buyers have \(words.half(doubled: Int(all.doubledMedian))) \(unit) or more"
    }
    guard all.count >= framing.smallBase, framing.knowsShares else {
      return "\(words.count(once)) of \(words.count(all.count, "buyer", "buyers")) \(verb)"
    }
    return
      "\(words.wholePercent(Share(once, of: all.count))) of the buyers \(verb); one in ten has \(words.count(Int(all.ninetieth))) "
      + "\(unit) or more"
  }

  // MARK: Order values

  /// What orders are worth; nil without an order of a customer in the year.
  var orderValues: Block? {
    let all = measures.orderValues.all
    guard all.count > 0 else { return nil }
    let money = { (units: Int64) in words.moneyExact(Money(units: units)) }
    let width = Int64(all.histogram.width)
    let isWhole = width % Money.scale == 0
    let edge = { (bin: Int) in
      let amount = Money(units: Int64(bin) * width)
      return isWhole ? words.money(amount) : words.moneyExact(amount)
    }
    let median = words.moneyExact(Money(units: all.doubledMedian).divided(by: 2))
    let marks = [
      (value: Double(all.doubledMedian) / 2, text: "median \(median)"),
      (value: Double(all.ninetieth), text: "nine in ten up to \(money(all.ninetieth))"),
    ]
    let chart = histogram(
      all, title: "Orders by value", summary: "Median \(median).", marks: marks, unit: "orders",
      label: { bin, isLast in isLast ? "\(edge(bin))+" : "\(edge(bin)) to \(edge(bin + 1))" }, tickEvery: 3, tick: edge)
    return section(
      "order-values",
      heading: all.count < framing.smallBase
        ? "Half of the orders are worth \(median) or more"
        : "Half of the orders are worth \(money(all.lowerQuartile)) to \(money(all.upperQuartile))",
      note: "Net amounts of customers’ orders of \(framing.yearName).", caption: "Orders, by value", chart: chart.chart,
      data: chart.data("Value", "Orders"), spread: measures.orderValues, base: "Orders",
      tell: money, median: { words.moneyExact(Money(units: $0).divided(by: 2)) }, unit: nil)
  }

  // MARK: Drawing

  /// A histogram and its bins as words.
  private struct Drawn {
    var chart: HistogramChart
    var labels: [String]
    var counts: [Int]
    var words: Words

    func data(_ name: String, _ counted: String) -> Table {
      let shares = words.percents(counts.map(Int64.init))
      let rows = labels.indices.filter { counts[$0] > 0 }.map {
        Table.Row([Table.Cell(labels[$0]), Table.Cell(words.count(counts[$0])), Table.Cell(shares[$0])])
      }
      let footer = Table.Row([Table.Cell("All"), Table.Cell(words.count(counts.reduce(0, +))), Table.Cell("100%")])
      return Table(
        columns: [.init(name, .left), .init(counted), .init("Share")], rows: rows, footer: footer, style: .tight)
    }
  }

  private func histogram(
    _ spread: Distribution, title: String, summary: String, marks: [(value: Double, text: String)], unit: String,
    label: (Int, Bool) -> String, tickEvery: Int, isCentred: Bool = false, tick: ((Int) -> String)? = nil
  ) -> Drawn {
    let (counts, width) = (spread.histogram.counts, Double(spread.histogram.width))
    let last = counts.count - 1
    let labels = counts.indices.map { label($0, $0 == last) }
    let ticks = stride(from: 0, through: last, by: tickEvery).map { bin -> Tick in
      let name = isCentred ? labels[bin] : (tick?(bin) ?? "\(bin * spread.histogram.width)") + (bin == last ? "+" : "")
      return Tick(Double(bin) + (isCentred ? 0.5 : 0), name)
    }
    let withheld = spread.histogram.withheld(under: framing.leastShown)
    let chart = HistogramChart(
      // A bar that is not told is as high as one of few could be.
      title: title, summary: summary, counts: counts.indices.map { withheld.contains($0) ? framing.leastShown - 1 : counts[$0] },
      labels: counts.indices.map { bin in
        let isTold = !withheld.contains(bin) || framing.isWithheld(counts[bin])
        return "\(labels[bin]): " + (isTold ? "\(framing.told(counts[bin])) \(unit)" : "not told")
      },
      ticks: ticks, marks: marks.map { Tick(min($0.value / width, Double(counts.count)), $0.text) }, tone: .here, height: 200)
    return Drawn(chart: chart, labels: labels, counts: counts, words: words)
  }

  private func section(
    _ id: String, heading: String, note: String, caption: String, chart: HistogramChart, data: Table, spread: GroupedDistribution,
    base: String, tell: (Int64) -> String, median: (Int64) -> String, unit: String?
  ) -> Block {
    let withheld = spread.all.histogram.withheld(under: framing.leastShown)
    let hint = DayHistogram.hint(withheld, least: framing.leastShown, words)
    let figure = Figure(
      caption: [.text(caption + hint)], chart: .histogram(chart),
      data: !withheld.isEmpty || spread.all.count < framing.smallBase ? nil : data)
    let table = groups(spread, base: base, tell: tell, median: median, unit: unit)
    let short = "Quartiles need \(words.count(framing.smallBase)) cases; of fewer, only the median is told."
    let isShort = SpreadSections.hasShort(spread, of: framing.segmentation, under: framing.smallBase)
    return .section(
      Section(
        id: id, heading: heading, note: [[.text(note)]] + (isShort ? [[.text(short)]] : []),
        body: [.figure(figure), .table(table)]))
  }

  private func groups(
    _ spread: GroupedDistribution, base: String, tell: (Int64) -> String, median: (Int64) -> String, unit: String?
  ) -> Table {
    func row(_ name: String, in kind: String? = nil, _ own: Distribution, of customers: Int) -> Table.Row {
      let isHidden = own.count == 0 || framing.isWithheld(customers)
      let isLarge = own.count >= framing.smallBase && !isHidden
      let quantiles = [
        isLarge ? tell(own.lowerQuartile) : "–", isHidden ? "–" : median(own.doubledMedian),
        isLarge ? tell(own.upperQuartile) : "–",
        isLarge ? tell(own.ninetieth) : "–",
      ]
      return Table.Row(
        [
          Table.Cell([.text(name)] + (kind.map { [.quiet(" · \($0.withoutCapital)")] } ?? [])),
          Table.Cell(isHidden && own.count > 0 ? "–" : words.count(own.count)),
        ]
          + quantiles.map { Table.Cell($0) })
    }
    let rows = spread.groups.flatMap { group -> [Table.Row] in
      guard let segmentation = framing.segmentation(group.id) else { return [] }
      return SpreadSections.shown(group.classes).map { index in
        let name = framing.title(segmentation, index)
        return row(name, in: framing.title(of: segmentation), group.classes[index], of: customers(group.id, index))
      }
    }
    return Table(
      columns: [
        .init("Group", .left), .init(base), .init("Lower\nquartile"), .init("Median", isKey: true), .init("Upper\nquartile"),
        .init("90th\npercentile"),
      ], rows: rows, footer: row("All", spread.all, of: framing.buyers), foot: unit)
  }

  /// The classes that are listed, in their order.
  private static func shown(_ classes: [Distribution]) -> [Int] {
    classes.indices.filter { classes[$0].count > 0 }.sorted { (classes[$1].count, $0) < (classes[$0].count, $1) }.prefix(listed)
      .sorted()
  }

  /// Whether all, or a class that is listed, have too few cases for quartiles.
  static func hasShort(_ spread: GroupedDistribution, of segmentation: (SegmentationID) -> Segmentation?, under base: Int) -> Bool
  {
    spread.all.count < base
      || spread.groups.contains { group in
        segmentation(group.id) != nil && shown(group.classes).contains { group.classes[$0].count < base }
      }
  }

  /// How many customers a class has: few could be told by what they buy.
  private func customers(_ id: SegmentationID, _ index: Int) -> Int {
    measures.frequency.groups.first { $0.id == id }.map { $0.classes[index].count } ?? 0
  }
}
