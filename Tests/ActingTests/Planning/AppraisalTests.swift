import Testing
import Trade

@testable import Acting

@Suite struct AppraisalTests {
  private func worth(_ bench: PlanningBench, offer cost: Int64? = nil, _ results: [ActionResult] = []) throws -> Worth {
    let offer = cost.map { Offer(form: .coupon, discount: 500, cost: Money(units: $0), validUntil: bench.monday) }
    return Appraisal(try bench.analysis(), results: results).worth(of: .survey, for: CustomerID(0), offer: offer)
  }

  private func result(_ contacted: Int, _ held: Int, uplift: Int?) -> ActionResult {
    ActionResult(
      action: .survey, contacted: contacted, contactedOrders: 0, held: held, heldOrders: 0, verdict: .works, uplift: uplift,
      low: nil, high: nil)
  }

  @Test("Worth is what is at risk times the uplift, less what the offer costs times who will redeem it")
  func formula() throws {
    let bench = PlanningBench()
    // 100 expected, a fifth of it anyway: 80 at risk, 5 % of which are 4.
    let bare = try worth(bench)
    #expect(bare.atRisk == Money(units: 800_000) && bare.anyway == Money(units: 200_000))
    #expect(bare.total == Money(units: 40_000) && bare.cost == .zero && bare.redemption == 0 && !bare.isMeasured)
    // 25 % redeem an offer of 8: 2.
    let offered = try worth(bench, offer: 80_000)
    #expect(offered.redemption == 2500 && offered.cost == Money(units: 20_000) && offered.total == Money(units: 20_000))
  }

  @Test("Nobody redeems an offer more than once")
  func redemption() throws {
    var bench = PlanningBench()
    bench.chance = { _ in 9800 }
    #expect(try worth(bench, offer: 10_000).redemption == 10_000)
  }

  @Test("Without an outlook nothing is known to be at risk")
  func noOutlook() throws {
    var bench = PlanningBench()
    bench.hasOutlook = false
    let worth = try worth(bench)
    #expect(worth.total == .zero && worth.atRisk == .zero && worth.uplift == 500)
  }

  @Test(
    "A measured uplift replaces the assumption once both arms have a hundred; one that seems to do harm counts as none",
    arguments: [(100, 100, 800, 800, true), (99, 100, 800, 500, false), (100, 99, 800, 500, false), (500, 500, -30, 0, true)])
  func measured(contacted: Int, held: Int, uplift: Int, expected: Int, isMeasured: Bool) throws {
    let worth = try worth(PlanningBench(), [result(contacted, held, uplift: uplift)])
    #expect(worth.uplift == expected && worth.isMeasured == isMeasured)
  }

  @Test("Offers are compared by worth per cost, exactly; what costs nothing comes first")
  func perCost() {
    let worth = { (total: Int64, cost: Int64) in
      var worth = Worth.none
      (worth.total, worth.cost) = (Money(units: total), Money(units: cost))
      return worth
    }
    #expect(Budget.brings(worth(7, 3), moreThan: worth(2, 1)))
    #expect(!Budget.brings(worth(2, 1), moreThan: worth(7, 3)))
    #expect(!Budget.brings(worth(4, 2), moreThan: worth(2, 1)) && !Budget.brings(worth(2, 1), moreThan: worth(4, 2)))
    #expect(Budget.brings(worth(0, 0), moreThan: worth(9, 1)) && !Budget.brings(worth(9, 1), moreThan: worth(0, 0)))
    let large = Int64.max / 4
    #expect(Budget.brings(worth(large, large - 1), moreThan: worth(large, large)))
  }

  @Test("The budget is spent to the last coin, and what finds none is counted")
  func budget() {
    var budget = Budget()
    budget.limit = Money(units: 100)
    #expect([60, 50, 40, 1].map { budget.grants(Money(units: $0)) } == [true, false, true, false])
    #expect(budget.spent == Money(units: 100) && budget.granted == 2)
    #expect(budget.missing == Money(units: 51) && budget.refused == 2)
  }
}
