import Testing
import Trade

@testable import Analysing

@Suite("What buyers are expected to spend")
struct OutlookTests {
  /// The as-of day, and 90 days before it.
  private static let (now, then) = ("2026-11-15", "2026-08-17")

  private static func policy(_ lead: String = "life-stage") -> Policy {
    var policy = Policy()
    policy.contacting.lead = lead
    return policy
  }

  private static func name(_ number: Int) -> String { "c" + String(String(number + 1000).dropFirst()) }

  /// So many buyers of one order on a day, of whom the first few order again on another.
  private static func shop(_ count: Int, on day: String = "2026-08-01", again: Int, then later: String = "2026-09-01") -> Shop {
    var shop = Shop()
    for number in 0..<count {
      shop.sell(name(number), day, 10)
      if number < again { shop.sell(name(number), later, 30) }
    }
    return shop
  }

  @Test(
    "The spend is M per 90 days from first to last order, 90 days at least, half to even",
    arguments: [
      (1_000_000, 0, 1_000_000), (1_000_000, 89, 1_000_000), (1_000_000, 90, 1_000_000), (1_000_000, 91, 989_011),
      (1, 180, 0), (3, 180, 2), (5, 180, 2), (1_000_001, 180, 500_000), (1_000_003, 180, 500_002), (-5, 200, 0), (0, 200, 0),
      (9_000_000_000_000_000_000, 90, 9_000_000_000_000_000_000), (9_000_000_000_000_000_000, 180, 4_500_000_000_000_000_000),
    ] as [(Int64, Int, Int64)])
  func rates(money: Int64, days: Int, expected: Int64) {
    let first = date("2024-01-01")
    #expect(OutlookSpend.rate(money, from: first, to: first.advanced(by: days), per: 90) == expected)
  }

