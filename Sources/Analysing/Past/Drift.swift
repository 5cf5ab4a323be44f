/// A cut-off that is kept from an earlier period, beside the one that the customers of today would give. segmentation.md §7.
package struct Drift: Sendable {
  package var segmentation: SegmentationID
  /// As in force, kept from the earlier period.
  package var kept: Threshold
  /// What it would be now.
  package var live: Threshold

  /// A cut-off kept, and what it would be.
  package init(segmentation: SegmentationID, kept: Threshold, live: Threshold) {
    self.segmentation = segmentation
    self.kept = kept
    self.live = live
  }
}
