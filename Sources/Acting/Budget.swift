package import Trade

/// How the money for offers was given out, down the list by worth per cost.
package struct Budget: Hashable, Sendable {
  /// Nil: no limit.
  package var limit: Money?
  /// Offers that were granted, and what they are expected to cost; the sum of their rows' `Worth.cost`, to the cent.
  package var granted = 0
  package var spent = Money.zero
  /// Of the granted ones: those that no margin could be held against, as the data does not tell profits.
  package var unchecked = 0
  /// Offers that found no money, and what they would have cost.
  package var refused = 0
  package var missing = Money.zero

  /// Nothing was given out.
  package init() {}
}
