package import Trade

/// Membership tiers as a promise: a rise counts at once and is kept until the review; a fall counts only then, and is announced before.
/// segmentation.md §3, `tier`.
package struct TierReview: Sendable {
  /// The day of the next review after the as-of day.
  package var next: Day
  /// Whether a review lay between the last recorded period and this one, so that falls count now.
  package var isDue: Bool
  /// Customers whose tier is kept although their amount has fallen below it, with what follows: by id.
  package var kept: [Kept]

  /// A customer whose tier is kept.
  package struct Kept: Hashable, Sendable {
    package var customer: CustomerID
    /// The tier that is kept, and the one that the amount gives; indices into the classes.
    package var held: Int
    package var earned: Int
    /// What is missing to the least amount of the tier in the window as of today.
    package var missing: Money
    /// Whether the review is near enough for the fall to be announced.
    package var isAnnounced: Bool

    /// A customer whose tier is kept.
    package init(customer: CustomerID, held: Int, earned: Int, missing: Money, isAnnounced: Bool) {
      self.customer = customer
      self.held = held
      self.earned = earned
      self.missing = missing
      self.isAnnounced = isAnnounced
    }
  }

  /// A review.
  package init(next: Day, isDue: Bool, kept: [Kept]) {
    self.next = next
    self.isDue = isDue
    self.kept = kept
  }
}
