import Testing
import Trade

@Suite("A zone's days begin at its own midnight")
struct ZoneRulesTests {
  /// A zone one hour east, two hours from second 1,000,000 to 2,000,000.
  let zone = ZoneRules(
    name: "Test/Zone", initial: 3600, transitions: [(at: 1_000_000, offset: 7200), (at: 2_000_000, offset: 3600)])

  @Test(
    "The offset changes at the transition itself",
    arguments: [(Int64(-5), Int64(3600)), (999_999, 3600), (1_000_000, 7200), (1_999_999, 7200), (2_000_000, 3600)])
  func offset(at: Int64, offset: Int64) {
    #expect(zone.offset(at: at) == offset)
  }

  @Test("A wall-clock time goes to UTC: skipped times with the offset before, doubled times as the earlier")
  func local() {
    #expect(zone.utc(fromLocal: 500_000) == 496_400)
    #expect(zone.utc(fromLocal: 1_500_000) == 1_492_800)
    #expect(zone.utc(fromLocal: 2_500_000) == 2_496_400)
    #expect(zone.utc(fromLocal: 1_003_600 + 1800) == 1_001_800)
    #expect(zone.utc(fromLocal: 2_003_600 + 1800) == 1_998_200)
  }

  @Test("The last second of a day is still that day")
  func day() {
    #expect(zone.day(of: Instant(seconds: 86_400 - 3601)).number == 0)
    #expect(zone.day(of: Instant(seconds: 86_400 - 3600)).number == 1)
    #expect(ZoneRules.utc.day(of: Instant(seconds: 86_399)).number == 0)
    #expect(zone.start(of: Day(number: 1)) == 86_400 - 3600)
  }

  @Test("Texts come back as they went in")
  func pool() {
    var pool = TextPool()
    for text in ["", "O'Neil <&> \"Sons\"", "=1+2", "茶", ""] { pool.append(Array(text.utf8)) }
    #expect((0..<pool.count).map { pool[$0] } == ["", "O'Neil <&> \"Sons\"", "=1+2", "茶", ""])
    #expect(pool.withBytes(of: 2) { Array($0) } == Array("=1+2".utf8))
  }
}
