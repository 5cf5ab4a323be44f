package import Trade

/// A period in the archive: what `archive.json` in the site's root says of it.
package struct ArchiveEntry: Hashable, Sendable {
  package var period: Period
  package var headline: String
  /// Net revenue of the period, of the one before and of the year before; nil where the data does not reach back.
  package var revenue: Money
  package var previousRevenue: Money?
  package var yearBeforeRevenue: Money?
  package var isPartial: Bool
  /// Counted orders behind the three amounts; nil where they are not known.
  package var orders: Int?
  package var previousOrders: Int?
  package var yearBeforeOrders: Int?
  /// Whether the report was built again from other inputs than it was first built from.
  package var isRestated: Bool

  /// An entry.
  package init(
    period: Period, headline: String, revenue: Money, previousRevenue: Money?, yearBeforeRevenue: Money?, isPartial: Bool,
    orders: Int? = nil, previousOrders: Int? = nil, yearBeforeOrders: Int? = nil, isRestated: Bool = false
  ) {
    self.period = period
    self.headline = headline
    self.revenue = revenue
    self.previousRevenue = previousRevenue
    self.yearBeforeRevenue = yearBeforeRevenue
    self.isPartial = isPartial
    self.orders = orders
    self.previousOrders = previousOrders
    self.yearBeforeOrders = yearBeforeOrders
    self.isRestated = isRestated
  }

  /// Whether this one stands before another in the archive, newest first: by last day, then the shorter period, then by name.
  package func stands(before other: ArchiveEntry) -> Bool {
    if period.to != other.period.to { return period.to > other.period.to }
    if period.length != other.period.length { return period.length < other.period.length }
    return period.id < other.period.id
  }
}
