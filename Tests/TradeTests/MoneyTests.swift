import Testing
import Trade

@Suite("Money is exact")
struct MoneyTests {
  @Test(
    "Prints all non-zero decimals, at least the currency's own",
    arguments: [
      (Int64(0), 2, "0.00"), (123_400, 2, "12.34"), (123_456, 2, "12.3456"), (123_450, 2, "12.345"), (-5, 2, "-0.0005"),
      (-95_00, 2, "-0.95"),
      (10_000, 0, "1"), (15_000, 0, "1.5"), (12_345_6789, 3, "12345.6789"), (Int64.min + 1, 2, "-922337203685477.5807"),
    ])
  func decimal(units: Int64, digits: Int, text: String) {
    #expect(Money(units: units).decimal(atLeast: digits) == text)
  }

  @Test(
    "Divides with halves to the even neighbour",
    arguments: [
      (Int64(5), 2, Int64(2)), (7, 2, 4), (-5, 2, -2), (-7, 2, -4), (10, 4, 2), (14, 4, 4), (1, 3, 0), (2, 3, 1), (-2, 3, -1),
    ])
  func division(units: Int64, count: Int, result: Int64) {
    #expect(Money(units: units).divided(by: count).units == result)
  }

  @Test(
    "A part too large for its whole stops at the largest number of its sign",
    arguments: [
      (Int64.max, 1, Int64.max), (Int64.min, 1, -Int64.max), (30_000_000_000_000, 2, 15_000_000_000_000_000),
      (Int64.max, 1000, Int64.max), (-Int64.max, -1, Int64.max),
    ] as [(Int64, Int64, Int64)])
  func clamped(part: Int64, whole: Int64, perMille: Int64) {
    #expect(Share(part, of: whole).rounded(per: 1000) == perMille)
  }

  @Test("Scales without overflow in between")
  func scaling() {
    #expect(Money(units: 4_000_000_000_000_000_000).scaled(by: 92_000_000, over: 100_000_000).units == 3_680_000_000_000_000_000)
    #expect(Money(units: 15).scaled(by: 1, over: 10).units == 2)
    #expect(Money(units: 25).scaled(by: 1, over: 10).units == 2)
  }

  @Test("A currency is three capital letters and knows its coins", arguments: [("EUR", 2), ("JPY", 0), ("KWD", 3)])
  func currency(code: String, digits: Int) throws {
    #expect(try #require(Currency(code)).digits == digits)
    #expect(Currency(code.lowercased()) == nil)
    #expect(Currency(code + "X") == nil)
  }

  @Test("A share is rounded once, from its exact parts")
  func share() {
    #expect(Share(1, of: 3).rounded(per: 1000) == 333)
    #expect(Share(1, of: 8).rounded(per: 100) == 12)
    #expect(Share(3, of: 8).rounded(per: 100) == 38)
    #expect(Share(-1, of: 8).rounded(per: 100) == -12)
    #expect(Share(1, of: -8).rounded(per: 100) == -12)
    #expect(Share(5, of: 0).rounded(per: 100) == 0)
    #expect(Share(5, of: 0).value == 0)
  }
}
