extension FestivalCalendar {
  /// The festivals that are kept in a store's country, with their places in the calendar; those without a country are kept everywhere.
  package func festivals(in store: Store) -> [(place: Int, festival: Entry)] {
    festivals.enumerated().filter { _, festival in
      festival.countries.isEmpty || store.country.map(festival.countries.contains) ?? false
    }.map { (place: $0.offset, festival: $0.element) }
  }

  /// The days before which people give presents where a store is, from one day to another, ascending, each once.
  package func giftDays(in store: Store, from first: Day, to last: Day) -> [Day] {
    let rules = festivals(in: store).filter(\.festival.isForGifts).map(\.festival.rule)
    return Set(rules.flatMap { $0.days(from: first, to: last) }).sorted()
  }
}

extension FestivalCalendar.Rule {
  /// Its days from one day to another, ascending.
  package func days(from first: Day, to last: Day) -> [Day] {
    if first > last { return [] }
    if case .days(let days) = self { return days.filter { first <= $0 && $0 <= last }.sorted() }
    // The Chinese year ends in the year after the one in which it begins.
    return (first.civil.year - 1...last.civil.year).compactMap(day).filter { first <= $0 && $0 <= last }
  }

  /// Its day in a year: of a Chinese one, the year in which that begins.
  private func day(in year: Int) -> Day? {
    switch self {
    case .fixed(let month, let day): return Day(year: year, month: month, day: day)
    case .easter(let days): return Day.easter(year)?.advanced(by: days)
    case .weekday(let nth, let weekday, let month, let days):
      return Day.weekday(nth: nth, weekday, of: month, in: year)?.advanced(by: days)
    case .lunar(let month, let day): return LunarCalendar.day(year: year, month: month, day: day)
    case .days: return nil
    }
  }
}

extension Day {
  /// Easter Sunday of the Western churches. Algorithm: Meeus/Jones/Butcher, *Astronomical Algorithms*, ch. 8.
  fileprivate static func easter(_ year: Int) -> Day? {
    let (golden, century, rest) = (year % 19, year / 100, year % 100)
    let correction = century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15
    let moon = (19 * golden + correction) % 30
    let weekday = (32 + 2 * (century % 4) + 2 * (rest / 4) - moon - rest % 4) % 7
    let late = (golden + 11 * moon + 22 * weekday) / 451
    let day = moon + weekday - 7 * late + 114
    return Day(year: year, month: day / 31, day: day % 31 + 1)
  }

  /// The nth weekday (1 is Monday) of a month; its last one where `nth` is -1.
  fileprivate static func weekday(nth: Int, _ weekday: Int, of month: Int, in year: Int) -> Day? {
    if nth == -1 {
      guard let last = Day(year: year, month: month, day: Day.length(of: month, in: year)) else { return nil }
      return last.advanced(by: -((last.weekday - weekday + 7) % 7))
    }
    guard let first = Day(year: year, month: month, day: 1) else { return nil }
    let day = first.advanced(by: (weekday - first.weekday + 7) % 7 + 7 * (nth - 1))
    return day.civil.month == month ? day : nil
  }
}
