package import Trade

/// The Western signs of the zodiac with the usual fixed days: a sign begins on its own day, whatever the year.
package enum Zodiac: String, CaseIterable, Sendable {
  case capricorn, aquarius, pisces, aries, taurus, gemini, cancer, leo, virgo, libra, scorpio, sagittarius

  /// The sign of a birthday by month and day.
  package init(_ birthday: Day) {
    let (_, month, day) = birthday.civil
    let signs = Zodiac.allCases
    // The sign that begins in a month follows the one that the month begins with.
    self = signs[(month - 1 + (day >= Zodiac.firsts[month - 1] ? 1 : 0)) % signs.count]
  }

  /// The day of each month on which the next sign begins: Aquarius on 20 January, …, Capricorn on 22 December.
  private static let firsts = [20, 19, 21, 20, 21, 21, 23, 23, 23, 23, 22, 22]
}
