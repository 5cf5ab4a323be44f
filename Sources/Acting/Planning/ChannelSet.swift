package import Trade

/// Some ways to reach a customer, a bit each.
package struct ChannelSet: OptionSet, Hashable, Sendable {
  /// A bit each.
  package let rawValue: UInt8

  /// The ways of some bits.
  package init(rawValue: UInt8) { self.rawValue = rawValue }

  /// One way.
  package init(_ channel: ContactChannel) { rawValue = 1 << channel.place }

  /// Whether a way is among them.
  package func contains(_ channel: ContactChannel) -> Bool { contains(ChannelSet(channel)) }
}

extension ContactChannel {
  /// Where it stands among all, for columns by channel.
  package var place: Int {
    switch self {
    case .email: 0
    case .sms: 1
    case .chat: 2
    case .phone: 3
    case .platform: 4
    case .owner: 5
    }
  }
}
