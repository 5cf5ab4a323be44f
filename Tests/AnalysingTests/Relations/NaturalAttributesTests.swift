import Testing
import Trade

@testable import Analysing

/// Age, sign, birthday and gender.
struct NaturalAttributesTests {
  @Test(
    "Each sign begins and ends on its own days",
    arguments: [
      ("01-19", .capricorn), ("01-20", .aquarius), ("02-18", .aquarius), ("02-19", .pisces), ("03-20", .pisces),
      ("03-21", .aries),
      ("04-19", .aries), ("04-20", .taurus), ("05-20", .taurus), ("05-21", .gemini), ("06-20", .gemini), ("06-21", .cancer),
      ("07-22", .cancer), ("07-23", .leo), ("08-22", .leo), ("08-23", .virgo), ("09-22", .virgo), ("09-23", .libra),
      ("10-22", .libra), ("10-23", .scorpio), ("11-21", .scorpio), ("11-22", .sagittarius), ("12-21", .sagittarius),
      ("12-22", .capricorn), ("12-31", .capricorn), ("01-01", .capricorn), ("02-29", .pisces),
    ] as [(String, Zodiac)])
  func signs(day: String, sign: Zodiac) { #expect(Zodiac(date("1996-" + day)) == sign) }

  @Test(
    "Age in whole years; none for the future and for placeholders",
    arguments: [
      ("2000-06-30", "2026-06-30", 26), ("2000-07-01", "2026-06-30", 25), ("2026-06-30", "2026-06-30", 0),
      ("2026-07-01", "2026-06-30", nil), ("1906-06-30", "2026-06-30", 120), ("1905-06-30", "2026-06-30", nil),
      ("1900-01-01", "2026-06-30", nil), ("2004-02-29", "2026-02-27", 21), ("2004-02-29", "2026-02-28", 22),
      ("2004-02-29", "2028-02-28", 23), ("2004-02-29", "2028-02-29", 24),
    ] as [(String, String, Int?)])
  func ages(birthday: String, day: String, age: Int?) {
    #expect(NaturalAttributes.age(birthday: date(birthday), on: date(day)) == age)
  }

  @Test(
    "Bands of ages",
    arguments: [
      (0, .under18), (17, .under18), (18, .from18), (24, .from18), (25, .from25), (34, .from25), (35, .from35), (44, .from35),
      (45, .from45), (54, .from45), (55, .from55), (64, .from55), (65, .from65), (120, .from65),
    ] as [(Int, AgeBand)])
  func bands(age: Int, band: AgeBand) { #expect(AgeBand(age: age) == band) }

  @Test(
    "Birthdays in some days, over the turn of a year too",
    arguments: [
      ("1990-06-01", "2026-06-01", "2026-06-07", true), ("1990-06-07", "2026-06-01", "2026-06-07", true),
      ("1990-05-31", "2026-06-01", "2026-06-07", false), ("1990-06-08", "2026-06-01", "2026-06-07", false),
      ("1990-01-02", "2026-12-28", "2027-01-03", true), ("1990-12-28", "2026-12-28", "2027-01-03", true),
      ("1990-12-27", "2026-12-28", "2027-01-03", false), ("2004-02-29", "2026-02-28", "2026-02-28", true),
      ("2004-02-29", "2028-02-28", "2028-02-28", false), ("1990-06-01", "2026-06-07", "2026-06-01", false),
    ])
  func birthdays(birthday: String, first: String, last: String, isIn: Bool) {
    #expect(NaturalAttributes.isAnniversary(of: date(birthday), from: date(first), to: date(last)) == isIn)
  }

  @Test(
    "A lunar birthday tells the age band, unless the band turns about that time",
    arguments: [
      ("1990-06-15", AgeBand.from35), ("2001-01-01", .from25), ("2001-04-20", .from25), ("2001-05-15", nil), ("2001-06-20", nil),
      ("2001-07-15", .from18), ("1800-01-01", nil), ("2026-06-10", nil),
    ] as [(String, AgeBand?)])
  func lunarBands(birthday: String, band: AgeBand?) {
    #expect(NaturalAttributes.ageBand(lunarBirthday: date(birthday), on: date("2026-06-30")) == band)
  }

  @Test("Columns: the customer file before days to remember; lunar birthdays tell no more than the age band")
  func columns() throws {
    var shop = Shop()
    for name in ["a", "b", "c", "d", "e"] { shop.sell(name, "2026-01-01", 1) }
    let records = Records(
      cells: [.gender: ["a": "Mujer", "b": "男", "c": "X", "d": "?"], .calendar: ["b": "农历", "a": "solar"]],
      birthdays: ["a": date("1990-06-15"), "b": date("1990-06-15")])
    var ledger = records.ledger(shop)
    let days: [(Int, String, String, String?, String?)] = [
      (0, "1970-01-01", "birthday", nil, nil), (2, "2010-06-30", "Birthday", "Lin", nil),
      (2, "1961-06-30", "cumpleaños", nil, nil),
      (3, "1980-06-01", "生日", nil, "lunar"), (4, "1980-06-01", "professional holiday", nil, nil),
    ]
    ledger.occasions.customer = ContiguousArray(days.map { CustomerID($0.0) })
    ledger.occasions.day = ContiguousArray(days.map { date($0.1) })
    ledger.occasions.kind = WordColumn(cells: days.map(\.2))
    ledger.occasions.person = WordColumn(cells: days.map(\.3))
    ledger.occasions.calendar = WordColumn(cells: days.map(\.4))
    let relations = try required(try analyse(ledger, until: "2026-06-30").relations)
    let natural = relations.natural
    #expect(Array(natural.age) == [36, nil, 65, nil, nil])
    #expect(Array(natural.ageBand) == [.from35, .from35, .from65, .from45, nil])
    #expect(Array(natural.zodiac) == [.gemini, nil, .cancer, nil, nil])
    #expect(Array(natural.isLunar) == [false, true, false, true, false])
    #expect(Array(natural.gender) == [.female, .male, .other, nil, nil])
    #expect((0..<5).map { natural.solarBirthday($0)?.civil.month } == [6, nil, 6, nil, nil])
    let people = try required(relations.people)
    #expect(people.birthdaysThisMonth == 2 && people.lunar == 2)
    #expect(relations.unknownWords == [UnknownWord(column: "customers.gender", word: "?", rows: 1)])
  }
}
