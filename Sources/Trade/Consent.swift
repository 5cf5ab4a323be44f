/// Whether a customer may be contacted. data.md §1, *Consent*.
package enum Consent: UInt8, CaseIterable, Sendable {
  /// Never said, or in words that nobody knows.
  case unknown
  case yes
  /// Final: no other row of the customer takes it back.
  case no

  /// What a consent is about.
  package enum Channel: String, CaseIterable, Sendable {
    /// All channels that have no answer of their own.
    case any
    case email, sms, phone, chat
  }

  /// What two rows of one customer say together: a no is final, else a yes counts.
  package func joined(_ other: Consent) -> Consent { rawValue > other.rawValue ? self : other }
}
