package import Trade

/// By which ways each customer may be reached. data.md §1, *Consent*; actions.md §2.
///
/// A *no* is final, for service as well: a payment reminder goes by a way that was not refused, or not at all. An unknown consent allows
/// service, and marketing only where the policy says so. E-mail needs an address; SMS and calls a number; chat a number, or a preferred
/// contact that names one, as then people have the customer there. Those of people at a company count as the company's.
///
/// Who ordered only on marketplaces is reached only there, unless a general *no* was said. Who ordered on one and with the shop itself may
/// be written to by the shop, but for marketing an unknown consent is never enough.
package struct Reach: Sendable {
  let customers: CustomerTable
  private let people: PersonTable
  private let marketplaces: Marketplaces
  private let hasMarketplaces: Bool
  private let contactsUnknown: Bool
  private let any: ContiguousArray<Consent>
  /// What was said of e-mail, SMS, chat and calls, by `ContactChannel.place`; an empty column where nothing was.
  private let consents: [ContiguousArray<Consent>]
  private let email: TextPool?
  private let phone: TextPool?
  private let preferred: TextPool?

  /// The ways to the customers of a ledger.
  package init(_ ledger: Ledger, _ policy: Policy.Contacting) {
    (customers, people) = (ledger.customers, ledger.people)
    marketplaces = Marketplaces(ledger.orders, policy.marketplaces)
    hasMarketplaces = marketplaces.isThere
    contactsUnknown = policy.unknownConsent == .contact
    let consents = ledger.customers.consents
    any = consents[.any] ?? []
    self.consents = [Consent.Channel.email, .sms, .chat, .phone].map { consents[$0] ?? [] }
    let texts = ledger.customers.texts
    (email, phone, preferred) = (texts[.email], texts[.phone], texts[.preferredContact])
  }

  /// Whether marketing reaches nobody, as there is no address of anybody, or as nobody said yes: then nobody needs to be looked at.
  var reachesNobody: Bool {
    if hasMarketplaces { return false }
    let hasAddresses = email != nil || phone != nil || preferred != nil || people.count > 0
    return !hasAddresses || !contactsUnknown && any.isEmpty && consents.allSatisfy(\.isEmpty)
  }

  /// The ways to one customer.
  package struct Ways: Hashable, Sendable {
    /// Allowed, and with an address or number.
    package var marketing: ChannelSet = []
    package var service: ChannelSet = []
    /// Allowed for marketing and for service, whether there is an address or not.
    package var allowed: ChannelSet = []
    package var served: ChannelSet = []
    /// What the customer prefers.
    package var preferred: ContactChannel?
    /// Whether the customer may be reached on a marketplace alone.
    package var isOnPlatform = false
  }

  /// The ways to a customer.
  package func ways(to customer: CustomerID) -> Ways {
    var ways = Ways()
    ways.preferred = preferred?.withBytes(of: customer.index) { PreferredContact.channel($0) }
    let custom = hasMarketplaces ? marketplaces.custom(of: customer) : .shop
    let general = any.isEmpty ? Consent.unknown : any[customer.index]
    if custom == .marketplace {
      ways.isOnPlatform = true
      ways.allowed = general == .no ? [] : ChannelSet(.platform)
      (ways.served, ways.marketing, ways.service) = (ways.allowed, ways.allowed, ways.allowed)
      return ways
    }
    for place in consents.indices {
      let way = ChannelSet(rawValue: 1 << place)
      let own = consents[place].isEmpty ? Consent.unknown : consents[place][customer.index]
      let said = own == .unknown ? general : own
      if said == .no { continue }
      ways.served.insert(way)
      if said == .yes || contactsUnknown && custom == .shop { ways.allowed.insert(way) }
    }
    if ways.served.isEmpty { return ways }
    let addressed = addresses(of: customer, ways.preferred)
    (ways.marketing, ways.service) = (ways.allowed.intersection(addressed), ways.served.intersection(addressed))
    return ways
  }

  /// The channels for which the files have an address or number.
  private func addresses(of customer: CustomerID, _ preferred: ContactChannel?) -> ChannelSet {
    var found: ChannelSet = []
    if email?.withBytes(of: customer.index, Reach.isAddress) == true { found.insert(ChannelSet(.email)) }
    if phone?.withBytes(of: customer.index, Reach.isNumber) == true { found.formUnion(Reach.telephone) }
    if preferred == .chat { found.insert(ChannelSet(.chat)) }
    if people.count == 0 || found.contains(.email) && found.contains(.phone) { return found }
    for person in people.customer.rows(of: customer) {
      let (email, phone) = (people.email, people.phone)
      if email.isThere, email.number[person] >= 0,
        email.words.withBytes(of: Int(email.number[person]), Reach.isAddress)
      {
        found.insert(ChannelSet(.email))
      }
      if phone.isThere, phone.number[person] >= 0, phone.words.withBytes(of: Int(phone.number[person]), Reach.isNumber) {
        found.formUnion(Reach.telephone)
      }
    }
    return found
  }

  private static let telephone: ChannelSet = [ChannelSet(.sms), ChannelSet(.chat), ChannelSet(.phone)]

  /// Cells such as "none" and "-" are neither.
  private static func isAddress(_ cell: UnsafeBufferPointer<UInt8>) -> Bool { cell.contains(0x40) }

  /// Five digits: no telephone has fewer.
  private static func isNumber(_ cell: UnsafeBufferPointer<UInt8>) -> Bool {
    var digits = 0
    for byte in cell where (0x30...0x39).contains(byte) {
      digits += 1
      if digits == 5 { return true }
    }
    return false
  }
}
