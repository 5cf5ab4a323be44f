import Testing
import Trade

@testable import Loading

@Suite("Values")
struct ValueTests {
  private func read<T>(_ text: String, _ body: (Cell) throws -> T) rethrows -> T {
    var bytes = Array(text.utf8) + [0]
    return try bytes.withUnsafeMutableBufferPointer { buffer in
      try body(
        Cell(start: UnsafePointer(buffer.baseAddress ?? UnsafeMutablePointer.allocate(capacity: 1)), count: buffer.count - 1))
    }
  }

  @Test(
    "Amounts are exact",
    arguments: [
      ("0", 0), ("12", 12_0000), ("12.5", 12_5000), ("-3.0001", -3_0001), ("+7", 7_0000), ("1,234,567.89", 1_234_567_8900),
      ("1 234.5", 1_234_5000), ("1'234", 1_234_0000), ("1\u{A0}234", 1_234_0000), ("12.340000", 12_3400), ("(5.25)", -5_2500),
      ("€12", 12_0000), ("€ 1,000.00", 1_000_0000), ("12.5€", 12_5000), ("EUR 4.2", 4_2000), ("4.2EUR", 4_2000),
      ("-€5", -5_0000), ("€-5", -5_0000), ("5-", -5_0000), (".5", 5000), ("5.", 5_0000), (" 8 ", 8_0000),
      ("10000000000", 100_000_000_000_000),
    ])
  func amounts(text: String, units: Int64) throws {
    let reader = NumberReader(currency: try #require(Currency("EUR")))
    #expect(try read(text) { try reader.amount($0) } == units)
  }

  @Test(
    "SAP writes the sign behind the digits, and no other may be there as well",
    arguments: [
      ("4380.31-", -4380_3100), ("1,234.50-", -1_234_5000), ("0.00-", 0), ("12.00 -", -12_0000), ("12.00- EUR", -12_0000),
      ("12.00 EUR-", -12_0000), ("12.00−", nil), ("12--", nil), ("-12-", nil), ("(12-)", nil), ("12-3", nil), ("12+", nil),
      ("2026-01-", nil),
    ])
  func trailingSign(text: String, units: Int64?) throws {
    let reader = NumberReader(currency: try #require(Currency("EUR")))
    if let units {
      #expect(try read(text) { try reader.amount($0) } == units)
    } else {
      #expect(throws: RejectReason.notAnAmount) { try read(text) { try reader.amount($0) } }
    }
  }

  @Test(
    "What is no amount is refused with its reason",
    arguments: [
      ("12,5O", RejectReason.notAnAmount), ("", .notAnAmount), ("-", .notAnAmount), ("1.2.3", .notAnAmount),
      ("1,23", .notAnAmount),
      ("1,2345", .notAnAmount), ("1234,567", .notAnAmount), ("1,234 567", .notAnAmount), ("USD 5", .notAnAmount),
      ("1e3", .notAnAmount),
      ("--5", .notAnAmount), ("0.00001", .tooManyDecimals), ("10000000000.0001", .tooLarge),
      ("99999999999999999999999", .tooLarge),
    ])
  func badAmounts(text: String, reason: RejectReason) throws {
    let reader = NumberReader(currency: try #require(Currency("EUR")))
    #expect(throws: reason) { try read(text) { try reader.amount($0) } }
  }

  @Test(
    "A sign beside an amount must be able to mean the store's currency",
    arguments: [
      ("$12", "USD", true), ("US$12", "USD", true), ("$12", "MXN", true), ("12.5元", "CNY", true), ("￥3", "JPY", true),
      ("£5", "GBP", true), ("$12", "EUR", false), ("12元", "JPY", false), ("£5", "EUR", false), ("€5", "GBP", false),
    ])
  func signs(text: String, code: String, isRead: Bool) throws {
    let reader = NumberReader(currency: try #require(Currency(code)))
    if isRead {
      #expect(try read(text) { try reader.amount($0) } > 0)
    } else {
      #expect(throws: RejectReason.notAnAmount) { try read(text) { try reader.amount($0) } }
    }
  }

  @Test("A decimal comma turns points into separators of thousands", arguments: [("1.234,5", 1_234_5000), ("0,25", 2500)])
  func comma(text: String, units: Int64) throws {
    let reader = NumberReader(decimal: 44, currency: try #require(Currency("EUR")))
    #expect(try read(text) { try reader.amount($0) } == units)
  }

  @Test(
    "Rates are billionths",
    arguments: [("0.15", 150_000_000), ("1", 1_000_000_000), ("15%", 150_000_000), ("0.15000000596", 150_000_006), ("0", 0)])
  func rates(text: String, billionths: Int64) throws {
    let reader = NumberReader(currency: try #require(Currency("EUR")))
    #expect(try read(text) { try reader.rate($0).value } == billionths)
  }

  @Test("A rate beyond 1 or below 0 is none", arguments: ["1.01", "-0.1", "x", ""])
  func badRates(text: String) throws {
    let reader = NumberReader(currency: try #require(Currency("EUR")))
    #expect(throws: RejectReason.notARate) { try read(text) { try reader.rate($0).value } }
  }

  @Test("A quantity of 0 is refused")
  func quantity() throws {
    let reader = NumberReader(currency: try #require(Currency("EUR")))
    #expect(try read("-2") { try reader.quantity($0) } == -2_0000)
    #expect(throws: RejectReason.zeroQuantity) { try read("0.0") { try reader.quantity($0) } }
    #expect(throws: RejectReason.notAQuantity) { try read("two") { try reader.quantity($0) } }
  }

  @Test(
    "Dates are read without a format",
    arguments: [
      ("1970-01-02", nil), ("2026-11-15", 1_794_700_800), ("2026/11/15", 1_794_700_800), ("20261115", 1_794_700_800),
      ("2026-11-15T09:30", 1_794_735_000), ("2026-11-15 09:30:15.250", 1_794_735_015), ("2026-11-15T09:30:15Z", 1_794_735_015),
      ("2026-11-15T09:30:15+01:00", 1_794_731_415), ("2026-11-15 09:30:15 -0530", 1_794_754_815), ("2026-1-5", 1_767_571_200),
      ("2105-12-31", 4_291_660_800), ("2106-01-01", nil), ("1990-01-01", 631_152_000), ("1989-12-31", nil), ("2026-02-30", nil),
      ("2026-11-15T24:00", nil), ("2026-11-15x", nil), ("15/11/2026", 1_794_700_800), ("yesterday", nil),
      ("2026-11-15 9:30 AM", 1_794_735_000), ("15/11/2026 12:00:00 am", 1_794_700_800), ("2026-11-15 12:00PM", 1_794_744_000),
      ("2026-11-15 11:59 pm +01:00", 1_794_783_540), ("2026-11-15 13:00 PM", nil), ("2026-11-15 0:30 AM", nil),
      ("2026-11-15 9:30 XM", nil),
    ] as [(String, UInt32?)])
  func dates(text: String, seconds: UInt32?) throws {
    var reader = DateReader(pattern: nil, zone: .utc)
    reader.order = .dayFirst
    let instant: Instant?
    do { instant = try read(text) { try reader.instant($0) } } catch { instant = nil }
    #expect(instant?.seconds == seconds)
  }

  @Test(
    "Dates are read by their format",
    arguments: [
      ("dd/MM/yyyy", "15/11/2026", true), ("dd/MM/yyyy", "5/1/2026", true), ("dd/MM/yyyy", "15/11/26", false),
      ("M/d/yyyy", "11/15/2026", true), ("M/d/yyyy", "15/11/2026", false), ("yyyyMMdd", "20261115", true),
      ("dd.MM.yy HH:mm:ss", "15.11.26 09:30:00", true), ("yyyy年M月d日", "2026年11月15日", true),
      ("yyyy-MM-dd'at'H", "2026-11-15at9", true),
      ("yyyy-MM-dd", "2026-11-15 09:30", false), ("M/d/yyyy h:mm a", "11/8/2026 1:05 PM", true),
      ("M/d/yyyy hh:mma", "11/8/2026 12:05am", true), ("M/d/yyyy h:mm a", "11/8/2026 13:05 PM", false),
      ("M/d/yyyy h:mm a", "11/8/2026 1:05", false), ("dd-MMM-yy", "15-Nov-26", true), ("ddMMMyyyy", "15nov2026", true),
      ("d MMMM yyyy", "5 noviembre 2026", true), ("d MMM yyyy", "1 dic 2026", true), ("d MMM yyyy", "1 now 2026", false),
      ("d MMM yyyy", "1 12 2026", false), ("MMM d, yyyy", "Sept. 1, 2026", true),
      ("d MMM. yyyy", "4 Sep. 2026", true), ("d.MMM.yyyy", "4.sep.2026", true), ("d MMM. yyyy", "4 Sep 2026", false),
      ("d MMM yyyy", "4 Sep.. 2026", false),
    ])
  func patterns(format: String, text: String, isDate: Bool) throws {
    let pattern: DatePattern = try #require(DatePattern(format))
    let reader = DateReader(pattern: pattern, zone: .utc)
    if isDate {
      #expect(try read(text) { try reader.instant($0) }.seconds >= 1_767_571_200)
    } else {
      #expect(throws: RejectReason.notADate(format: format)) { try read(text) { try reader.instant($0) } }
    }
  }

  @Test(
    "A format needs a year, a month and a day, and no foreign letters",
    arguments: ["dd/MM", "yyyy", "ddMMMMMyyyy", "yyyy-MM-dd'", "M/d/yyyy h:mm"])
  func badPatterns(format: String) { #expect(DatePattern(format) == nil) }

  @Test("AM and PM in a format: 12 AM is midnight, 12 PM is noon")
  func halfDays() throws {
    let pattern: DatePattern = try #require(DatePattern("M/d/yyyy h:mm a"))
    let reader = DateReader(pattern: pattern, zone: .utc)
    for (text, hour) in [("12:00 AM", 0), ("1:00 am", 1), ("12:00 PM", 12), ("11:00 PM", 23)] as [(String, UInt32)] {
      #expect(try read("11/15/2026 " + text) { try reader.instant($0) }.seconds == 1_794_700_800 + hour * 3600)
    }
  }

  @Test("Local times follow the clocks of the zone")
  func zones() throws {
    let madrid = try #require(ZoneRules(identifier: "Europe/Madrid"))
    let reader = DateReader(pattern: nil, zone: madrid)
    func utc(_ text: String) throws -> UInt32 { try read(text) { try reader.instant($0) }.seconds }
    #expect(try utc("2026-01-15T00:00") == 1_768_431_600)
    #expect(try utc("2026-07-15T00:00") == 1_784_066_400)
    // 02:30 does not exist on 2026-03-29 and occurs twice on 2026-10-25; the earlier of two is taken.
    #expect(try utc("2026-03-29T02:30") == 1_774_747_800)
    #expect(try utc("2026-10-25T02:30") == 1_792_888_200)
    #expect(madrid.day(of: Instant(seconds: 1_768_431_600)).iso == "2026-01-15")
    #expect(madrid.day(of: Instant(seconds: 1_768_431_599)).iso == "2026-01-14")
    #expect(ZoneRules(identifier: "Mars/Olympus") == nil)
    #expect(ZoneRules(identifier: "UTC") == .utc)
    #expect(try #require(ZoneRules(identifier: "Asia/Shanghai")).offset(at: 1_768_431_600) == 28_800)
    #expect(try #require(ZoneRules(identifier: "America/New_York")).offset(at: 4_000_000_000) == -14_400)
  }
}
