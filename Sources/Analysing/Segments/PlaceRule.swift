import Trade

/// Where customers live, by region. segmentation.md §4, `place`: as the customer file says, else by the last address that was shipped to.
struct PlaceRule: NamedRule {
  let addresses: Addresses
  let naming: Naming
  let named: NamedClasses

  /// The rule as of the snapshot's day; nil where no column tells regions.
  init?(_ snapshot: Snapshot) {
    let background = snapshot.background
    guard snapshot.ledger.customers.texts[.region] != nil || snapshot.ledger.orders.region.isThere else { return nil }
    addresses = Addresses(snapshot.ledger, background, snapshot.counted, snapshot.slices)
    naming = background.regions
    named = NamedClasses(id, addresses.region, naming, snapshot)
  }

  let id = SegmentationID.place
  let measure = Measure.region
  let population = Population.everyone
}
