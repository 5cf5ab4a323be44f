package import Trade

/// The tiers that a recorded period gave, by the customer numbers of the ledger at hand. A tier is the customer's, whatever kind of report
/// told it, so these are of the last recorded period of any kind.
package struct RecordedTiers: Sendable {
  package var period: Period
  /// The ids of the tiers; empty where the period recorded none.
  package var classes: [String]
  /// The tier per customer, an index into `classes`; `Segmentation.none` for who had none. No places where none were recorded.
  package var assignment: ContiguousArray<UInt8>

  /// Tiers of a period.
  package init(period: Period, classes: [String], assignment: ContiguousArray<UInt8>) {
    self.period = period
    self.classes = classes
    self.assignment = assignment
  }

  /// Those of a record.
  package init(_ record: PeriodRecord) {
    let place = record.summary.segmentations.firstIndex { $0.id == SegmentationID.tier.rawValue }
    self.init(
      period: record.summary.period, classes: place.map { record.summary.segmentations[$0].classes } ?? [],
      assignment: place.map { record.assignments[$0] } ?? [])
  }
}
