/// A calendar day in the store's time zone, counted from 1970-01-01 (day 0), proleptic Gregorian.
@usableFromInline package struct Day: Hashable, Comparable, Strideable, Sendable {
  /// Days since 1970-01-01.
  @usableFromInline package var number: Int32

  /// The day `number` days after 1970-01-01.
  @inlinable package init(number: Int32) { self.number = number }

  /// A civil date; nil if there is no such day (2026-02-30). Years 1…9999. Algorithm: Howard Hinnant, *chrono-Compatible Low-Level
  /// Date Algorithms*, `days_from_civil`.
  package init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1, day <= Day.length(of: month, in: year) else {
      return nil
    }
    let y = month <= 2 ? year - 1 : year
    let era = y / 400
    let yearOfEra = y - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    number = Int32(era * 146_097 + dayOfEra - 719_468)
  }

  /// Year, month 1…12 and day of the month 1…31.
  package var civil: (year: Int, month: Int, day: Int) {
    let z = Int(number) + 719_468
    let era = (z >= 0 ? z : z - 146_096) / 146_097
    let dayOfEra = z - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shifted = (5 * dayOfYear + 2) / 153
    let month = shifted + (shifted < 10 ? 3 : -9)
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * shifted + 2) / 5 + 1)
  }

  /// ISO weekday: 1 is Monday, 7 is Sunday.
  package var weekday: Int {
    let sinceMonday = (Int(number) + 3) % 7
    return (sinceMonday < 0 ? sinceMonday + 7 : sinceMonday) + 1
  }

  /// ISO 8601 week-based year and week; 2027-01-01 is in week 53 of 2026.
  package var isoWeek: (year: Int, week: Int) {
    let thursday = Day(number: number - Int32(weekday) + 4)
    let year = thursday.civil.year
    guard let first = Day(year: year, month: 1, day: 1) else { return (year, 1) }
    return (year, Int(thursday.number - first.number) / 7 + 1)
  }

  /// `2026-11-15`.
  package var iso: String {
    let (year, month, day) = civil
    return String(String(year + 10_000).dropFirst()) + "-" + String(String(month + 100).dropFirst()) + "-"
      + String(String(day + 100).dropFirst())
  }

  // All four, and inlinable: what `Comparable` derives is a call into this module, and the analysis compares days per order. They are
  // inlined elsewhere because the type is `@usableFromInline`, as are the types beside it; without that, `@inlinable` has no effect on
  // what is `package` (seen in the object files of Swift 6.3.1).
  @inlinable package static func < (a: Day, b: Day) -> Bool { a.number < b.number }
  @inlinable package static func > (a: Day, b: Day) -> Bool { a.number > b.number }
  @inlinable package static func <= (a: Day, b: Day) -> Bool { a.number <= b.number }
  @inlinable package static func >= (a: Day, b: Day) -> Bool { a.number >= b.number }
  @inlinable package static func == (a: Day, b: Day) -> Bool { a.number == b.number }
  @inlinable package func distance(to other: Day) -> Int { Int(other.number - number) }
  @inlinable package func advanced(by days: Int) -> Day { Day(number: number + Int32(days)) }

  /// Days in a month, 28…31.
  package static func length(of month: Int, in year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}
