import Testing
import Trade

@testable import Acting

@Suite struct OfferTests {
  private func offers(_ bench: PlanningBench) throws -> Offers {
    let desk = try bench.desk()
    return Offers(desk, Leading(desk.analysis, playbooks: [:]))
  }

  private func bench(discount: Int) -> PlanningBench {
    var bench = PlanningBench()
    bench.book.entries[.survey]?.discount = discount
    bench.book.entries[.birthday]?.discount = discount
    return bench
  }

  @Test("An offer takes the book's part of the usual basket, which is the median order; to the coin")
  func cost() throws {
    var bench = bench(discount: 800)
    #expect(try offers(bench).offer(for: bench.undated(.survey))?.offer.cost == Money(units: 80_000))
    bench.people[0].orders = [10, 37, 500].map { PlanningBench.Order("2026-06-01", $0) }
    // 8 % of 37 is 2.96.
    #expect(try offers(bench).offer(for: bench.undated(.survey))?.offer.cost == Money(units: 29_600))
    bench.people[0].orders = [10, 37].map { PlanningBench.Order("2026-06-01", $0) }
    // 8 % of 23.5 is 1.88, in yen 2.
    #expect(try offers(bench).offer(for: bench.undated(.survey))?.offer.cost == Money(units: 18_800))
    bench.currency = "JPY"
    #expect(try offers(bench).offer(for: bench.undated(.survey))?.offer.cost == Money(units: 20_000))
  }

  @Test("No offer stands without a discount in the book, without an order, for service, or for the house")
  func none() throws {
    var bench = bench(discount: 0)
    #expect(try offers(bench).offer(for: bench.undated(.survey)) == nil)
    bench.book.entries[.welcome]?.discount = 500
    #expect(try offers(bench).offer(for: bench.undated(.welcome)) == nil)
    bench = self.bench(discount: 500)
    bench.people.append(PlanningBench.Person(id: "d", orders: []))
    #expect(try offers(bench).offer(for: bench.undated(.survey, 1)) == nil)
  }

  @Test(
    "A discount is never above half the margin: the customer's own, else the store's; with a loss there is none",
    arguments: [(40, 40, 800), (10, 90, 500), (15, 15, 750), (0, 50, 0), (-5, 50, 0)])
  func margin(own: Int64, other: Int64, discount: Int) throws {
    var bench = bench(discount: 800)
    bench.tags = [("price-sensitive", [0])]
    bench.people[0].orders = [PlanningBench.Order("2026-06-01", profit: own)]
    bench.people.append(PlanningBench.Person(id: "d", orders: [PlanningBench.Order("2026-06-01", profit: other)]))
    let made = try offers(bench).offer(for: bench.undated(.survey))
    #expect(made?.offer.discount ?? 0 == discount)
    #expect(made?.isMarginKnown ?? true)
  }

  @Test("Where no profit is told the book's discount stands, and that is said")
  func unknownMargin() throws {
    var bench = bench(discount: 800)
    bench.tags = [("price-sensitive", [0])]
    let made = try offers(bench).offer(for: bench.undated(.survey))
    #expect(made?.offer.discount == 800)
    #expect(made?.isMarginKnown == false)
  }

  @Test("Free shipping and a gift cost what the discount in their place would, and take nothing off; early access costs nothing")
  func forms() throws {
    var bench = bench(discount: 500)
    let free = try offers(bench).offer(for: bench.undated(.survey))?.offer
    #expect(free?.form == .freeShipping && free?.discount == 0 && free?.cost == Money(units: 50_000))
    bench.tags = [("high-end", [0])]
    let early = try offers(bench).offer(for: bench.undated(.survey))?.offer
    #expect(early?.form == .earlyAccess && early?.discount == 0 && early?.cost == .zero)
    let gift = try offers(bench).offer(for: bench.dated(.birthday, from: "2026-11-18", until: "2026-11-18"))?.offer
    #expect(gift?.form == .gift && gift?.discount == 0 && gift?.cost == Money(units: 50_000))
  }

  @Test("A step of the ladder has a discount, ways and words of its own")
  func ladder() throws {
    var bench = bench(discount: 0)
    bench.book.ladder.steps = [
      ActionBook.Ladder.Step(id: "reminder", name: [:], days: 45, gaps: 150, say: [:]),
      ActionBook.Ladder.Step(
        id: "sale", name: [:], days: 360, gaps: 1200, say: ["en": "Sale."], discount: 1200, channels: [.sms], isBigSale: true),
    ]
    bench.book.entries[.silence]?.discount = 300
    let step = { (place: Int) in bench.undated(.silence, cause: .silence(step: place, days: 45)) }
    #expect(try offers(bench).offer(for: step(0)) == nil)
    #expect(try offers(bench).offer(for: step(1))?.offer.cost == Money(units: 120_000))
    #expect(bench.book.channels(for: step(0)) == [.email, .phone])
    #expect(bench.book.channels(for: step(1)) == [.sms])
    #expect(!bench.book.reachesThoseWhoRest(step(0)))
    #expect(bench.book.reachesThoseWhoRest(step(1)))
  }
}
