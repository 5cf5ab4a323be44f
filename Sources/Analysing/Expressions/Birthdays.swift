import Trade

/// Birthdays by the sun's calendar; those that are written by the moon's are not known here, as their day moves from year to year.
struct Birthdays: Sendable {
  private let days: ContiguousArray<Day?>
  private let calendar: TextPool?

  /// Nil where the data has none.
  init?(_ source: FactSource) {
    let customers = source.snapshot.ledger.customers
    if customers.birthday.isEmpty { return nil }
    (days, calendar) = (customers.birthday, customers.texts[.calendar])
  }

  subscript(customer: Int) -> Day? {
    guard let day = days[customer] else { return nil }
    return isLunar(customer) ? nil : day
  }

  private func isLunar(_ customer: Int) -> Bool {
    guard let calendar else { return false }
    return calendar.withBytes(of: customer) { bytes in
      guard let first = bytes.first else { return false }
      return first | 0x20 == UInt8(ascii: "l") || bytes.starts(with: "农".utf8) || bytes.starts(with: "阴".utf8)
    }
  }

  /// Whole years of life on a day; nil for who is born later, or more than 120 years before. Who was born on 29 February is a year older on
  /// 1 March.
  static func age(_ birthday: Day, on day: Day) -> Int32? {
    let (birth, now) = (birthday.civil, day.civil)
    let isBefore = (now.month, now.day) < (birth.month, birth.day)
    let age = now.year - birth.year - (isBefore ? 1 : 0)
    return (0...120).contains(age) ? Int32(age) : nil
  }

  /// Bands of ages, as market research has them.
  static let bands = ["under-18", "18-24", "25-34", "35-44", "45-54", "55-64", "65-plus"]

  /// The number of a band.
  static func band(_ birthday: Day, on day: Day) -> Int64? {
    switch age(birthday, on: day) {
    case nil: nil
    case .some(..<18): 0
    case .some(..<25): 1
    case .some(..<35): 2
    case .some(..<45): 3
    case .some(..<55): 4
    case .some(..<65): 5
    case .some: 6
    }
  }

  /// The signs of the zodiac by the month in which they begin.
  static let signs = [
    "aquarius", "pisces", "aries", "taurus", "gemini", "cancer", "leo", "virgo", "libra", "scorpio", "sagittarius", "capricorn",
  ]
  /// The day of each month on which its sign begins.
  private static let firsts = [20, 19, 21, 20, 21, 21, 23, 23, 23, 23, 22, 22]

  /// The number of the sign of a birthday.
  static func sign(_ birthday: Day) -> Int64 {
    let (_, month, day) = birthday.civil
    return Int64((month - (day >= firsts[month - 1] ? 1 : 2) + 12) % 12)
  }
}
