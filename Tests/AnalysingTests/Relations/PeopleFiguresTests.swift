import Testing
import Trade

@testable import Analysing

@Suite("Who the customers are")
struct PeopleFiguresTests {
  /// Buyers born in the given years on 30 June, the first of whom spent 10, the second 20 and so on; contacts born so, and one more.
  private func people(_ years: [Int], contacts: [Int] = [], policy: Policy = Policy()) throws -> PeopleFigures? {
    var (shop, records) = (Shop(), Records())
    shop.contacts = ["contact"] + contacts.indices.map { "k\($0)" }
    for (place, year) in contacts.enumerated() { records.birthdays["k\(place)"] = date("\(year)-06-30") }
    for (place, year) in years.enumerated() {
      shop.sell("c\(place)", "2026-01-01", Int64(10 * (place + 1)))
      records.birthdays["c\(place)"] = date("\(year)-06-30")
    }
    return try analyse(records.ledger(shop), until: "2026-06-10", policy: policy).relations?.people
  }

  private var full: Policy {
    var policy = Policy()
    policy.mergesSmallCells = false
    return policy
  }

  @Test("Buyers and contacts are counted by band, month and sign, those of whom it is not known last")
  func groups() throws {
    let people = try required(try people([2000, 2000, 1950], policy: full))
    let euros = { (amount: Int64) in Money(units: amount * Money.scale) }
    #expect(
      people.ages == [
        .init(.age(.from25), customers: 2, buyers: 2, revenue: euros(30)),
        .init(.age(.from65), customers: 1, buyers: 1, revenue: euros(30)), .init(.unknown, customers: 1),
      ])
    #expect(people.months.map(\.name) == [.month(6), .unknown] && people.signs.map(\.name) == [.sign(.cancer), .unknown])
    #expect(people.genders.isEmpty)
    #expect((people.birthdaysSoon, people.birthdaysThisMonth, people.lunar) == (3, 3, 0))
  }

  @Test("Small groups are one, with the smallest of the others where they are still few, but at privacy full")
  func small() throws {
    let many = Array(repeating: 2000, count: 7)
    let merged = try required(try people(many + [1950, 1950, 1985]))
    // 65 or older, 35 to 44 and the contact are four together, still few, so 25 to 34 go with them.
    #expect(merged.ages == [.init(.fewer, customers: 11, buyers: 10, revenue: Money(units: 550 * Money.scale))])
    let three = try required(try people(many + Array(repeating: 1950, count: 5) + [1985]))
    #expect(three.ages.map(\.name) == [.age(.from25), .fewer] && three.ages.map(\.customers) == [7, 7])
    let whole = try required(try people(many + [1950], policy: full))
    #expect(whole.ages.map(\.customers) == [7, 1, 1])
  }

  @Test("A group of few buyers is small however many contacts are in it: its revenue is theirs")
  func fewBuyers() throws {
    let years = Array(repeating: 2000, count: 7) + Array(repeating: 1985, count: 6) + [1950]
    let elders = Array(repeating: 1950, count: 5)
    let merged = try required(try people(years, contacts: elders))
    // 65 or older are six, of whom one bought; with the contact, of unknown age, still one, so 35 to 44 go with them.
    #expect(merged.ages.map(\.name) == [.age(.from25), .fewer])
    #expect(merged.ages.map(\.customers) == [7, 13] && merged.ages.map(\.buyers) == [7, 7])
    let whole = try required(try people(years, contacts: elders, policy: full))
    #expect(whole.ages.map(\.customers) == [7, 6, 6, 1] && whole.ages.map(\.buyers) == [7, 6, 1, 0])
    // A group of contacts alone has no revenue to tell.
    let contacts = try required(try people(Array(repeating: 2000, count: 7), contacts: elders + [1950, 1985, 1985, 1985, 1985]))
    #expect(contacts.ages.map(\.name) == [.age(.from25), .age(.from65), .fewer])
  }

  @Test("Genders alone are told without birthdays, and nothing is without both")
  func columns() throws {
    var (shop, records) = (Shop(), Records())
    for number in 0..<5 { shop.sell("c\(number)", "2026-01-01", 10) }
    #expect(try analyse(records.ledger(shop), until: "2026-06-10").relations?.people == nil)
    records.cells[.gender] = Dictionary(uniqueKeysWithValues: (0..<5).map { ("c\($0)", "f") })
    let people = try required(try analyse(records.ledger(shop), until: "2026-06-10").relations?.people)
    #expect(people.genders.map(\.name) == [.gender(.female)] && people.ages.isEmpty && people.birthdaysSoon == 0)
  }

  @Test(
    "Who was born on 29 February has a birthday on 28 February of a common year",
    arguments: [("2026-01-28", 0), ("2026-01-29", 1), ("2026-02-27", 1), ("2026-02-28", 0), ("2028-02-28", 1)])
  func leapDay(asOf: String, count: Int) throws {
    var (shop, records) = (Shop(), Records())
    shop.sell("a", "2026-01-01", 10)
    records.birthdays["a"] = date("1980-02-29")
    #expect(try analyse(records.ledger(shop), until: asOf).relations?.people?.birthdaysSoon == count)
  }

  @Test(
    "The next birthdays are those of the 30 days after the as-of day",
    arguments: [("2026-05-30", 0), ("2026-05-31", 1), ("2026-06-29", 1), ("2026-06-30", 0)])
  func soon(asOf: String, count: Int) throws {
    var (shop, records) = (Shop(), Records())
    shop.sell("a", "2026-01-01", 10)
    records.birthdays["a"] = date("1980-06-30")
    #expect(try analyse(records.ledger(shop), until: asOf).relations?.people?.birthdaysSoon == count)
  }
}
