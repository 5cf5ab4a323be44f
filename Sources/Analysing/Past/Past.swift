/// What the record says before a period is analysed. Empty where no record is kept, or nothing stands in it yet.
package struct Past: Sendable {
  /// The last recorded period of the same kind that ended before this one began.
  package var before: PeriodRecord?
  /// The tiers of the last recorded period of any kind that ended before this one does: what customers were promised.
  package var tiers: RecordedTiers?
  /// The same period a year before (`Period.yearBefore`), if it was recorded.
  package var yearBefore: PeriodSummary?
  /// Cut-offs to measure by, of the period that `policy.thresholds: frozen@PERIOD` names; nil: live ones.
  package var frozen: PeriodSummary?
  /// All recorded periods that ended before this one does, of every kind, oldest first: what was closed, to be compared with what
  /// the data says of it now.
  package var closed: [PeriodSummary] = []

  /// Nothing is known.
  package init() {}
}
