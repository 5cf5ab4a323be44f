package import Trade

/// Customers and revenue by region, city and street. segmentation.md §4, `place`.
package struct PlaceFigures: Sendable {
  /// Regions by lifetime revenue, then by name; what has no name of its own comes last.
  package var regions: [Place]

  /// A region, a city or a street.
  package struct Place: Hashable, Sendable {
    package var name: Name
    /// Buyers and contacts.
    package var customers: Int
    package var buyers: Int
    /// Lifetime revenue of the buyers: M, added.
    package var revenue: Money
    /// The cities of a region, the streets of a city; empty where none is known or the place has no name of its own.
    package var parts: [Place]

    /// A place.
    package init(name: Name, customers: Int, buyers: Int, revenue: Money, parts: [Place] = []) {
      self.name = name
      self.customers = customers
      self.buyers = buyers
      self.revenue = revenue
      self.parts = parts
    }
  }

  /// What a place is called.
  package enum Name: Hashable, Sendable {
    /// As most rows write it.
    case named(String)
    /// Smaller ones than the first `Policy.listed` cities or streets.
    case others
    /// Places of fewer than `Policy.minCell` customers, taken together.
    case fewer
    case unknown
  }

  /// Figures of places.
  package init(regions: [Place]) { self.regions = regions }
}
