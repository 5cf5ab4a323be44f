/// How some whole numbers are spread; their unit is that of the measure.
package struct Distribution: Hashable, Sendable {
  package var count = 0
  package var sum: Int64 = 0
  /// Twice the median: the middle number twice, or the two middle ones added.
  package var doubledMedian: Int64 = 0
  /// Nearest ranks: the smallest number with at least 25, 75 and 90 % of the numbers ≤ it.
  package var lowerQuartile: Int64 = 0
  package var upperQuartile: Int64 = 0
  package var ninetieth: Int64 = 0
  package var histogram: Histogram

  /// No numbers yet.
  package init(histogram: Histogram) { self.histogram = histogram }
}

/// A distribution by typical group of customers. Numbers of customers in no class of a segmentation are in `all` alone.
package struct GroupedDistribution: Sendable {
  package var all = Distribution(histogram: Histogram(width: 1, bins: 1))
  /// By segmentation, in the order of `GroupedDistribution.typical` as far as the data tells them.
  package var groups: [Group] = []

  /// Nothing yet.
  package init() {}

  /// Which segmentations make typical groups.
  package static let typical: [SegmentationID] = [.importance, .purpose, .industry]

  /// The classes of a segmentation.
  package struct Group: Sendable {
    package var id: SegmentationID
    /// One a class, in the order of the segmentation's classes.
    package var classes: [Distribution]

    /// The classes' distributions.
    package init(id: SegmentationID, classes: [Distribution]) { (self.id, self.classes) = (id, classes) }
  }
}
