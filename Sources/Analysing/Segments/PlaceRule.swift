import Trade

/// Where customers live, by region. segmentation.md §4, `place`: as the customer file says, else by the last address that was shipped to.
struct PlaceRule: Rule {
  let addresses: Addresses
  private let naming: Naming
  private let named: NamedClasses

  /// The rule as of the snapshot's day; nil where no column tells regions.
  init?(_ snapshot: Snapshot) {
    let background = snapshot.background
    guard snapshot.ledger.customers.texts[.region] != nil || snapshot.ledger.orders.region.isThere else { return nil }
    addresses = Addresses(snapshot.ledger, background, snapshot.counted, snapshot.slices)
    naming = background.regions
    named = NamedClasses(addresses.region, naming, snapshot)
  }

  let id = SegmentationID.place
  let population = Population.everyone
  var classes: [String] { named.classes }
  var names: [String] { named.names }
  var thresholds: [Threshold] { named.thresholds }
  var examples: [RuleExample] { named.examples }

  func classIndex(of customer: CustomerID) -> Int { named.classIndex(of: customer) }

  func reason(for customer: CustomerID) -> [Criterion] { named.reason(for: customer, naming: naming, .region) }
}
