import Testing
import Trade

@testable import Analysing

@Suite("What definitions follow")
struct DefinitionsTests {
  private func changed(_ change: (inout Policy) -> Void) throws -> [String] {
    var policy = Policy()
    change(&policy)
    let store = Store(name: "Test", currency: try required(Currency("EUR")), zone: .utc)
    let digests = { (policy: Policy) in
      Definitions(store: store, policy: policy, ranking: .revenue, tags: TagDictionary())
    }
    let (own, other) = (digests(Policy()), digests(policy))
    return SegmentationID.builtIn.filter { own.digest(of: $0) != other.digest(of: $0) }.map(\.rawValue)
  }

  @Test("Only the segmentations that follow a key are defined otherwise by it")
  func followed() throws {
    #expect(try changed { $0.lifeStage = .days(90, 180, 366) } == ["rfm", "life-stage"])
    #expect(try changed { $0.tier[0] = 900 } == ["tier", "journey"])
    #expect(try changed { $0.tierReview = .quarter } == ["tier", "journey"])
    #expect(try changed { $0.rhythm[0] = 140 } == ["behaviour", "temperature", "funnel"])
    #expect(try changed { $0.frequency = .days } == ["rfm", "importance", "node"])
    #expect(try changed { $0.cadence[0] = 11 } == ["cadence"])
    #expect(try changed { $0.quadrant.low = .zero } == ["quadrant"])
    #expect(try changed { $0.windows.value = .days(365) } == ["value"])
    #expect(try changed { $0.purpose.festivals = [date("2026-12-25")] } == ["purpose"])
    #expect(try changed { $0.behaviour.discountKinds = ["promotion"] } == ["behaviour"])
    #expect(try changed { $0.minCell = 6 } == ["place", "industry", "source"])
    #expect(try changed { $0.smallStore = 60 } == ["importance", "node"])
  }

  @Test("What is printed, and where cut-offs are kept from, defines nothing; nor does the name of a trade with the same days")
  func others() throws {
    #expect(
      try changed {
        $0.listed = 7
        $0.birthdayDays = 9
        $0.frozenAt = Period("2026-W40")
        $0.lifeStage = .trade(.apparel)
        $0.rfm.scheme = .named
      } == [])
  }

  @Test("A segmentation of the store's own follows its conditions, and the classes and tags that these name")
  func own() throws {
    let store = Store(name: "Test", currency: try required(Currency("EUR")), zone: .utc)
    let digest = { (text: String, change: (inout Policy, inout TagDictionary) -> Void) throws in
      var (policy, tags) = (Policy(), TagDictionary())
      policy.segments = [
        CustomSegmentation(
          id: "own", name: "Own",
          classes: [CustomSegmentation.Class(id: "a", name: "A", when: try Expression(text, Fact.vocabulary))])
      ]
      change(&policy, &tags)
      return Definitions(store: store, policy: policy, ranking: .revenue, tags: tags).digest(of: SegmentationID("own"))
    }
    let plain = try digest("order_count > 1") { _, _ in }
    #expect(try digest("order_count > 2") { _, _ in } != plain)
    #expect(try digest("order_count > 1") { policy, _ in policy.tier[0] = 900 } == plain)
    #expect(try digest("order_count > 1") { policy, _ in policy.segments[0].name = "Ours" } == plain)
    #expect(try digest("order_count > 1") { _, tags in tags.tags = [TagDictionary.Tag(id: "x", names: [:])] } == plain)
    let tiers = try digest("tier = \"vip\"") { _, _ in }
    #expect(try digest("tier = \"vip\"") { policy, _ in policy.tier[0] = 900 } != tiers)
    let tagged = try digest("tags has \"x\"") { _, _ in }
    #expect(try digest("tags has \"x\"") { _, tags in tags.tags = [TagDictionary.Tag(id: "x", names: [:])] } != tagged)
  }

  @Test("A digest is the same in every run")
  func stable() throws {
    var digest = Digest()
    digest.add("a".utf8)
    #expect(digest.text == "71b930f0c5832b0c")
    #expect(FactDigest.of(orders: 0, monetary: 5, first: date("2026-01-01"), last: date("2026-01-02")) == 0)
    #expect(FactDigest.of(orders: 1, monetary: 5, first: date("2026-01-01"), last: date("2026-01-02")) != 0)
  }
}
