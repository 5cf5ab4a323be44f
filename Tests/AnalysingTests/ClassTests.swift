import Testing
import Trade

@testable import Analysing

struct ClassTests {
  @Test(
    "A customer silent for exactly 90 days is still active",
    arguments: [
      (0, "active"), (90, "active"), (91, "sleeping"), (180, "sleeping"), (181, "at-risk"), (365, "at-risk"), (366, "churned"),
    ])
  func lifeStage(silence: Int, expected: String) throws {
    var shop = Shop()
    shop.orders = [Shop.Order(customer: "a", day: date("2026-11-15").advanced(by: -silence), amount: 1)]
    #expect(try analyse(shop, until: "2026-11-15").classID("a", .lifeStage) == expected)
  }

  @Test("Own gaps make the cut-offs of a store that is not small") func ownGaps() throws {
    var shop = Shop()
    for number in 0..<50 {
      shop.orders.append(Shop.Order(customer: "c\(number)", day: date("2026-01-01"), amount: 1))
      shop.orders.append(Shop.Order(customer: "c\(number)", day: date("2026-01-02").advanced(by: number), amount: 1))
    }
    var policy = Policy()
    policy.lifeStage = .auto
    #expect(try snapshot(shop, asOf: "2026-11-15", policy: policy).lifeStageCuts == (38, 45, 49))
    shop.orders.removeLast(2)
    #expect(try snapshot(shop, asOf: "2026-11-15", policy: policy).lifeStageCuts == (90, 180, 365))
    #expect(try analyse(shop, until: "2026-11-15", policy: policy).lifeStageCheck.ownCuts.map { $0.0 } == 37)
  }

  @Test(
    "Rhythm compares recency with the own median gap",
    arguments: [
      (15, 20, Rhythm.inRhythm), (16, 20, .late), (30, 20, .late), (31, 20, .broken), (0, 1, .inRhythm), (22, 29, .late),
    ])
  func rhythm(recency: Int, doubledGap: Int, expected: Rhythm) {
    #expect(Rhythm(recency: recency, doubledMedianGap: doubledGap, bounds: Policy().rhythm) == expected)
  }

  @Test(
    "Automatic bounds have two significant digits, half to even",
    arguments: [
      (2 * 62_1500, 62_0000), (2 * 1_234_5000, 1_200_0000), (2 * 1_250_0000, 1_200_0000), (2 * 1_350_0000, 1_400_0000),
      (2 * 99_6000, 100_0000), (2 * 9, 9), (0, 0), (2 * 31_5000, 32_0000), (2 * 31_4999 + 1, 31_0000),
    ] as [(Int64, Int64)])
  func twoDigits(doubled: Int64, expected: Int64) {
    #expect(QuadrantRule.roundedToTwoDigits(doubled: doubled) == Money(units: expected))
  }

  @Test("Yuan have bounds of their own, other money those of the orders") func quadrantBounds() throws {
    var shop = Shop()
    for units in [10, 31, 57] as [Int64] { shop.sell("a", "2026-11-01", units) }
    shop.sell("a", "2025-01-01", 5000)
    let yuan = QuadrantRule(try snapshot(shop, asOf: "2026-11-15", currency: "CNY"))
    let euro = QuadrantRule(try snapshot(shop, asOf: "2026-11-15"))
    #expect((yuan.low, yuan.high) == (Money(units: 300_0000), Money(units: 600_0000)))
    #expect((euro.low, euro.high) == (Money(units: 31_0000), Money(units: 62_0000)))
    let old = try analyse(shop, until: "2027-11-15")
    #expect(try old.classID("a", .quadrant) == "no-recent-order")
  }

  @Test("Equal amounts share the better tier, and who did not buy in the window is regular") func tiers() throws {
    var shop = Shop()
    for (name, units) in [("a", 9), ("b", 8), ("c", 8), ("d", 8), ("e", 5), ("f", 4), ("g", 3), ("h", 2)] as [(String, Int64)] {
      shop.sell(name, "2026-11-01", units)
    }
    shop.sell("z", "2025-11-01", 1000)
    let analysis = try analyse(shop, until: "2026-11-15")
    // Of eight: supreme to rank 1, vip to rank 2, senior to rank 4.
    #expect(try analysis.sizes(.tier) == [1, 3, 0, 5])
    #expect(try analysis.classID("z", .tier) == "regular")
    #expect(try analysis.segmentation(.tier).thresholds.map(\.met) == [1, 4, 4])
  }

