import Charts

extension Fixture {
  /// Charts of unusual data, which must be as sane as the others.
  static let odd: [(name: String, chart: Chart)] = [
    ("a trend with marks at its right end and a gap", .trend(lateTrend)), ("a trend of zeros", .trend(zeroTrend)),
    ("a trend of five years in forints", .trend(longTrend)),
    (
      "a treemap of one tile",
      .treemap(Treemap(title: "One", summary: "", tiles: [tile(100, hostile, false, true, true, 1, "100%")]))
    ),
    ("a treemap of categories", .treemap(categories)), ("a Pareto of equal customers", .pareto(equal)),
    ("a Pareto with losses and thin bands", .pareto(losses)),
    ("a Pareto whose A is nearly all", .pareto(pareto(0.93, 0.98, y: (0.97, 0.99)))),
    ("a histogram with marks at both ends", .histogram(endMarks)),
  ]

  private static var lateTrend: TrendChart {
    var trend = Fixture.trend
    trend.values[20] = nil
    trend.values[22] = .nan
    trend.marks = [
      .init(index: 51, text: "€8,142, week 46"), .init(index: 37, text: "€3,835, week 32"), .init(index: 90, text: "?"),
    ]
    trend.end?.value = hostile
    return trend
  }

  private static var zeroTrend: TrendChart {
    TrendChart(
      title: "Nothing", summary: "", values: [0, 0, 0], ghost: [],
      ticks: niceTicks(upTo: 0, wanted: 4).map { Tick($0, "€\(Int($0))") },
      months: [.init(index: 0, text: "Nov", below: "2026")], end: nil, ghostEnd: nil,
      marks: [.init(index: 0, text: "€0, week 46")])
  }

  private static var longTrend: TrendChart {
    TrendChart(
      title: "Revenue", summary: "", values: (0..<260).map { Double(($0 * 7919) % 1000) * 10_000 }, ghost: [],
      ticks: niceTicks(upTo: 9_990_000, wanted: 4).map { Tick($0, "\(Int($0) / 1_000_000) millió Ft") },
      months: (0..<60).map { .init(index: $0 * 13 / 3, text: "hó\($0 % 12)", below: $0 % 12 == 0 ? "\(2022 + $0 / 12)" : nil) },
      end: .init(value: "4,810,000 Ft", name: "46. hét"), ghostEnd: nil, marks: [])
  }

  private static var categories: Treemap {
    Treemap(
      title: "Revenue by category", summary: "",
      tiles: (1...12).map { rank in
        Treemap.Tile(
          value: 100 / Double(rank * rank), name: "Category of the \(rank)", pips: nil, tone: .ink, isSolid: rank < 4,
          share: "\(100 / (rank * rank))%", shareOf: "of revenue", count: "\(rank) products", countLong: "\(rank) products of 78")
      })
  }

  private static var equal: ParetoChart {
    var chart = pareto(0.75, 0.95)
    chart.curve = [.init(x: 0, y: 0), .init(x: 1, y: 1)]
    return chart
  }

  private static var losses: ParetoChart {
    var chart = pareto(0.1, 0.18, y: (0.9, 0.96))
    chart.curve = (0...500).map { index in
      let x = Double(index) / 500
      return .init(x: x, y: 2.2 * x - 1.2 * x * x)
    }
    return chart
  }

  private static var endMarks: HistogramChart {
    var chart = histogram
    chart.counts = (0..<24).map { 400 - $0 * $0 % 97 }
    chart.marks = [
      Tick(0, "nobody is below this line"), Tick(12, "half are silent for 360 days"), Tick(24, "nobody is above this line"),
    ]
    chart.ticks = (0...24).map { Tick(Double($0), "\($0 * 30)") }
    chart.tone = .away
    return chart
  }
}
