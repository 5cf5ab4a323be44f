/// Counts in equal bins, the last one open. DESIGN.md §5, *histogram*.
package struct HistogramChart: Hashable, Sendable {
  package var title: String
  package var summary: String
  package var counts: [Int]
  /// One a bin, for the tooltip: "0–29 days: 45".
  package var labels: [String]
  /// Under the axis; values are in bins, 0 at the left edge of the first.
  package var ticks: [Tick]
  /// Dotted lines with a sentence; values are in bins.
  package var marks: [Tick]
  package var tone: Tone
  /// In px, 150–240.
  package var height: Int

  /// A histogram.
  package init(
    title: String, summary: String, counts: [Int], labels: [String], ticks: [Tick], marks: [Tick], tone: Tone, height: Int = 150
  ) {
    self.title = title
    self.summary = summary
    self.counts = counts
    self.labels = labels
    self.ticks = ticks
    self.marks = marks
    self.tone = tone
    self.height = height
  }
}
