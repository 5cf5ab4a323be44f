import Charts
import Markup
import Testing

@Suite struct ParetoTests {
  private func drawn(_ chart: ParetoChart) -> String { Chart.pareto(chart).draw(id: "c1").written }

  @Test("A long curve is thinned and keeps its ends; a short one stays whole")
  func thinned() {
    let path = drawn(Fixture.pareto()).components(around: "d=\"M0 300L")[1].prefix { $0 != "\"" }
    #expect(path.hasSuffix("L1000 24"))
    #expect((60...119).contains(path.split(separator: "L").count))
    var short = Fixture.pareto()
    short.curve = [.init(x: 0, y: 0), .init(x: 0.5, y: 0.8), .init(x: 1, y: 1)]
    #expect(drawn(short).contains("d=\"M0 300L500 79.2L1000 24\""))
  }

  @Test(
    "Labels of the x axis nearer than 12% go to rows of their own",
    arguments: [
      (0.2533, 0.6497, 330.0, ["317", "317"]), (0.05, 0.6, 344, ["331", "317"]), (0.5, 0.55, 344, ["317", "331"]),
      (0.91, 0.95, 358, ["331", "345"]), (0.1, 0.94, 344, ["331", "331"]),
    ])
  func feet(a: Double, b: Double, height: Double, rows: [String]) {
    let drawn = drawn(Fixture.pareto(a, b))
    #expect(drawn.contains("class=\"chart\" width=\"100%\" height=\"\(Int(height))\""))
    let labels = drawn.components(around: "<text class=\"t l\" ").dropFirst()
    #expect(labels.dropFirst().dropLast().map { " \($0)".values(of: "y")[0] } == rows)
  }

  @Test("A band that ends with the axis, or has no width, has no drop line")
  func noDrop() {
    #expect(!drawn(Fixture.pareto(1, 1, y: (1, 1))).contains("class=\"drop\""))
    #expect(drawn(Fixture.pareto(0.4, 0.4, y: (0.95, 0.95))).occurrences(of: "class=\"drop\"") == 1)
    #expect(!drawn(Fixture.pareto(0.4, 0.4, y: (0.95, 0.95))).contains("B · 1,128"))
  }

  @Test(
    "Words of a tall band stand in it, those of a thin one above the plot",
    arguments: [
      (0.75, 0.95, ["17"]), (0.9, 0.96, ["32", "17"]), (0.6, 0.8, []),
    ])
  func words(a: Double, b: Double, outside: [String]) {
    let drawn = drawn(Fixture.pareto(0.25, 0.65, y: (a, b)))
    let lines = drawn.components(around: "<text class=\"l\" x=\"98%\"").dropFirst()
    #expect(lines.map { $0.values(of: "y")[0] }.sorted() == outside.sorted())
  }

  @Test("Values of the y axis keep 13 px or are left out")
  func axis() throws {
    let drawn = drawn(Fixture.pareto(0.25, 0.65, y: (0.97, 0.98)))
    let heights = drawn.components(around: "<text class=\"t\" x=\"0\"").dropFirst().compactMap { Double($0.values(of: "y")[0]) }
    #expect(heights.count > 3)
    #expect(zip(heights, heights.dropFirst()).allSatisfy { $1 - $0 >= 12.9 })
  }

  @Test("Losses after the profits lift the curve above 100% and stay in the picture")
  func losses() {
    var chart = Fixture.pareto()
    chart.curve = [.init(x: 0, y: 0), .init(x: 0.5, y: 1.25), .init(x: 1, y: 1)]
    #expect(drawn(chart).contains("d=\"M0 300L500 24L1000 79.2\""))
  }

  @Test("One point is no curve")
  func empty() {
    var chart = Fixture.pareto()
    chart.curve = [.init(x: 0, y: 0), .init(x: .nan, y: 1)]
    #expect(drawn(chart) == "")
  }
}
