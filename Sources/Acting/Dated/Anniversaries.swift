import Analysing
import Trade

/// The days of a stretch on which dates of the year are celebrated, by month and day of the solar and of the Chinese calendar. 29 February
/// is 28 February in a common year, and a thirtieth the twenty-ninth in a month that has no more.
struct Anniversaries: Sendable {
  private var solar = ContiguousArray<Day?>(repeating: nil, count: 32 * 13)
  private var lunar = ContiguousArray<Day?>(repeating: nil, count: 32 * 13)

  /// The anniversaries from one day to another; of a stretch of years the first of each date.
  init(from first: Day, to last: Day) {
    if first > last { return }
    // The Chinese year ends in the year after the one in which it begins.
    for year in first.civil.year - 1...last.civil.year {
      for month in 1...12 {
        for day in 1...31 {
          let place = 32 * month + day
          // A leap year has all of them.
          let own = Day(year: 2000, month: month, day: day).flatMap { NaturalAttributes.anniversary(of: $0, in: year) }
          if solar[place] == nil, let own, first <= own, own <= last { solar[place] = own }
          let other =
            LunarCalendar.day(year: year, month: month, day: day)
            ?? (day == 30 ? LunarCalendar.day(year: year, month: month, day: 29) : nil)
          if lunar[place] == nil, let other, first <= other, other <= last { lunar[place] = other }
        }
      }
    }
  }

  /// The day on which a date is celebrated; nil: on none of these, or before the date itself.
  func day(of date: Day, isLunar: Bool) -> Day? {
    let (year, month, day) = date.civil
    guard let own = isLunar ? lunar[32 * month + day] : solar[32 * month + day] else { return nil }
    return isLunar ? own.civil.year < year ? nil : own : own < date ? nil : own
  }
}

extension Day {
  /// The day itself, or the working day before it.
  var workingDay: Day { weekday <= 5 ? self : advanced(by: 5 - weekday) }
}
