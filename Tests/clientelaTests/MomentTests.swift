import ArgumentParser
import Testing
import Trade

@testable import clientela

@Suite("Points in time, as they are typed")
struct MomentTests {
  /// Central European time of 2026.
  private static let zone = ZoneRules(
    name: "Europe/Madrid", initial: 3600, transitions: [(1_774_746_000, 7200), (1_792_890_000, 3600)])

  @Test(
    "An offset counts, without one the store's clocks do",
    arguments: [
      ("2026-11-18T10:00+01:00", 1_794_992_400), ("2026-11-18T09:00:00Z", 1_794_992_400),
      ("2026-11-18t04:00:00-0500", 1_794_992_400), ("2026-11-18 10:00", 1_794_992_400), ("2026-11-18T10:00:59", 1_794_992_459),
      ("2026-11-18T12:00+03", 1_794_992_400), ("2026-11-18", 1_794_956_400),
      ("2026-03-29T01:59", 1_774_745_940), ("2026-03-29T03:00", 1_774_746_000), ("2026-10-25T02:30", 1_792_888_200),
      ("2026-10-25T02:30+01:00", 1_792_891_800),
    ])
  func read(text: String, seconds: UInt32) throws {
    #expect(try Moment(text).instant(in: Self.zone) == Instant(seconds: seconds))
  }

  @Test(
    "Anything else is refused with an example",
    arguments: [
      "", "now", "2026-11-31", "2026-11-18T24:00", "2026-11-18T10", "2026-11-18T10:60", "2026-11-18T10:00:60",
      "2026-11-18T10:00+15",
      "2026-11-18T10:00+01:60", "2026-11-18T10:00+1", "2026-11-18T10:00Zulu", "2026-11-18T10:00 +01:00", "18/11/2026",
      "2026-11-18Z", "1989-12-31", "2106-01-01", "2026-11-18T10:00:00.5Z", "２０２６-11-18",
    ])
  func refused(text: String) {
    let error = #expect(throws: ValidationError.self) { try Moment(text) }
    #expect(error?.message.contains("2026-11-18T10:00+01:00") == true)
    #expect(throws: (any Error).self) { try Clientela.parseAsRoot(["actions", "--at", text]) }
  }
}
