package import Trade

/// Age, zodiac sign, birthday and gender of customers as of a day, as columns by customer number; a column whose source is missing is
/// empty. sources.md B, *natural attributes*.
package struct NaturalAttributes: Sendable {
  /// Birthdays as they are written: by the customer file, else by a day to remember that is the customer's own birthday.
  package let birthday: ContiguousArray<Day?>
  /// Whether the birthday is a day of the lunar calendar. Such a one has no sign, age or date of this year, but nearly always an age band.
  package let isLunar: ContiguousArray<Bool>
  /// Whole years; nil where the birthday is not known, lunar, or implausible.
  package let age: ContiguousArray<Int?>
  package let ageBand: ContiguousArray<AgeBand?>
  package let zodiac: ContiguousArray<Zodiac?>
  package let gender: ContiguousArray<Gender?>

  /// The attributes that a ledger tells, as of a day.
  init(_ ledger: Ledger, _ background: Background, asOf: Day) {
    let (birthdays, isLunar) = NaturalAttributes.birthdays(ledger)
    let solar = ContiguousArray(birthdays.indices.lazy.map { isLunar[$0] ? nil : birthdays[$0] })
    (birthday, self.isLunar, gender) = (birthdays, isLunar, background.gender)
    age = ContiguousArray(solar.lazy.map { $0.flatMap { NaturalAttributes.age(birthday: $0, on: asOf) } })
    ageBand = ContiguousArray(
      birthdays.indices.lazy.map { [age] customer in
        guard isLunar[customer] else { return age[customer].map { AgeBand(age: $0) } }
        return birthdays[customer].flatMap { NaturalAttributes.ageBand(lunarBirthday: $0, on: asOf) }
      })
    zodiac = ContiguousArray(solar.lazy.map { $0.map { Zodiac($0) } })
  }

  /// A customer's birthday; nil where it is not known or lunar.
  func solarBirthday(_ customer: Int) -> Day? { isLunar[customer] ? nil : birthday[customer] }

  /// The age above which a birthday is a placeholder such as 1900-01-01.
  static let oldest = 120

  /// Age in whole years on a day; nil for a birthday after that day, or where nobody is so old. Who was born on 29 February is a year older
  /// on 28 February of a common year.
  package static func age(birthday: Day, on day: Day) -> Int? {
    let years = day.civil.year - birthday.civil.year
    guard let anniversary = anniversary(of: birthday, in: day.civil.year) else { return nil }
    let age = anniversary <= day ? years : years - 1
    return birthday <= day && (0...oldest).contains(age) ? age : nil
  }

  /// The age band of who was born on a day of the lunar calendar; nil where it is not the same for all days of the sun's that this can be.
  static func ageBand(lunarBirthday: Day, on day: Day) -> AgeBand? {
    let bands = lunarDelay.map { days in age(birthday: lunarBirthday.advanced(by: days), on: day).map { AgeBand(age: $0) } }
    return bands[0] == bands[1] ? bands[0] : nil
  }

  /// A day of the lunar calendar comes so many days after that of the same numbers by the sun, at least and at most: its year begins between
  /// 21 January and 20 February, and its months are shorter.
  private static let lunarDelay = [10, 60]

  /// Whether the anniversary of a day lies between two days, both inclusive; whatever its own year.
  package static func isAnniversary(of day: Day, from first: Day, to last: Day) -> Bool {
    if first > last { return false }
    return (first.civil.year...last.civil.year).contains { year in
      anniversary(of: day, in: year).map { first <= $0 && $0 <= last } ?? false
    }
  }

  /// The day of a year with the month and day of another; that of 29 February is 28 February in a common year.
  package static func anniversary(of day: Day, in year: Int) -> Day? {
    let (_, month, date) = day.civil
    return Day(year: year, month: month, day: min(date, Day.length(of: month, in: year)))
  }

  private static func birthdays(_ ledger: Ledger) -> (ContiguousArray<Day?>, isLunar: ContiguousArray<Bool>) {
    let (customers, occasions) = (ledger.customers, ledger.occasions)
    if customers.birthday.isEmpty, occasions.count == 0 { return ([], []) }
    var birthdays =
      customers.birthday.isEmpty ? ContiguousArray<Day?>(repeating: nil, count: customers.count) : customers.birthday
    var isLunar = ContiguousArray(repeating: false, count: customers.count)
    if let calendars = customers.texts[.calendar].map({ WordColumn($0) }) {
      let meanings = calendars.meanings(WordMeanings.lunar)
      for customer in isLunar.indices where calendars.number[customer] >= 0 {
        isLunar[customer] = meanings[Int(calendars.number[customer])] == true
      }
    }
    let kinds = occasions.kind.meanings(WordMeanings.birthdays)
    let calendars = occasions.calendar.meanings(WordMeanings.lunar)
    for row in occasions.kind.number.indices where occasions.kind.number[row] >= 0 && occasions.person[row] == nil {
      let customer = occasions.customer[row].index
      guard kinds[Int(occasions.kind.number[row])] == true, birthdays[customer] == nil else { continue }
      birthdays[customer] = occasions.day[row]
      let calendar = occasions.calendar.isThere ? Int(occasions.calendar.number[row]) : -1
      isLunar[customer] = calendar >= 0 && calendars[calendar] == true
    }
    return (birthdays, isLunar)
  }
}
