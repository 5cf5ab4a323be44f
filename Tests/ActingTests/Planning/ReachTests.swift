import Testing
import Trade

@testable import Acting

@Suite struct ReachTests {
  /// Names of channels, in their order.
  private func names(_ set: ChannelSet) -> String {
    ContactChannel.allCases.filter { set.contains($0) }.map(\.rawValue).joined(separator: " ")
  }

  private func ways(_ bench: PlanningBench, to customer: Int = 0) -> Reach.Ways {
    Reach(bench.ledger(), bench.policy.contacting).ways(to: CustomerID(customer))
  }

  @Test(
    "Marketing needs a yes, service only that nobody said no, and a channel's own answer wins over the general one",
    arguments: [
      ([Consent.Channel.any: Consent.yes], "email sms chat phone", "email sms chat phone"),
      ([:], "", "email sms chat phone"),
      ([.any: .no], "", ""),
      ([.any: .yes, .email: .no], "sms chat phone", "sms chat phone"),
      ([.any: .no, .phone: .yes], "phone", "phone"),
      ([.sms: .yes], "sms", "email sms chat phone"),
    ])
  func consent(_ consents: [Consent.Channel: Consent], marketing: String, service: String) {
    var bench = PlanningBench()
    bench.people[0].consents = consents
    #expect(names(ways(bench).marketing) == marketing)
    #expect(names(ways(bench).service) == service)
  }

  @Test("An unknown consent allows marketing where the policy says so; a no stays a no")
  func unknownConsent() {
    var bench = PlanningBench()
    bench.policy.contacting.unknownConsent = .contact
    bench.people[0].consents = [.sms: .no]
    #expect(names(ways(bench).marketing) == "email chat phone")
  }

  @Test(
    "E-mail needs an address, SMS and calls a number, chat a number or a customer who prefers it",
    arguments: [
      ("a@b.example", "", "", "email"), ("", "600 100 200", "", "sms chat phone"), ("none", "-", "", ""), ("", "1234", "", ""),
      ("", "12345", "", "sms chat phone"), ("", "", "WhatsApp", "chat"), ("", "", "微信", "chat"), ("", "", "e-mail", ""),
    ])
  func addresses(email: String, phone: String, preferred: String, marketing: String) {
    var bench = PlanningBench()
    (bench.people[0].email, bench.people[0].phone, bench.people[0].preferred) = (email, phone, preferred)
    #expect(names(ways(bench).marketing) == marketing)
  }

  @Test("The address of a person at a company is the company's")
  func people() {
    var bench = PlanningBench()
    (bench.people[0].email, bench.people[0].phone) = ("", "")
    var ledger = bench.ledger()
    ledger.people.customer = [CustomerID(0), CustomerID(0)]
    ledger.people.name = PlanningBench.column(["Ana", "Bo"])
    ledger.people.email = PlanningBench.column([nil, "bo@b.example"])
    #expect(names(Reach(ledger, bench.policy.contacting).ways(to: CustomerID(0)).marketing) == "email")
  }

  @Test(
    "What a customer prefers is known in three languages, however it is written",
    arguments: [
      ("Phone", ContactChannel.phone), ("e-mail", .email), ("E-Mail", .email), ("Correo electrónico", .email), ("SMS", .sms),
      ("Text message", .sms), ("whatsapp", .chat), ("WeChat", .chat), ("电话", .phone), ("短信", .sms), ("Llamada", .phone),
    ])
  func preference(word: String, channel: ContactChannel) {
    var bench = PlanningBench()
    bench.people[0].preferred = word
    #expect(ways(bench).preferred == channel)
  }

  @Test("A preference in words that nobody knows is none")
  func unknownPreference() {
    var bench = PlanningBench(2)
    bench.people[0].preferred = "pigeon"
    #expect(ways(bench).preferred == nil)
    #expect(ways(bench, to: 1).preferred == nil)
  }

  @Test(
    "Who bought on a marketplace alone is reached there alone; who also bought elsewhere needs a yes of one's own",
    arguments: [
      (["Amazon"], Consent.unknown, "platform", "platform"), (["amazon", "AMAZON"], .yes, "platform", "platform"),
      (["Amazon"], .no, "", ""), (["Amazon", "shop"], .unknown, "", "email sms chat phone"),
      (["Amazon", nil], .yes, "email sms chat phone", "email sms chat phone"),
      (["shop"], .unknown, "email sms chat phone", "email sms chat phone"),
    ])
  func marketplaces(channels: [String?], consent: Consent, marketing: String, service: String) {
    var bench = PlanningBench(2)
    bench.policy.contacting.marketplaces = ["amazon"]
    bench.policy.contacting.unknownConsent = .contact
    bench.people[0].consents = [.any: consent]
    bench.people[0].orders = channels.map { PlanningBench.Order("2026-06-01", channel: $0) }
    bench.people[1].orders = [PlanningBench.Order("2026-06-01", channel: "shop")]
    #expect(names(ways(bench).marketing) == marketing)
    #expect(names(ways(bench).service) == service)
  }

  @Test("Who may be reached is counted by channel, the same on any number of threads", arguments: [1, 3])
  func counts(jobs: Int) {
    var bench = PlanningBench(7)
    bench.people[0].email = ""
    bench.people[1].phone = ""
    bench.people[2].consents = [.any: .no]
    bench.people[3].consents = [.any: .yes, .sms: .no]
    let reachable = Reach(bench.ledger(), bench.policy.contacting).reachable(jobs: jobs)
    #expect(reachable == [.email: 5, .sms: 4, .chat: 5, .phone: 5])
  }
}
