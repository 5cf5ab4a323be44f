import Trade

/// What a clock on the wall says, with its distance from UTC if that is written beside it.
struct WallTime: Hashable, Sendable {
  /// Seconds since 1970 of this time read as UTC.
  var seconds: Int64
  var year: Int
  /// Seconds east of UTC; nil: the store's zone.
  var offset: Int64?

  /// A time; nil if there is no such day or time of day.
  init?(year: Int, month: Int, day: Int, hour: Int = 0, minute: Int = 0, second: Int = 0, offset: Int64? = nil) {
    guard let date = Day(year: year, month: month, day: day), hour < 24, minute < 60, second < 60 else { return nil }
    seconds = Int64(date.number) * 86_400 + Int64(hour * 3600 + minute * 60 + second)
    self.year = year
    self.offset = offset
  }

  /// The hour 0…23 of an hour 1…12 of half a day: 12 AM is midnight, 12 PM is noon. Nil for any other hour.
  static func hour(_ hour: Int, isAfternoon: Bool) -> Int? {
    (1...12).contains(hour) ? hour % 12 + (isAfternoon ? 12 : 0) : nil
  }
}
