/// Days of the Chinese calendar from 2015 to 2041, as a table.
package enum LunarCalendar {
  /// The years that the table knows; a year begins in January or February.
  package static let years = 2015...(2014 + table.count)

  /// The day of a month and day of the Chinese year that begins in a year; in the month itself, not in the leap month after it. Day 0 is the
  /// eve of the month. Nil outside the table, and for a thirtieth of a month of 29 days.
  package static func day(year: Int, month: Int, day: Int) -> Day? {
    guard years.contains(year), (1...12).contains(month), (0...30).contains(day) else { return nil }
    let (newYear, leap, long) = table[year - years.lowerBound]
    let place = month - 1 + (leap > 0 && month > leap ? 1 : 0)
    let length = { (place: Int) in long >> place & 1 == 1 ? 30 : 29 }
    guard day <= length(place), let first = Day(year: year, month: newYear / 100, day: newYear % 100) else { return nil }
    return first.advanced(by: (0..<place).reduce(day - 1) { $0 + length($1) })
  }

  // Month and day of the new year, the month after which a leap month stands (0: none), and a bit for each month of 30 days from the lowest
  // on; computed with the Python package `lunardate` 0.3.0 (PyPI).
  private static let table: [(newYear: Int, leap: Int, long: Int)] = [
    (219, 0, 0x05D2), (208, 0, 0x0DA5), (128, 6, 0x1D4A), (216, 0, 0x0D4A), (205, 0, 0x0C95), (125, 4, 0x152E), (212, 0, 0x0556),
    (201, 0, 0x0AB5), (122, 2, 0x15B2), (210, 0, 0x06D2), (129, 6, 0x0EA5), (217, 0, 0x0725), (206, 0, 0x064B), (126, 5, 0x0C97),
    (213, 0, 0x0CAB), (203, 0, 0x055A), (123, 3, 0x0AD6), (211, 0, 0x0B69), (131, 11, 0x1752), (219, 0, 0x0B52), (208, 0, 0x0B25),
    (128, 6, 0x1A4B), (215, 0, 0x0A4B), (204, 0, 0x04AB), (124, 5, 0x055B), (212, 0, 0x05AD), (201, 0, 0x0B6A),
  ]
}
