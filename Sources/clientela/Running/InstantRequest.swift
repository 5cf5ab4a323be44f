import ArgumentParser
import Trade

/// The value of `--at`: an instant by ISO 8601, with an offset, or in the store's time zone without one.
struct InstantRequest: Hashable, Sendable {
  private let day: Day
  private let second: Int64
  /// Seconds east of UTC; nil: the store's.
  private let offset: Int64?

  /// Reads `2026-11-17T09:00`, with seconds and with `Z` or an offset such as `+01:00` where wanted. Throws a `ValidationError` that says why
  /// it is none.
  init(_ text: String) throws {
    let flaw = ValidationError(
      "\"" + text + "\" is not an instant; write 2026-11-17T09:00, for another zone than the store's with +01:00 or Z at its end")
    let form = /(\d{4})-(\d{2})-(\d{2})[T ](\d{2}):(\d{2})(?::(\d{2}))?(?:(Z)|([+-])(\d{2}):?(\d{2}))?/
    guard let found = text.wholeMatch(of: form)?.output, let year = Int(found.1), let month = Int(found.2),
      let date = Int(found.3),
      let hour = Int64(found.4), let minute = Int64(found.5), let day = Day(year: year, month: month, day: date), hour < 24,
      minute < 60
    else { throw flaw }
    let second = found.6.flatMap { Int64($0) } ?? 0
    guard second < 60 else { throw flaw }
    self.day = day
    self.second = hour * 3600 + minute * 60 + second
    if found.7 != nil {
      offset = 0
    } else if let sign = found.8, let hours = found.9.flatMap({ Int64($0) }), let minutes = found.10.flatMap({ Int64($0) }) {
      guard hours <= 18, minutes < 60 else { throw flaw }
      offset = (sign == "-" ? -1 : 1) * (hours * 3600 + minutes * 60)
    } else {
      offset = nil
    }
    guard (1970...2105).contains(year), Int64(day.number) * 86_400 + self.second - (offset ?? 0) >= 0 else { throw flaw }
  }

  /// The instant, for a store in a zone.
  func instant(in zone: ZoneRules) -> Instant {
    let local = Int64(day.number) * 86_400 + second
    return Instant(seconds: UInt32(clamping: offset.map { local - $0 } ?? zone.utc(fromLocal: local)))
  }
}
