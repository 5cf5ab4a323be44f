import Trade

/// What customers' own trade is, as the customer file says. segmentation.md §4, `industry`.
struct IndustryRule: NamedRule {
  let naming: Naming
  let named: NamedClasses

  /// The rule as of the snapshot's day; nil where the customer file has no industries.
  init?(_ snapshot: Snapshot) {
    let background = snapshot.background
    guard background.fileIndustry.isThere else { return nil }
    naming = background.industries
    named = NamedClasses(id, naming.rows(background.fileIndustry, 0), naming, snapshot)
  }

  let id = SegmentationID.industry
  let measure = Measure.industry
  let population = Population.everyone
}
