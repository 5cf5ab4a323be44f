/// How much of a customer a published page shows; the exports are private at every level. data.md §5.
package enum Privacy: String, CaseIterable, Sendable {
  /// Names and ids as they are.
  case full
  /// A shortened name and a code.
  case masked
  /// A code alone.
  case ids
  /// No single customer at all.
  case aggregate
}
