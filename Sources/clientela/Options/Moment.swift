import ArgumentParser
import Trade

/// The value of `--at`: a point in time, with its offset or by the store's clocks.
struct Moment: Hashable, Sendable {
  /// Seconds since 1970 by the clocks that are meant, and how far these are east of UTC; nil: the store's.
  private let local: Int64
  private let offset: Int64?

  /// Reads ISO 8601: `2026-11-18T10:00+01:00`, `2026-11-18T09:00:00Z`, `2026-11-18T10:00` or `2026-11-18`, which is its first moment. Throws a
  /// `ValidationError` for anything else, and for years that the program does not know.
  init(_ text: String) throws {
    guard let read = Moment.read(text) else {
      throw ValidationError(
        "this is no point in time; write one as 2026-11-18T10:00+01:00, or by the store's clocks as 2026-11-18T10:00")
    }
    (local, offset) = read
  }

  /// The point in time in a store's zone. A time that occurs twice is the earlier one.
  func instant(in zone: ZoneRules) -> Instant {
    Instant(seconds: UInt32(clamping: offset.map { local - $0 } ?? zone.utc(fromLocal: local)))
  }

  private static func read(_ text: String) -> (local: Int64, offset: Int64?)? {
    var rest = Array(text.utf8)[...]
    guard let year = number(&rest, 4), rest.popFirst() == UInt8(ascii: "-"), let month = number(&rest, 2),
      rest.popFirst() == UInt8(ascii: "-"), let dayOfMonth = number(&rest, 2), (1990...2105).contains(year),
      let day = Day(year: year, month: month, day: dayOfMonth)
    else { return nil }
    let midnight = Int64(day.number) * 86_400
    if rest.isEmpty { return (midnight, nil) }
    guard let mark = rest.popFirst(), [UInt8(ascii: "T"), UInt8(ascii: "t"), UInt8(ascii: " ")].contains(mark),
      let hour = number(&rest, 2), hour < 24, rest.popFirst() == UInt8(ascii: ":"), let minute = number(&rest, 2), minute < 60
    else { return nil }
    var second = 0
    if rest.first == UInt8(ascii: ":") {
      rest.removeFirst()
      guard let read = number(&rest, 2), read < 60 else { return nil }
      second = read
    }
    let local = midnight + Int64(hour * 3600 + minute * 60 + second)
    if rest.isEmpty { return (local, nil) }
    guard let offset = offset(rest) else { return nil }
    return (local, offset)
  }

  /// `Z`, `+01:00`, `+0100` or `+01`, in seconds.
  private static func offset(_ text: ArraySlice<UInt8>) -> Int64? {
    var rest = text
    let sign = rest.popFirst()
    if sign == UInt8(ascii: "Z") || sign == UInt8(ascii: "z") { return rest.isEmpty ? 0 : nil }
    guard sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-"), let hours = number(&rest, 2), hours <= 14 else { return nil }
    var minutes = 0
    if !rest.isEmpty {
      if rest.first == UInt8(ascii: ":") { rest.removeFirst() }
      guard let read = number(&rest, 2), read < 60, rest.isEmpty else { return nil }
      minutes = read
    }
    return Int64(hours * 3600 + minutes * 60) * (sign == UInt8(ascii: "-") ? -1 : 1)
  }

  /// So many digits.
  private static func number(_ text: inout ArraySlice<UInt8>, _ digits: Int) -> Int? {
    guard text.count >= digits else { return nil }
    var value = 0
    for byte in text.prefix(digits) {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
      value = value * 10 + Int(byte - UInt8(ascii: "0"))
    }
    text.removeFirst(digits)
    return value
  }
}
