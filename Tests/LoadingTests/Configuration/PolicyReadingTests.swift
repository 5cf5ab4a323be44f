import Loading
import Testing
import Trade

@Suite("Policy of the configuration")
struct PolicyReadingTests {
  @Test("Numbers are read exactly, and days, money and words where each is allowed")
  func values() throws {
    let policy = try read(
      """
        rfm: { recency: 60, threshold: { frequency: 3, monetary: 199.9999 }, min_frequency: 1, window: 730, scheme: named }
        frequency: days
        cadence: [7, 30, 90, 180]
        rhythm: [1.25, 2.5]
        tier: [0.05, 20%, 25%]
        value: { a: 80%, b: 15% }
        quadrant: { days: 30, high: 600, low: 300.5 }
        importance: { top: 95 }
        windows: { tier: lifetime, value: 365 }
        min_cell: 10
        capacity: { calls: 12 }
      """)
    #expect(policy.rfm.recency == .days(60))
    #expect(policy.rfm.threshold == .fixed(frequency: 3, monetary: Money(units: 199_9999)))
    #expect((policy.rfm.minFrequency, policy.rfm.window, policy.rfm.scheme) == (1, .days(730), .named))
    #expect(policy.frequency == .days)
    #expect(policy.cadence == [7, 30, 90, 180])
    #expect(policy.rhythm == [125, 250])
    #expect(policy.tier == [500, 2000, 2500])
    #expect((policy.value.a, policy.value.b) == (8000, 1500))
    #expect((policy.quadrant.high, policy.quadrant.low) == (Money(units: 600_0000), Money(units: 300_5000)))
    #expect((policy.importance.top, policy.importance.upper) == (95, 75))
    #expect((policy.windows.tier, policy.windows.value) == (.lifetime, .days(365)))
    #expect((policy.capacity.calls, policy.capacity.chats) == (12, 200))
  }

  @Test(
    "Life stages are three cuts, the store's own gaps, or a trade",
    arguments: [
      ("[30, 60, 120]", Policy.LifeStage.days(30, 60, 120)), ("auto", .auto), ("trade tea", .trade(.tea)),
      ("trade wholesale consumables", .trade(.wholesaleConsumables)), ("{ trade: apparel }", .trade(.apparel)),
    ])
  func lifeStage(text: String, expected: Policy.LifeStage) throws {
    #expect(try read("  life_stage: " + text).lifeStage == expected)
  }

  @Test(
    "A policy that cannot hold is refused",
    arguments: [
      "life_stage: trade shoes", "life_stage: {}", "life_stage: [1, 2]", "quadrant: { high: 300, low: 300 }", "tier: [10%, 20%]",
      "rfm: { threshold: { frequency: 3 } }", "rfm: { recency: 0 }", "windows: { tier: forever }", "importance: { top: 70 }",
      "quadrant: { low: 1.00001 }", "rhythm: [3, 1.5]", "lead: rmf", "min_cell: 99999999999999999999",
    ])
  func refused(line: String) {
    #expect(throws: LoadingError.self) { try read("  " + line) }
  }

  private func read(_ lines: String) throws -> Policy {
    try Configuration(yaml: "store: { currency: EUR }\nsources: { orders: o.csv }\npolicy:\n" + lines + "\n", file: "c.yml")
      .policy
  }
}
