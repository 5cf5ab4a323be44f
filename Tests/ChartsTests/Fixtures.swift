import Charts

/// Charts as the reference shows them, with the same shop's numbers where they are short.
enum Fixture {
  static let hostile = "O'Neil <&> \"Sons\" =1+2 <script>"

  static let revenue: [Double] = [
    7514, 6535, 9730, 8655, 9020, 1245, 3860, 5805, 6930, 6400, 6335, 8215, 7345, 5825, 5365, 6475, 6680, 7010, 6735, 7010, 6435,
    5665, 6870, 7415, 4870, 7580, 7245, 7395, 6310, 7800, 5615, 6530, 4815, 5230, 7175, 6505, 7045, 3835, 6150, 6855, 6705, 7670,
    7890, 7970, 8505, 7145, 8575, 9135, 7820, 9015, 8410, 8142,
  ]

  static let before: [Double] = [
    5550, 4735, 10085, 8970, 7225, 1495, 3945, 4425, 5790, 4200, 6750, 4830, 3715, 4875, 4980, 4710, 4585, 5390, 4840, 3465, 4960,
    6775, 4910, 5100, 4925, 5745, 4770, 4655, 7365, 6255, 6000, 6340, 4685, 4095, 5290, 4390, 4695, 4320, 4195, 6270, 4755, 6385,
    8655, 7250, 7225, 8220, 6800, 8470, 7985, 8845, 8095, 7693,
  ]

  static let months = [
    ("Dec", 2), ("Jan", 6), ("Feb", 10), ("Mar", 14), ("Apr", 19), ("May", 23), ("Jun", 28), ("Jul", 32), ("Aug", 36),
    ("Sep", 41),
    ("Oct", 45), ("Nov", 49),
  ].map { name, index in
    TrendChart.Label(index: index, text: name, below: name == "Dec" ? "2025" : name == "Jan" ? "2026" : nil)
  }

  static let trend = TrendChart(
    title: "Revenue per week", summary: "Week 46 took €8,142.", values: revenue, ghost: before,
    ticks: niceTicks(upTo: 10085, wanted: 4).map { Tick($0, $0 == 0 ? "0" : "€\(Int($0) / 1000)k") }, months: months,
    end: .init(value: "€8,142", name: "week 46"), ghostEnd: .init(value: "€7,693", name: "a year ago"),
    marks: [.init(index: 2, text: "€9,731, week 49"), .init(index: 5, text: "€1,247, week 52")])

  static let treemap = Treemap(
    title: "Share of lifetime revenue by RFM class", summary: "Important value 52.2%",
    tiles: [
      tile(52.2, "Important value", true, true, true, 350, "12.3%"),
      tile(14.9, "Important retention", false, true, true, 114, "4.0%"),
      tile(10.4, "General development", true, false, false, 986, "34.7%"),
      tile(8.1, "General win-back", false, false, false, 988, "34.7%"),
      tile(5.4, "General value", true, true, false, 226, "8.0%"),
      tile(4.4, "Important development", true, false, true, 72, "2.5%"),
      tile(2.8, "Important win-back", false, false, true, 38, "1.3%"),
      tile(1.8, "General retention", false, true, false, 72, "2.5%"),
    ])

  static func tile(_ share: Double, _ name: String, _ r: Bool, _ f: Bool, _ m: Bool, _ count: Int, _ ofAll: String)
    -> Treemap.Tile
  {
    Treemap.Tile(
      value: share, name: name, pips: Pips(r: r, f: f, m: m), tone: r ? .here : .away, isSolid: m, share: "\(share)%",
      shareOf: "of revenue", count: "\(count) customers", countLong: "\(count) customers, \(ofAll) of all")
  }

  static let heatMap = HeatMap(
    title: "Customers by recency and frequency", summary: "Richest cell: €1,093 a customer.",
    columns: [
      .init(name: "F 1", short: "1", long: " order"), .init(name: "F 2", short: "nobody"),
      .init(name: "F 3", short: "2", long: " orders"), .init(name: "F 4", short: "3–5", long: " orders"),
      .init(name: "F 5", short: "6+", long: " orders"),
    ],
    rows: [.init(name: "R 5", short: "0–37 d"), .init(name: "R 4", short: "38–150 d"), .init(name: "R 3", short: "151–330 d")],
    cells: [
      [cell("113", "€67", 2), nil, cell("96", "€108", 3), cell("145", "€216", 4), cell("212", "€1,093", 6)],
      [cell("179", "€60", 2), nil, cell("131", "€134", 3), cell("158", "€224", 4), cell("103", "€959", 6)],
      [cell("287", "€57", 2), nil, cell("103", "€158", 3), cell("105", "€253", 5), cell("72", "€1,047", 9)],
    ])

  static func cell(_ count: String, _ below: String, _ shade: Int) -> HeatMap.Cell {
    HeatMap.Cell(count: count, below: below, shade: shade)
  }

  /// A steep curve of 2,847 points; A ends at 25%, B at 65%.
  static func pareto(_ a: Double = 0.2533, _ b: Double = 0.6497, y: (Double, Double) = (0.75, 0.95)) -> ParetoChart {
    let curve = (0...2846).map { index -> ParetoChart.Point in
      let x = Double(index) / 2846
      let left = 1 - x
      let steep = left * left * left * left
      return .init(x: x, y: 1 - steep * left)
    }
    return ParetoChart(
      title: "Cumulative share of profit", summary: "A: 721 customers bring 75% of profit.", curve: curve,
      bands: [
        .init(
          endX: a, endY: y.0, name: "A · 721 customers", gloss: "bring the first 75% of profit", xLabel: "25%", yLabel: "75%"),
        .init(endX: b, endY: y.1, name: "B · 1,128 customers", gloss: "bring the next 20%", xLabel: "65%", yLabel: "95%"),
        .init(endX: 1, endY: 1, name: "C · 997 customers", gloss: "bring the last 5%", xLabel: "100%", yLabel: "100%"),
      ], ticks: [Tick(0, "0%"), Tick(0.25, "25%"), Tick(0.5, "50%"), Tick(0.75, "75%")])
  }

  static let histogram = HistogramChart(
    title: "Customers by median gap", summary: "Median 34 days", counts: [45, 53, 11, 3, 0, 2] + Array(repeating: 0, count: 18),
    labels: (0..<24).map { "\($0 * 30)–\($0 * 30 + 29) days" },
    ticks: (0...8).map { Tick(Double($0) * 3, $0 == 8 ? "720+" : "\($0 * 90)") },
    marks: [Tick(1.13, "half reorder within 34 days"), Tick(2.4, "nine of ten within 72 days")], tone: .here)

  static let sparkline: [Double?] = [3, 2, 6, 7, 7.3, 9, 4, 9.4, 12, 6, 11, 9, 8]

  static let all: [(name: String, chart: Chart)] = [
    ("trend", .trend(trend)), ("treemap", .treemap(treemap)), ("heatmap", .heatMap(heatMap)), ("pareto", .pareto(pareto())),
    ("histogram", .histogram(histogram)),
  ]
}