  @Test("Value: equal values share the better class, nothing and losses are C") func value() throws {
    var shop = Shop()
    for (name, profit) in [("a", 50), ("b", 25), ("c", 15), ("d", 6), ("e", 4), ("f", 0), ("g", -9)] as [(String, Int64)] {
      shop.sell(name, "2026-11-01", 100, profit: profit)
    }
    let analysis = try analyse(shop, until: "2026-11-15")
    #expect(analysis.ranking == .profit)
    #expect(
      try ["a", "b", "c", "d", "e", "f", "g"].map { try analysis.classID($0, .value) } == ["a", "a", "b", "b", "c", "c", "c"])
    let customers = analysis.value.customers
    #expect(customers.counts == [2, 2, 3])
    #expect(customers.values.map { $0.units / Money.scale } == [75, 21, -5])
    #expect(customers.positive == Money(units: 100_0000))
    #expect(customers.negative == 1)
    #expect(customers.curve.map(\.count) == Array(0...7))
    #expect(customers.curve.last?.value == Money(units: 91_0000))
    shop.sell("a", "2026-11-02", 100)
    let partial = try analyse(shop, until: "2026-11-15")
    #expect(partial.ranking == .revenue)
    #expect(partial.profitCoverage == Share(7, of: 8))
    #expect(partial.facts.knownProfit(CustomerID(0)) == nil)
  }

  @Test("A now, A once and A rising compare the lifetime with the last 365 days") func valueOverTime() throws {
    var shop = Shop()
    shop.sell("once", "2024-01-01", 1000)
    shop.sell("now", "2024-01-01", 1000)
    shop.sell("now", "2026-11-01", 50)
    shop.sell("rising", "2026-11-01", 60)
    shop.sell("small", "2026-11-01", 1)
    let value = try analyse(shop, until: "2026-11-15").value
    #expect((value.aNow, value.aOnce, value.aRising) == (1, 1, 1))
    #expect(value.customersYear.counts == [2, 0, 1])
    #expect(value.yearClass == [0, Segmentation.none, 0, 2])
  }

  @Test("Products and categories of the last 365 days; lines given back subtract") func products() throws {
    var shop = Shop()
    shop.categories = ["tea": "drinks", "cup": "ware", "pot": "ware"]
    let lines: [(String?, String, [(product: String, amount: Int64)])] = [
      ("a", "2026-11-01", [("tea", 70), ("cup", 30)]), ("b", "2026-11-02", [("tea", 40), ("tea", 10)]),
      (nil, "2026-11-02", [("pot", 20)]), ("a", "2026-11-03", [("cup", 25), ("tea", -20)]), ("a", "2025-11-15", [("pot", 500)]),
    ]
    for (customer, day, goods) in lines {
      shop.orders.append(
        Shop.Order(customer: customer, day: date(day), amount: goods.reduce(0) { $0 + max(0, $1.amount) }, lines: goods))
    }
    let value = try analyse(shop, until: "2026-11-15").value
    #expect(value.productItems.map(\.title) == ["tea", "cup", "pot"])
    #expect(value.productItems.map(\.revenue.units) == [100, 55, 20])
    #expect(value.productItems.map(\.customers) == [2, 1, 0])
    #expect(value.productItems.map(\.abc) == [0, 0, 1])
    #expect(value.productItems.map(\.cumulative) == [Share(100, of: 175), Share(155, of: 175), Share(175, of: 175)])
    #expect(value.categoryItems.map(\.title) == ["drinks", "ware"])
    #expect(value.categoryItems.map(\.customers) == [2, 1])
    #expect(value.products.counts == [2, 1, 0])
  }

  @Test("A key account that fell silent stays one, and is listed as lost") func lost() throws {
    var shop = Shop()
    for number in 0..<20 { shop.sell("c\(number)", "2026-11-01", 10) }
    for day in ["2024-01-01", "2025-06-01"] { shop.sell("big", day, 500) }
    let analysis = try analyse(shop, until: "2026-11-15")
    #expect(try analysis.classID("big", .importance) == "key-account")
    #expect(analysis.lostKeyAccounts == [CustomerID(0)])
    #expect(try analysis.segmentation(.importance).figures[0].top == analysis.lostKeyAccounts)
  }

  @Test("Scores are fifths of the buyers, ties together") func scores() throws {
    var shop = Shop()
    for (index, units) in ([1, 2, 3, 4, 5, 5, 5, 8, 9, 10] as [Int64]).enumerated() {
      shop.orders.append(
        Shop.Order(customer: "c\(index)", day: date("2026-11-15").advanced(by: -index), amount: units * Money.scale))
    }
    let scores = try analyse(shop, until: "2026-11-15").scores
    #expect(scores.m == [1, 1, 2, 2, 3, 3, 3, 4, 5, 5])
    #expect(scores.r == [5, 5, 4, 4, 3, 3, 2, 2, 1, 1])
    #expect(scores.f == ContiguousArray(repeating: 1, count: 10))
    #expect(scores.cells[4][0].customers == 2)
    #expect(scores.cells[4][0].monetary == Money(units: 3_0000))
    #expect(scores.rRanges[4] == 0...1)
    #expect(scores.fRanges == [1...1, nil, nil, nil, nil])
  }

  @Test("Who stood in a stage 90 days ago, and who ordered since") func returned() throws {
    var shop = Shop()
    for number in 0..<40 {
      shop.orders.append(Shop.Order(customer: "c\(10 + number)", day: date("2026-08-01"), amount: 1))
      shop.orders.append(Shop.Order(customer: "d\(10 + number)", day: date("2025-01-01"), amount: 1))
      if number < 20 { shop.orders.append(Shop.Order(customer: "c\(10 + number)", day: date("2026-08-18"), amount: 1)) }
      if number < 9 { shop.orders.append(Shop.Order(customer: "d\(10 + number)", day: date("2026-11-15"), amount: 1)) }
    }
    // 2026-08-17 is 90 days before the end: its orders were placed before, those of the 18th since.
    let check = try analyse(shop, until: "2026-11-15").lifeStageCheck
    #expect(check.returned == [Share(20, of: 40), Share(0, of: 0), Share(0, of: 0), Share(9, of: 40)])
    #expect(check.isKnown && check.separates)
    shop.orders.append(Shop.Order(customer: "d39", day: date("2026-09-01"), amount: 1))
    let blurred = try analyse(shop, until: "2026-11-15").lifeStageCheck
    #expect(blurred.isKnown && !blurred.separates)
    shop.orders.removeAll { ($0.customer ?? "").hasPrefix("d") && $0.customer ?? "" > "d28" }
    #expect(try !analyse(shop, until: "2026-11-15").lifeStageCheck.isKnown)
  }

  @Test("Figures of a class: silence, gaps, and who is new") func figures() throws {
    var shop = Shop()
    for (name, day) in [("a", "2026-11-01"), ("a", "2026-11-11"), ("b", "2026-11-05"), ("b", "2026-11-10"), ("c", "2026-11-14")] {
      shop.sell(name, day, 5)
    }
    let all = try analyse(shop, until: "2026-11-15", from: "2026-11-09").segmentation(.rfm).all
    #expect(all.customers == 3)
    #expect(all.newCustomers == 1)
    #expect(all.quadrupledMedianGap == 30)
    #expect(all.doubledMedianSilence == 8)
    #expect(all.longestSilence == 5)
    #expect(all.gaps.counts[0] == 2)
    #expect(all.silences.counts[0] == 3)
    #expect(all.turnover.period.orders == 3)
    #expect(all.top == [CustomerID(0), CustomerID(1), CustomerID(2)])
  }

  @Test("The median of median gaps is exact to a quarter of a day") func medianOfMedians() throws {
    var shop = Shop()
    for (name, days) in [("a", [0, 7]), ("b", [0, 7, 15])] {
      for day in days {
        shop.orders.append(Shop.Order(customer: name, day: date("2026-10-01").advanced(by: day), amount: 1))
      }
    }
    // 7 and 7.5 days: 7.25.
    #expect(try analyse(shop, until: "2026-11-15").segmentation(.rfm).all.quadrupledMedianGap == 29)
  }

  @Test("The list of a class names the first 100 by M, then by id") func top() throws {
    var shop = Shop()
    for number in 0..<130 { shop.sell("c\(100 + number)", "2026-11-01", Int64(1 + number / 2 % 40)) }
    let analysis = try analyse(shop, until: "2026-11-15")
    let all = try analysis.segmentation(.rfm).all
    let expected = analysis.facts.buyers.sorted {
      (-analysis.facts.monetary[$0.index], $0) < (-analysis.facts.monetary[$1.index], $1)
    }
    #expect(all.top == Array(expected.prefix(100)))
  }

  @Test("A window of RFM counts F and M in its days alone; scores and classes follow") func rfmWindow() throws {
    var shop = Shop()
    for day in ["2025-01-01", "2025-02-01", "2026-11-01"] { shop.sell("a", day, 100) }
    for day in ["2026-10-01", "2026-11-01"] { shop.sell("b", day, 20) }
    var policy = Policy()
    #expect(try analyse(shop, until: "2026-11-15").classID("b", .rfm) == "general-development")
    policy.rfm.window = .days(90)
    let analysis = try analyse(shop, until: "2026-11-15", policy: policy)
    #expect(try analysis.classID("a", .rfm) == "important-development")
    #expect(try analysis.classID("b", .rfm) == "general-value")
    #expect(analysis.scores.f == [1, 3])
  }

  @Test("Means are compared exactly", arguments: [(1, 5), (2, 5)] as [(Int64, Int)])
  func exactMeans(extra: Int64, important: Int) throws {
    var shop = Shop()
    // Three amounts whose mean is no whole number of ten-thousandths: the largest alone is above it.
    for (name, units) in [("a", 10_000), ("b", 10_000), ("c", 10_000 + extra)] as [(String, Int64)] {
      shop.orders.append(Shop.Order(customer: name, day: date("2026-11-01"), amount: units))
    }
    let analysis = try analyse(shop, until: "2026-11-15")
    #expect(try analysis.sizes(.rfm)[1] == 1)
    #expect(try analysis.sizes(.rfm)[important] == 2)
  }
}
