import Analysing
import Charts

/// Counts of customers by days, in bins of equal width, as a chart and as a table. All histograms of the pages are on one scale.
struct DayHistogram {
  let histogram: Histogram
  let words: Words
  /// Bins of fewer customers than this are not told: nobody's own figure is shown.
  var least = 0

  private var withheld: Set<Int> { histogram.withheld(under: least) }

  /// A chart with dotted lines at days; `what` is counted, such as "median gap between orders".
  func chart(title: String, what: String, marks: [(days: Double, text: String)], tone: Tone, height: Int = 150) -> HistogramChart
  {
    let peak = histogram.counts.indices.max { (histogram.counts[$0], $1) < (histogram.counts[$1], $0) } ?? 0
    let total = histogram.counts.reduce(0, +)
    let withheld = withheld
    func told(_ bin: Int) -> String {
      let count = histogram.counts[bin]
      if !withheld.contains(bin) { return words.count(count) }
      return count < least ? "fewer than \(words.count(least))" : "not told"
    }
    return HistogramChart(
      title: title,
      summary:
        "\(words.count(total, "customer", "customers")) by \(what); most, "
        + "\(told(peak)), at \(label(peak)) days.",
      // A bar that is not told is as high as one of few could be.
      counts: histogram.counts.indices.map { withheld.contains($0) ? least - 1 : histogram.counts[$0] },
      labels: histogram.counts.indices.map { "\(label($0)) days: \(told($0))" },
      ticks: ticks, marks: marks.map { Tick(min($0.days / Double(histogram.width), Double(histogram.counts.count)), $0.text) },
      tone: tone, height: height)
  }

  /// The end of a caption that says what bars are not real; nothing where all are.
  var hint: String { DayHistogram.hint(withheld, least: least, words) }

  static func hint(_ withheld: Set<Int>, least: Int, _ words: Words) -> String {
    withheld.isEmpty ? "" : "; bars that would tell of single customers are drawn \(words.count(least - 1)) high and not told"
  }

  /// "0–29", the last bin "720+".
  func label(_ bin: Int) -> String {
    let from = bin * histogram.width
    return bin == histogram.counts.count - 1 ? "\(from)+" : "\(from)–\(from + histogram.width - 1)"
  }

  private var ticks: [Tick] {
    let last = histogram.counts.count - 1
    return stride(from: 0, through: last, by: 3).map { Tick(Double($0), "\($0 * histogram.width)" + ($0 == last ? "+" : "")) }
  }

  /// Histograms on the same scale side by side, without the bins that are empty in all; nil where a bin is not to be told.
  static func table(_ columns: [(heading: String, histogram: DayHistogram)], footer: String = "Customers") -> Table? {
    guard let first = columns.first?.histogram,
      columns.allSatisfy({ $0.histogram.withheld.isEmpty })
    else { return nil }
    let rows = first.histogram.counts.indices.compactMap { bin -> Table.Row? in
      let counts = columns.map { $0.histogram.histogram.counts[bin] }
      guard counts.contains(where: { $0 > 0 }) else { return nil }
      return Table.Row([Table.Cell(first.label(bin))] + counts.map { Table.Cell(first.words.count($0)) })
    }
    let sums = columns.map { Table.Cell(first.words.count($0.histogram.histogram.counts.reduce(0, +))) }
    return Table(
      columns: [.init("Days", .left)] + columns.map { .init($0.heading) }, rows: rows,
      footer: Table.Row([Table.Cell(footer)] + sums), style: .tight)
  }
}