  @Test(
    "The cap is the 95th percentile of the repeat buyers, by nearest rank",
    arguments: [(1, 1), (19, 19), (20, 19), (21, 20), (40, 38), (41, 39)])
  func cap(buyers: Int, expected: Int64) throws {
    var shop = Self.shop(20, again: 0)
    for number in 1...buyers { for day in ["2026-11-01", "2026-11-02"] { shop.sell("r\(number)", day, Int64(number)) } }
    let analysis = try analyse(shop, until: Self.now, policy: Self.policy())
    let (outlook, largest) = (try #require(analysis.outlook), try #require(analysis.ledger.customers.number(of: "r\(buyers)")))
    #expect(outlook.cap.units == 2 * Int64(expected) * Money.scale)
    #expect(outlook.spend[largest] == outlook.cap.units)
  }

  @Test(
    "Buyers of one order are expected to spend the store's median second order, half to even and not capped",
    arguments: [
      ([100_000], 100_000), ([100_000, 100_001], 100_000), ([100_001, 100_002], 100_002), ([100_000, 300_000, 500_000], 300_000),
      ([100_000, 200_000, 400_000, 900_000], 300_000),
    ] as [([Int64], Int64)])
  func secondOrders(seconds: [Int64], expected: Int64) throws {
    var shop = Self.shop(20, again: 0)
    for (number, amount) in seconds.enumerated() {
      // Long ago and far apart, so that the rate lies far below an order.
      for (day, amount) in [("2020-01-01", 10_000), ("2022-01-01", amount), ("2024-01-01", 10_000)] {
        shop.orders.append(Shop.Order(customer: "r\(number)", day: date(day), amount: amount))
      }
    }
    let outlook = try #require(try analyse(shop, until: Self.now, policy: Self.policy()).outlook)
    #expect(outlook.secondOrder.units == expected)
    #expect(outlook.spend[0] == expected)
    #expect(outlook.cap.units < expected)
  }

  @Test("Of several orders at one instant the larger one is the first, and of two later ones the larger one the second")
  func instants() throws {
    var shop = Self.shop(20, again: 0)
    for (customer, second, units) in [
      ("a", 0, 10), ("a", 0, 30), ("a", 9, 90), ("b", 0, 50), ("b", 5, 10), ("b", 5, 40), ("b", 9, 90),
    ] as [(String, UInt32, Int64)] {
      shop.orders.append(Shop.Order(customer: customer, day: date("2026-11-01"), amount: units * Money.scale, second: second))
    }
    let outlook = try #require(try analyse(shop, until: Self.now, policy: Self.policy()).outlook)
    // 10 and 40.
    #expect(outlook.secondOrder.units == 25 * Money.scale)
  }

  @Test(
    "A share needs 20 cases of the same class and rhythm, or it is that of the class, of all buyers, or there is none",
    arguments: [
      // Buyers then without a rhythm, in rhythm, and in another class: groups by width.
      (19, 0, 0, []), (20, 0, 0, [.all, .wholeClass, .rhythm]), (19, 0, 1, [.all]), (19, 1, 0, [.all, .wholeClass]),
      (20, 20, 0, [.all, .wholeClass, .rhythm, .rhythm]), (20, 19, 20, [.all, .wholeClass, .rhythm, .wholeClass, .rhythm]),
    ] as [(Int, Int, Int, [Outlook.Group.Width])])
  func widths(without: Int, inRhythm: Int, other: Int, expected: [Outlook.Group.Width]) throws {
    var shop = Self.shop(without, again: 3)
    for number in 0..<inRhythm { for day in ["2026-07-01", "2026-07-21", "2026-08-10"] { shop.sell("r\(number)", day, 10) } }
    for number in 0..<other { shop.sell("o\(number)", "2025-01-01", 10) }
    let outlook = try analyse(shop, until: Self.now, policy: Self.policy()).outlook
    #expect(outlook?.groups.map(\.width) ?? [] == expected)
    guard let outlook else { return }
    #expect(outlook.groups[0] == Outlook.Group(classIndex: nil, rhythm: nil, cases: without + inRhythm + other, returned: 3))
  }

  @Test("A class too small by itself goes by all buyers")
  func widening() throws {
    var shop = Self.shop(19, again: 3)
    shop.sell("old", "2025-01-01", 10)
    shop.sell("new", "2026-11-10", 10)
    let analysis = try analyse(shop, until: Self.now, policy: Self.policy())
    let outlook = try #require(analysis.outlook)
    for name in ["old", "new"] {
      let number = try #require(analysis.ledger.customers.number(of: name))
      #expect(outlook.basis[number] == 0 && outlook.chance[number] == 1500)
    }
  }

  @Test(
    "Who first ordered on the day 90 days ago stood there, and an order on the day after it is one since",
    arguments: [("2026-08-16", 20), ("2026-08-17", 20), ("2026-08-18", nil)] as [(String, Int?)])
  func firstDay(day: String, cases: Int?) throws {
    let outlook = try analyse(Self.shop(20, on: day, again: 5), until: Self.now, policy: Self.policy()).outlook
    #expect(outlook?.groups[0].cases == cases)
  }

  @Test(
    "An order from the day after that day on up to the as-of day is an order since",
    arguments: [("2026-08-17", 0), ("2026-08-18", 5), ("2026-11-15", 5), ("2026-11-16", nil)] as [(String, Int?)])
  func returns(day: String, returned: Int?) throws {
    let shop = Self.shop(20, again: 5, then: day)
    #expect(try analyse(shop, until: Self.now, policy: Self.policy()).outlook?.groups[0].returned == returned)
  }

  @Test("Nobody is expected to spend anything where nobody ordered twice")
  func noSecondOrder() throws {
    #expect(try analyse(Self.shop(40, again: 0), until: Self.now, policy: Self.policy()).outlook == nil)
  }

  @Test("What comes anyway and what is at risk add up to the spend, half to even")
  func parts() throws {
    let outlook = Outlook(
      spend: [5, 15, 10_000, 0, .max], chance: [5000, 5000, 1234, 0, 5000], basis: [0, 0, 0, 0, 0], groups: [])
    #expect(outlook.anyway(CustomerID(4)).units == .max / 2 + 1)
    #expect((0..<4).map { outlook.anyway(CustomerID($0)).units } == [2, 8, 1234, 0])
    #expect((0..<4).map { outlook.atRisk(CustomerID($0)).units } == [3, 7, 8766, 0])
    #expect(Outlook.Group(classIndex: 0, rhythm: nil, cases: 3, returned: 1).chance == 3333)
    #expect(Outlook.Group(classIndex: 0, rhythm: nil, cases: 20_000, returned: 1).chance == 0)
    #expect(Outlook.Group(classIndex: 0, rhythm: nil, cases: 20_000, returned: 3).chance == 2)
  }

  @Test("A contact is expected to spend nothing")
  func contacts() throws {
    var shop = Self.shop(20, again: 5)
    shop.contacts = ["a contact"]
    let analysis = try analyse(shop, until: Self.now, policy: Self.policy("journey"))
    let (outlook, contact) = (try #require(analysis.outlook), try #require(analysis.ledger.customers.number(of: "a contact")))
    #expect(outlook.spend[contact] == 0 && outlook.chance[contact] == 0)
    #expect(outlook.groups[0].cases == 20)
  }

  @Test("Every figure is that of the definition read word by word", arguments: ["rfm", "life-stage", "tier", "journey"], [1, 2])
  func plain(lead: String, jobs: Int) throws {
    var (shop, state) = (Shop(), UInt64(7))
    func next(_ bound: UInt64) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % bound)
    }
    for customer in 0..<300 {
      for _ in 0...next(7) {
        let day = date("2025-06-01").advanced(by: next(560))
        shop.orders.append(Shop.Order(customer: Self.name(customer), day: day, amount: Int64(next(2_000_000)) + 1))
      }
    }
    let (store, ledger, policy) = (
      Store(name: "Test", currency: try required(Currency("EUR")), zone: .utc), shop.ledger, Self.policy(lead)
    )
    let analyst = Analyst(store: store, policy: policy, jobs: jobs)
    let period = try required(Period(from: date("2026-11-09"), to: date(Self.now)))
    let analysis = analyst.analyse(ledger, in: period, isPartial: false)
    let before = analyst.analyse(ledger, in: try required(Period(from: date(Self.then), to: date(Self.then))), isPartial: false)
    let outlook = try #require(analysis.outlook)
    let facts = analysis.facts
    let (own, old) = (try analysis.segmentation(SegmentationID(lead)), try before.segmentation(SegmentationID(lead)))
    let buyers = (0..<ledger.customers.count).filter { facts.orderCount[$0] > 0 }
    let stood = (0..<ledger.customers.count).filter { before.facts.orderCount[$0] > 0 }
    let amounts = buyers.map { buyer in
      ledger.orders.orders(of: CustomerID(buyer)).filter { ledger.orders.day[$0] <= facts.asOf }.map { ledger.orders.amount[$0] }
    }
    let rates = buyers.filter { facts.orderCount[$0] > 1 }.map { buyer in
      let span = max(90, facts.firstDay[buyer].distance(to: facts.lastDay[buyer]))
      return Money(units: facts.monetary[buyer]).scaled(by: 90, over: Int64(span)).units
    }.sorted()
    #expect(outlook.cap.units == rates[(rates.count * 95 + 99) / 100 - 1])
    // Orders of one day stand by their amount here; the first of a customer is the larger one.
    let seconds = zip(buyers, amounts).filter { $1.count > 1 }.map { buyer, amounts in
      let run = ledger.orders.orders(of: CustomerID(buyer))
      let sorted = zip(run, amounts).sorted {
        (ledger.orders.placed[$0.0].seconds, -$0.1) < (ledger.orders.placed[$1.0].seconds, -$1.1)
      }
      return sorted[1].1
    }.sorted()
    let doubled = seconds[(seconds.count - 1) / 2] + seconds[seconds.count / 2]
    #expect(outlook.secondOrder.units == roundedQuotient(Int128(doubled), 2))
    #expect(outlook.anyway == buyers.reduce(Money.zero) { $0 + outlook.anyway(CustomerID($1)) })
    #expect(outlook.atRisk == buyers.reduce(Money.zero) { $0 + outlook.atRisk(CustomerID($1)) })
    for (buyer, amounts) in zip(buyers, amounts) {
      let group = outlook.groups[Int(outlook.basis[buyer])]
      let sameClass = stood.filter { old.assignment[$0] == own.assignment[buyer] }
      let same = sameClass.filter { before.rhythm[$0] == analysis.rhythm[buyer] }
      let cases = same.count >= 20 ? same : sameClass.count >= 20 ? sameClass : stood
      let returned = cases.count { facts.lastDay[$0] > before.facts.asOf }
      #expect(group.cases == cases.count && group.returned == returned)
      #expect(Int(outlook.chance[buyer]) == Int(Share(returned, of: cases.count).rounded(per: 10_000)))
      let span = max(90, facts.firstDay[buyer].distance(to: facts.lastDay[buyer]))
      let rate = Money(units: facts.monetary[buyer]).scaled(by: 90, over: Int64(span)).units
      #expect(outlook.spend[buyer] == (amounts.count == 1 ? outlook.secondOrder.units : min(rate, outlook.cap.units)))
    }
  }
}
