import Analysing
import Charts
import Testing
import Trade

@testable import Describing

@Suite("Histograms of days")
struct DayHistogramTests {
  private func chart(_ counts: [Int], least: Int) throws -> (HistogramChart, Table?) {
    let words = Words(currency: try #require(Currency("EUR")))
    var histogram = Histogram(width: 30, bins: counts.count)
    histogram.counts = counts
    let days = DayHistogram(histogram: histogram, words: words, least: least)
    let hint = "; bars that would tell of single customers are drawn 4 high and not told"
    #expect(days.hint == (counts.contains { $0 > 0 && $0 < least } ? hint : ""))
    return (days.chart(title: "T", what: "silence", marks: [], tone: .here), DayHistogram.table([("A", days)]))
  }

  @Test("A bin of few customers is not told where none is to be, neither by word nor by height nor in the table")
  func few() throws {
    let (chart, table) = try chart([7, 2, 0, 4], least: 5)
    #expect(chart.labels == ["0–29 days: 7", "30–59 days: fewer than 5", "60–89 days: 0", "90+ days: fewer than 5"])
    #expect(chart.counts == [7, 4, 0, 4] && table == nil)
    #expect(try self.chart([2, 1], least: 5).0.summary.hasSuffix("most, fewer than 5, at 0–29 days."))
  }

  @Test(
    "What could be reckoned from the sum of all is not told either",
    arguments: [
      ([9, 2, 0, 7], [1, 3]), ([9, 2, 0, 4], [1, 3]), ([9, 2, 1, 7], [1, 2, 3]), ([9, 1, 0, 9], [0, 1]), ([3, 0, 0, 0], [0]),
      ([9, 5, 0, 7], []),
    ])
  func withheld(counts: [Int], bins: [Int]) throws {
    var histogram = Histogram(width: 30, bins: counts.count)
    histogram.counts = counts
    #expect(histogram.withheld(under: 5).sorted() == bins && histogram.withheld(under: 0).isEmpty)
    let chart = try chart(counts, least: 5).0
    #expect(counts.indices.allSatisfy { chart.counts[$0] == (bins.contains($0) ? 4 : counts[$0]) })
    #expect(bins.allSatisfy { chart.labels[$0].hasSuffix(counts[$0] < 5 ? ": fewer than 5" : ": not told") })
  }

  @Test("Elsewhere every bin is told")
  func all() throws {
    let (chart, table) = try chart([7, 2, 0, 4], least: 0)
    #expect(chart.labels[1] == "30–59 days: 2" && chart.counts == [7, 2, 0, 4] && table?.rows.count == 3)
  }
}
