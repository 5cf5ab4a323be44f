import Charts
import Markup
import Testing

@Suite struct GraphicTests {
  private static let all: [(name: String, graphic: Graphic)] = [
    ("sparkline", .sparkline(Fixture.sparkline, tone: .ink, height: 34)),
    ("dumbbell", .dumbbell(ring: 0.123, dot: 0.522, scale: 0.6, tone: .here)),
    ("dumbbell-axis", .dumbbellAxis([0, 0.2, 0.4, 0.6].map { Tick($0, "\(Int($0 * 100))%") }, scale: 0.6)),
    ("order-strip", .orderStrip(days: [6, 14, 200, 381])), ("bar", .bar(93, scale: 200, tone: .away)),
  ]

  @Test("The drawings are as recorded, hidden from screen readers", arguments: all.map(\.name))
  func snapshots(name: String) throws {
    let node = try #require(Self.all.first { $0.name == name }?.graphic.draw())
    try expectSnapshot(node, named: name)
    #expect(node.written.contains("aria-hidden=\"true\""))
  }

  @Test(
    "A sparkline breaks at gaps, rests in the middle when constant, and is nothing without values",
    arguments: [
      ([1, 2, nil, 2, 1], "M0 31L250 3M750 3L1000 31"), ([7, 7, 7], "M0 17L500 17L1000 17"), ([.nan, 0, 1], "M500 31L1000 3"),
    ] as [([Double?], String)])
  func sparklines(values: [Double?], path: String) {
    let drawn = Graphic.sparkline(values, tone: .away, height: 34).draw().written
    #expect(drawn.contains("<path class=\"ln ln-away\" d=\"\(path)\"/>"))
    #expect(drawn.occurrences(of: "class=\"doti\"") == 1)
  }

  @Test(
    "What has no number is not drawn",
    arguments: [
      .sparkline([], tone: .ink, height: 34), .sparkline([nil, .infinity], tone: .ink, height: 34),
      .dumbbell(ring: .nan, dot: 0.1, scale: 0.6, tone: .here), .dumbbell(ring: 0.1, dot: 0.1, scale: 0, tone: .here),
      .bar(.nan, scale: 1, tone: .here), .bar(1, scale: 0, tone: .here), .dumbbellAxis([Tick(0, "0%")], scale: .nan),
    ] as [Graphic])
  func nothing(graphic: Graphic) {
    #expect(graphic.draw() == .nothing)
  }

  @Test("Shares beyond the scale end at its edge")
  func clamped() {
    let drawn = Graphic.dumbbell(ring: -1, dot: 9, scale: 0.6, tone: .away).draw().written
    #expect(drawn.contains("<circle class=\"do\" cx=\"0%\"") && drawn.contains("<circle class=\"dota\" cx=\"100%\""))
    #expect(Graphic.bar(9, scale: 1, tone: .ink).draw().written.contains("class=\"bar-ghost\" x=\"0\" y=\"1\" width=\"100%\""))
  }

  @Test(
    "An order strip sorts its days, drops those outside, and shows silence after the last",
    arguments: [
      ([20, 6, 20, -1, 731], "M6 0V14M20 0V14", "2.74%"), ([730], "M730 0V14", nil), ([], nil, "0%"),
    ] as [([Int], String?, String?)])
  func strips(days: [Int], path: String?, silence: String?) {
    let drawn = Graphic.orderStrip(days: days).draw().written
    #expect(drawn.values(of: "d").first == path)
    #expect(drawn.values(of: "x1").first == silence)
  }

  @Test("Pips are filled where high, hollow where low, in two sizes")
  func pips() throws {
    let small = Pips(r: false, f: true, m: true).draw(large: false).written
    #expect(small.hasPrefix("<svg class=\"pips away\" width=\"28\" height=\"8\""))
    #expect(small.values(of: "class") == ["pips away", "pip0", "pip1", "pip1"])
    #expect(small.contains("<circle class=\"pip0\" cx=\"4.2\" cy=\"4.2\" r=\"2.8\"/>"))
    let large = Pips(r: true, f: false, m: false).draw(large: true).written
    #expect(large.hasPrefix("<svg class=\"pips here\" width=\"35\" height=\"10\""))
    #expect(
      large.contains("<circle class=\"pip1\" cx=\"5\" cy=\"5\" r=\"4\"/><circle class=\"pip0\" cx=\"17.5\" cy=\"5\" r=\"3.6\"/>"))
  }
}
