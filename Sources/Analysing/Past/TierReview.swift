package import Trade

/// Membership tiers as a promise: a rise counts at once and is kept until the review; a fall counts only then, and is announced before.
/// segmentation.md §3, `tier`.
package struct TierReview: Sendable {
  /// The day of the next review after the as-of day.
  package var next: Day
  /// The first review after the end of the period that is compared with, where it is not after the end of this one, so that falls count
  /// now; nil where none lies between.
  package var passed: Day?
  /// Customers whose tier is kept although their amount has fallen below it, with what follows: by id.
  package var kept: [Kept]
  /// Customers who fell since the period that is compared with because a tier that was kept ended at `passed`: by id.
  package var ended: [CustomerID]

  /// Whether falls count now.
  package var isDue: Bool { passed != nil }

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
  package init(next: Day, passed: Day? = nil, kept: [Kept], ended: [CustomerID] = []) {
    self.next = next
    self.passed = passed
    self.kept = kept
    self.ended = ended
  }
}
