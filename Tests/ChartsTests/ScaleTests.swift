import Testing

@testable import Charts

@Suite struct ScaleTests {
  @Test(
    "Ticks are round, begin at 0 and reach the maximum",
    arguments: [
      (10085.0, 4, [0, 2000, 4000, 6000, 8000, 10000, 12000]), (10000, 4, [0, 2000, 4000, 6000, 8000, 10000]),
      (9731, 4, [0, 2000, 4000, 6000, 8000, 10000]), (1, 4, [0, 0.2, 0.4, 0.6, 0.8, 1]), (0.6, 3, [0, 0.2, 0.4, 0.6]),
      (0.03, 3, [0, 0.01, 0.02, 0.03]), (7, 4, [0, 2, 4, 6, 8]), (100, 2, [0, 50, 100]), (100, 0, [0, 100]), (0, 4, [0, 1]),
      (-5, 4, [0, 1]), (.nan, 4, [0, 1]), (.infinity, 4, [0, 1]),
    ])
  func ticks(maximum: Double, wanted: Int, expected: [Double]) {
    #expect(niceTicks(upTo: maximum, wanted: wanted) == expected)
  }

  @Test("Ticks of any size are few and rising", arguments: [1e-300, 3.3e-17, 0.07, 12.5, 123_456_789, 4e18, 1e300])
  func fewTicks(maximum: Double) throws {
    let ticks = niceTicks(upTo: maximum, wanted: 4)
    #expect((3...9).contains(ticks.count))
    #expect(zip(ticks, ticks.dropFirst()).allSatisfy { $0 < $1 })
    #expect(try #require(ticks.last) >= maximum)
  }

  @Test(
    "Coordinates are rounded once and never odd",
    arguments: [
      (0.0, "0", "0%"), (-0.0, "0", "0%"), (-0.04, "0", "-0.04%"), (-0.004, "0", "0%"), (12.25, "12.3", "12.25%"),
      (12.05, "12.1", "12.05%"), (33.333333, "33.3", "33.33%"), (99.999, "100", "100%"), (-3.96, "-4", "-3.96%"),
      (5.1, "5.1", "5.1%"),
      (.nan, "0", "0%"), (.infinity, "0", "0%"), (1e300, "1000000000", "1000000000%"),
    ])
  func coordinates(value: Double, px: String, percent: String) {
    #expect(value.px == px)
    #expect(value.percent == percent)
  }

  @Test("A scale maps its bounds, clamps what is outside, and centres what has no width")
  func scale() {
    let scale = LinearScale(0...10, to: 100, 0)
    #expect([0, 5, 10, -3, 12, .nan].map { scale($0) } == [100, 50, 0, 100, 0, 100])
    #expect(LinearScale(4...4, to: 100, 0)(4) == 50)
  }

  @Test(
    "Two labels keep their distance and their order",
    arguments: [
      ([100.0, 109.0], [87.5, 121.5]), ([109, 100], [121.5, 87.5]), ([100, 134], [100, 134]), ([100, 100], [83, 117]),
      ([0, 5], [12, 46]), ([300, 290], [248, 214]),
    ])
  func stack(wished: [Double], placed: [Double]) {
    #expect(Stack(gap: 34, from: 12, to: 248).place(wished) == placed)
  }

  @Test("A missing label leaves the other where it is")
  func stackOfOne() {
    #expect(Stack(gap: 34, from: 12, to: 248).place([nil, 50]) == [nil, 50])
  }

  @Test("A wide script takes more room than Latin letters")
  func widths() {
    #expect(textWidth("客户价值") == 48)
    #expect(textWidth("illi") < textWidth("mmmm"))
    #expect(textWidth("") == 0)
  }
}
