import Charts
import Markup
import Testing

@Suite struct TrendTests {
  private func drawn(_ change: (inout TrendChart) -> Void) -> String {
    var trend = Fixture.trend
    change(&trend)
    return Chart.trend(trend).draw(id: "c1").written
  }

  /// The path of a class.
  private func path(_ kind: String, in drawn: String) -> String? {
    let parts = drawn.components(around: "<path class=\"\(kind)\" d=\"")
    return parts.count > 1 ? String(parts[1].prefix { $0 != "\"" }) : nil
  }

  @Test("A missing value breaks the line, and a value between two gaps is a dot")
  func gaps() {
    let drawn = drawn {
      $0.values = [1, 2, nil, 3, nil, .nan, 4, 5]
      $0.ghost = []
      $0.ticks = [Tick(0, "0"), Tick(5, "5")]
      ($0.marks, $0.months) = ([], [])
    }
    #expect(path("ln", in: drawn) == "M0 214L142.9 166M857.1 70L1000 22")
    #expect(drawn.contains("<circle class=\"dotm\" cx=\"42.86%\" cy=\"118\" r=\"3\"/>"))
    #expect(path("ln-ghost", in: drawn) == nil)
  }

  @Test("One value is a dot at the right edge, with its label inside the picture")
  func single() {
    let drawn = drawn {
      $0.values = [5]
      ($0.ghost, $0.ghostEnd) = ([], nil)
      $0.months = [.init(index: 0, text: "Nov", below: "2026")]
    }
    #expect(path("ln", in: drawn) == nil)
    #expect(drawn.contains("<circle class=\"dotm\" cx=\"100%\""))
    #expect(drawn.contains("x=\"100%\" y=\"296\" text-anchor=\"end\">2026"))
  }

  @Test("The last point is named once: by its end label, or as a mark whose text runs inward")
  func lastMark() {
    let last = [TrendChart.Label(index: 51, text: "the highest")]
    #expect(!drawn { $0.marks = last }.contains("the highest"))
    let unlabelled = drawn { ($0.marks, $0.end) = (last, nil) }
    #expect(unlabelled.contains("text-anchor=\"end\" dx=\"4\">the highest"))
  }

  @Test("Labels at the ends of two lines stay 34 px apart")
  func endLabels() throws {
    let lines = drawn { _ in }.components(around: "<text class=\"lb tm\" x=\"100%\" y=\"")
    let upper = try #require(Double(lines[1].prefix { $0 != "\"" }))
    let lower = try #require(Double(lines[1].components(around: "<text class=\"l\" x=\"100%\" y=\"")[1].prefix { $0 != "\"" }))
    #expect(abs(lower - upper - 34) < 0.15)
  }

  @Test("A line without a value at its end has no end label")
  func noEnd() {
    let drawn = drawn { $0.ghost[51] = nil }
    #expect(!drawn.contains("a year ago"))
    #expect(drawn.contains(">week 46</text>"))
  }

  @Test("Zeros are drawn on the axis, negative values below it")
  func zeroAndBelow() {
    let zeros = drawn {
      $0.values = [0, 0]
      ($0.ghost, $0.marks) = ([], [])
    }
    #expect(path("ln", in: zeros) == "M0 262L1000 262")
    let negative = drawn {
      $0.values = [-10, 10]
      ($0.ghost, $0.marks) = ([], [])
      $0.ticks = [Tick(0, "0"), Tick(10, "10")]
    }
    #expect(path("ln", in: negative) == "M0 262L1000 22")
    #expect(negative.contains("<line class=\"axis\" x1=\"0\" y1=\"142\""))
  }

  @Test("Without a single number there is no axis either")
  func empty() {
    #expect(drawn { ($0.values, $0.ghost) = ([nil, .nan], []) } == "")
  }

  @Test("On narrow screens a third of twelve months stays, and one of two years that would touch")
  func narrow() {
    let drawn = drawn { _ in }
    #expect(drawn.occurrences(of: "<g class=\"alt\">") == 8)
    #expect(drawn.contains("<text class=\"t l alt\" x=\"3.92%\" y=\"296\" text-anchor=\"middle\">2025"))
    #expect(drawn.contains("<text class=\"t l\" x=\"11.76%\" y=\"296\" text-anchor=\"middle\">2026"))
  }

  @Test("Wide tick labels widen the gutter")
  func gutter() {
    #expect(drawn { _ in }.hasPrefix("<div class=\"gl gr\">"))
    #expect(drawn { $0.ticks = [Tick(0, "0"), Tick(12000, "Ft 12,000,000")] }.hasPrefix("<div class=\"gl-r gr\">"))
    #expect(drawn { $0.end = .init(value: "€8,142", name: "the last week of the year") }.hasPrefix("<div class=\"gl gr-l\">"))
  }
}
