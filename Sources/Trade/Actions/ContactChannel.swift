/// A way to reach a customer, and the list that it makes: `actions-CHANNEL.csv`.
package enum ContactChannel: String, CaseIterable, Sendable {
  case email, sms, chat
  /// Calls.
  case phone
  /// The messages of the marketplace on which the customer bought: the only way to those customers. data.md §1, *Consent*.
  case platform
  /// The owner in the house, for what is not said to the customer.
  case owner

  /// Which consent governs it; nil where none is asked.
  package var consent: Consent.Channel? {
    switch self {
    case .email: .email
    case .sms: .sms
    case .chat: .chat
    case .phone: .phone
    case .platform, .owner: nil
    }
  }

  /// Whether a person's time is needed for each: of those `Policy.Capacity` tells how many there can be.
  package var needsPeople: Bool { self == .phone || self == .chat }
}
