/// A festival before which people buy presents. The days of those that move are data from 2015 to 2040.
package enum Festival: String, CaseIterable, Sendable {
  case christmas, epiphany, valentine
  case chineseNewYear = "chinese-new-year"
  case dragonBoat = "dragon-boat"
  case midAutumn = "mid-autumn"

  /// Its day in a year; nil for a moving one outside 2015…2040.
  package func day(in year: Int) -> Day? {
    switch self {
    case .christmas: Day(year: year, month: 12, day: 25)
    case .epiphany: Day(year: year, month: 1, day: 6)
    case .valentine: Day(year: year, month: 2, day: 14)
    case .chineseNewYear: Festival.day(Festival.newYears, year)
    case .dragonBoat: Festival.day(Festival.dragonBoats, year)
    case .midAutumn: Festival.day(Festival.midAutumns, year)
    }
  }

  /// Festivals for which people give presents where a store sells, told by its currency and else by its language.
  package static func usual(in store: Store) -> [Festival] {
    let isChinese = ["CNY", "TWD", "HKD", "MOP"].contains(store.currency.code) || store.language.hasPrefix("zh")
    if isChinese { return [.valentine, .chineseNewYear, .dragonBoat, .midAutumn] }
    return store.language.hasPrefix("es") ? [.christmas, .epiphany, .valentine] : [.christmas, .valentine]
  }

  /// The days of some festivals from one day to another, ascending, each once.
  package static func days(of festivals: [Festival], from first: Day, to last: Day) -> [Day] {
    if first > last { return [] }
    let days = (first.civil.year...last.civil.year).flatMap { year in festivals.compactMap { $0.day(in: year) } }
    return Set(days).filter { first <= $0 && $0 <= last }.sorted()
  }

  private static let firstYear = 2015

  private static func day(_ dates: [Int], _ year: Int) -> Day? {
    let place = year - firstYear
    guard dates.indices.contains(place) else { return nil }
    return Day(year: year, month: dates[place] / 100, day: dates[place] % 100)
  }

  // Months and days from 2015 to 2040: the first day of the first, the fifth of the fifth and the fifteenth of the eighth month of the
  // Chinese calendar, computed with the Python package `lunardate` 0.3.0 (PyPI).

  private static let newYears = [
    219, 208, 128, 216, 205, 125, 212, 201, 122, 210, 129, 217, 206, 126, 213, 203, 123, 211, 131, 219, 208, 128, 215, 204, 124,
    212,
  ]
  private static let dragonBoats = [
    620, 609, 530, 618, 607, 625, 614, 603, 622, 610, 531, 619, 609, 528, 616, 605, 624, 612, 601, 620, 610, 530, 618, 607, 527,
    614,
  ]
  private static let midAutumns = [
    927, 915, 1004, 924, 913, 1001, 921, 910, 929, 917, 1006, 925, 915, 1003, 922, 912, 1001, 919, 908, 927, 916, 1004, 924, 913,
    1002, 920,
  ]
}
