import Charts
import Markup
import Testing

@Suite struct ChartTests {
  @Test("The drawings are as recorded", arguments: Fixture.all.map(\.name))
  func snapshots(name: String) throws {
    let chart = try #require(Fixture.all.first { $0.name == name }?.chart)
    try expectSnapshot(chart.draw(id: "c1"), named: name)
  }

  @Test("A drawing is small, repeatable, in the picture and says no nonsense", arguments: (Fixture.all + Fixture.odd).map(\.name))
  func sane(name: String) throws {
    let chart = try #require((Fixture.all + Fixture.odd).first { $0.name == name }?.chart)
    let drawn = chart.draw(id: "c1").written
    #expect(drawn.utf8.count < 20_000)
    #expect(drawn == chart.draw(id: "c1").written)
    for nonsense in ["nan", "inf", "\"-0", "Optional"] { #expect(!drawn.contains(nonsense)) }
    for attribute in ["x", "x1", "x2", "cx", "width"] {
      for value in drawn.values(of: attribute) where value.hasSuffix("%") {
        let number = try #require(Double(value.dropLast()))
        #expect((0...100).contains(number), "\(attribute)=\(value)")
      }
    }
    for attribute in ["y", "y1", "y2", "cy"] {
      for value in drawn.values(of: attribute) {
        let number = try #require(Double(value))
        #expect((0...460).contains(number), "\(attribute)=\(value)")
      }
    }
  }

  @Test("Ids are unique and every picture is labelled by its title and description")
  func ids() {
    let drawn = Fixture.all.enumerated().map { $1.chart.draw(id: "c\($0)").written }.joined()
    let ids = drawn.values(of: "id")
    #expect(ids.count == 12)
    #expect(Set(ids).count == ids.count)
    #expect(drawn.values(of: "aria-labelledby").flatMap { $0.split(separator: " ").map(String.init) } == ids)
  }

  @Test("Titles of customers' making are harmless")
  func hostile() {
    var trend = Fixture.trend
    (trend.title, trend.summary) = (Fixture.hostile, Fixture.hostile)
    trend.end = .init(value: Fixture.hostile, name: Fixture.hostile)
    let drawn = Chart.trend(trend).draw(id: "c1").written
    #expect(!drawn.contains("<script") && !drawn.contains("<&>"))
    #expect(drawn.contains("<title id=\"c1t\">O'Neil &lt;&amp;&gt; \"Sons\" =1+2 &lt;script&gt;</title>"))
  }

  @Test("A heat map without rows, and a histogram without bins, are nothing")
  func empty() {
    var (map, histogram) = (Fixture.heatMap, Fixture.histogram)
    map.rows = []
    histogram.counts = []
    #expect(Chart.heatMap(map).draw(id: "c1") == .nothing)
    #expect(Chart.histogram(histogram).draw(id: "c1") == .nothing)
  }

  @Test("Cells that are missing are drawn empty, shades beyond the scale are its ends")
  func cells() {
    var map = Fixture.heatMap
    map.cells[2] = [Fixture.cell("1", "€1", 0)]
    let drawn = Chart.heatMap(map).draw(id: "c1").written
    #expect(drawn.occurrences(of: "class=\"q0\"") == 2 + 4)
    #expect(drawn.contains("class=\"cell oq1\""))
    #expect(drawn.occurrences(of: "class=\"cell oq6\"") == 2)
  }

  @Test("Sentences of two near marks stand in two rows, those on the right run to the left")
  func marks() {
    let drawn = Chart.histogram(Fixture.histogram).draw(id: "c1").written
    #expect(drawn.contains("y=\"14\" dx=\"6\">half reorder") && drawn.contains("y=\"29\" dx=\"6\">nine of ten"))
    var right = Fixture.histogram
    right.marks = [Tick(24, "the longest silence")]
    #expect(Chart.histogram(right).draw(id: "c1").written.contains("text-anchor=\"end\" dx=\"-6\">the longest silence"))
  }

  @Test("Bins that are all empty have an axis and no bar")
  func noBars() {
    var histogram = Fixture.histogram
    histogram.counts = [0, 0]
    let drawn = Chart.histogram(histogram).draw(id: "c1").written
    #expect(!drawn.contains("<rect") && drawn.contains("class=\"axis\""))
  }
}
