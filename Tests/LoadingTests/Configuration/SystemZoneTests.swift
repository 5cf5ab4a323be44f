import Loading
import Testing
import Trade

@Suite("Time zones of the system")
struct SystemZoneTests {
  @Test(
    "Clock changes are where the tz database has them",
    arguments: [
      // 2026-03-29 01:00 UTC and 2026-10-25 01:00 UTC in Madrid.
      ("Europe/Madrid", 1_774_745_999, 3600), ("Europe/Madrid", 1_774_746_000, 7200),
      ("Europe/Madrid", 1_792_889_999, 7200), ("Europe/Madrid", 1_792_890_000, 3600),
      ("Asia/Shanghai", 1_774_746_000, 28_800), ("America/New_York", 1_774_746_000, -14_400), ("UTC", 0, 0),
      // Caracas went from -4:30 to -4 on 2016-05-01 07:00 UTC: a change that is no daylight saving.
      ("America/Caracas", 1_462_085_999, -16_200), ("America/Caracas", 1_462_086_000, -14_400),
    ] as [(String, Int64, Int64)])
  func offsets(name: String, moment: Int64, offset: Int64) throws {
    #expect(try #require(ZoneRules(identifier: name)).offset(at: moment) == offset)
  }

  @Test(
    "A zone that does not exist is refused with the nearest", arguments: [("Europe/Madird", "Europe/Madrid"), ("GMT+2", "GMT")])
  func unknown(name: String, hint: String) {
    let text = "store: { currency: EUR, timezone: \(name) }\nsources: { orders: o.csv }"
    let error = #expect(throws: LoadingError.self) { try Configuration(yaml: text, file: "c.yml") }
    #expect(error?.description.contains("the nearest is \"" + hint) == true)
  }
}
