import Trade

/// What customers' own trade is, as the customer file says. segmentation.md §4, `industry`.
struct IndustryRule: Rule {
  private let naming: Naming
  private let named: NamedClasses

  /// The rule as of the snapshot's day; nil where the customer file has no industries.
  init?(_ snapshot: Snapshot) {
    let background = snapshot.background
    guard background.fileIndustry.isThere else { return nil }
    naming = background.industries
    named = NamedClasses(naming.rows(background.fileIndustry, 0), naming, snapshot)
  }

  let id = SegmentationID.industry
  let population = Population.everyone
  var classes: [String] { named.classes }
  var names: [String] { named.names }
  var thresholds: [Threshold] { named.thresholds }
  var examples: [RuleExample] { named.examples }

  func classIndex(of customer: CustomerID) -> Int { named.classIndex(of: customer) }

  func reason(for customer: CustomerID) -> [Criterion] { named.reason(for: customer, naming: naming, .industry) }
}
