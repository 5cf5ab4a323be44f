import Trade

extension Policy.Contacting {
  /// The keys of the `policy` part that are about contacts; what is not given keeps its default.
  init(_ policy: Section) throws {
    self.init()
    lead = try policy["lead"]?.word(among: Policy.Contacting.leads) ?? lead
    unknownConsent = try policy["unknown_consent"]?.choice(of: UnknownConsent.self) ?? unknownConsent
    marketplaces = try policy["marketplaces"]?.words("a list of channels such as [taobao]", each: "a channel") ?? marketplaces
    messagesPerWeek = try policy["messages_per_week"]?.integer(in: 0...100) ?? messagesPerWeek
    budget = try policy["budget"]?.money()
    uplift = try policy["uplift"]?.basisPoints() ?? uplift
    holdOut = try policy["hold_out"]?.basisPoints() ?? holdOut
  }

  /// The segmentations that can lead: those all of whose classes have a playbook.
  private static let leads = [
    "rfm", "life-stage", "tier", "value", "quadrant", "importance", "cadence", "behaviour", "temperature", "journey",
  ]
}
