package import Trade

/// How often a touch with a customer is followed by an order within `Policy.Measures.successDays` days, the day of the touch included: of the
/// touches of the last `Policy.Windows.year` days that are at least so old, whoever began them.
package struct TouchSuccess: Hashable, Sendable {
  /// With people who had not ordered before.
  package var new: Share
  /// With people who had.
  package var returning: Share

  /// The shares.
  package init(new: Share, returning: Share) { (self.new, self.returning) = (new, returning) }
}
