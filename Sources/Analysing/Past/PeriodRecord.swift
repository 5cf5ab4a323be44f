package import Trade

/// What a period recorded of its customers, as columns by the customer numbers of a ledger: of the ledger it was made from, or, read again,
/// of the one at hand, whose numbers differ.
package struct PeriodRecord: Sendable {
  package var summary: PeriodSummary
  /// Class per customer, an index into the segmentation's `classes`; `Segmentation.none` for who was in none. In the order of
  /// `summary.segmentations`.
  package var assignments: [ContiguousArray<UInt8>]
  /// A digest of each customer's orders as of the period's end (`FactDigest`); 0 for who had none.
  package var facts: ContiguousArray<UInt32>
  /// A digest of what the customer file and contacts said of each customer; 0 for who was not in them.
  package var attributes: ContiguousArray<UInt32>
  /// Read again: how many customers of each class the ledger at hand does not have any more, in the order of `summary.segmentations`
  /// and their classes.
  package var lost: [[Int]]
  /// Of an analysis: the recorded period that it was compared with, nil for none, and the day of the oldest order, counted or not, that its
  /// data had. What is read again lacks them; they stand in the record's list of periods.
  package var comparedWith: Period?
  package var oldestOrder: Day?

  /// A record.
  package init(
    summary: PeriodSummary, assignments: [ContiguousArray<UInt8>], facts: ContiguousArray<UInt32>,
    attributes: ContiguousArray<UInt32>, lost: [[Int]] = [],
    comparedWith: Period? = nil, oldestOrder: Day? = nil
  ) {
    self.summary = summary
    self.assignments = assignments
    self.facts = facts
    self.attributes = attributes
    self.lost = lost
    self.comparedWith = comparedWith
    self.oldestOrder = oldestOrder
  }
}
