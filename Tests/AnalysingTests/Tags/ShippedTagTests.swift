import Testing
import Trade

@testable import Analysing

@Suite("Shipped tags: one customer just inside, one just outside")
struct ShippedTagTests {
  private func having(_ tag: String, _ ledger: Ledger, until day: String, policy: Policy = Policy()) throws -> [String] {
    try tags(ledger, until: day, policy: policy).filter { $0.value.contains(tag) }.keys.sorted()
  }

  @Test("first-order: one order, not two")
  func firstOrder() throws {
    var shop = Shop()
    shop.sell("in", "2026-01-01", 10)
    shop.sell("in", "2026-01-02", 10, status: .cancelled)
    for day in ["2026-01-01", "2026-01-02"] { shop.sell("out", day, 10) }
    #expect(try having("first-order", shop.ledger, until: "2026-01-31") == ["in"])
  }

  @Test(
    "weekly-buyer and monthly-buyer: that cadence, and silent for at most one and a half gaps",
    arguments: [("weekly-buyer", [0, 7, 14], 10), ("monthly-buyer", [0, 30, 60], 45)])
  func rhythm(tag: String, gaps: [Int], last: Int) throws {
    var shop = Shop()
    let end = date("2026-06-30")
    for gap in gaps {
      shop.sell("in", end.advanced(by: gap - (gaps.last ?? 0) - last).iso, 10)
      shop.sell("out", end.advanced(by: gap - (gaps.last ?? 0) - last - 1).iso, 10)
    }
    #expect(try having(tag, shop.ledger, until: "2026-06-30") == ["in"])
  }

  @Test("big-basket: the median order reaches the 90th percentile of the buyers with two orders")
  func bigBasket() throws {
    var shop = Shop()
    for number in 1...50 { for day in ["2026-01-01", "2026-01-02"] { shop.sell("c\(number)", day, Int64(10 * number)) } }
    shop.sell("once", "2026-01-01", 1000)
    #expect(try having("big-basket", shop.ledger, until: "2026-01-31") == (45...50).map { "c\($0)" })
  }

  @Test("big-basket in a small store: twice the store's median order")
  func smallStore() throws {
    var shop = Shop()
    for (customer, amount) in [("a", 10), ("b", 10), ("in", 20), ("out", 19)] {
      for day in ["2026-01-01", "2026-01-02"] { shop.sell(customer, day, Int64(amount)) }
    }
    for day in 1...3 { shop.sell("a", "2026-01-0\(day + 2)", 10) }
    #expect(try having("big-basket", shop.ledger, until: "2026-01-31") == ["in"])
  }

  @Test("price-sensitive: two orders, half of them with five percent off")
  func priceSensitive() throws {
    var shop = Shop()
    func sell(_ customer: String, _ amount: Int64, discount: Int64) {
      shop.orders.append(
        .init(
          customer: customer, day: date("2026-01-01"), amount: amount * 10_000, discount: discount * 10_000,
          second: UInt32(shop.orders.count)))
    }
    for (customer, full) in [("in", 1), ("out", 2)] {
      sell(customer, 95, discount: 5)
      for _ in 0..<full { sell(customer, 100, discount: 0) }
    }
    sell("little", 96, discount: 5)
    sell("little", 96, discount: 5)
    sell("once", 10, discount: 90)
    #expect(try having("price-sensitive", shop.ledger, until: "2026-01-31") == ["in"])
  }

  @Test("price-sensitive: a coupon counts where no money is told of it, not where less than five percent is")
  func coupons() throws {
    var shop = Shop()
    for (customer, discount) in [("blank", 0), ("little", 4)] as [(String, Int64)] {
      for day in ["2026-01-01", "2026-01-02"] {
        shop.orders.append(
          .init(customer: customer, day: date(day), amount: (100 - discount) * 10_000, discount: discount * 10_000))
      }
    }
    var ledger = shop.ledger
    #expect(try having("price-sensitive", ledger, until: "2026-01-31") == [])
    ledger.orders.coupon = words(["c", "c", "c", "c"])
    #expect(try having("price-sensitive", ledger, until: "2026-01-31") == ["blank"])
    ledger.orders.discount = []
    #expect(try having("price-sensitive", ledger, until: "2026-01-31") == ["blank", "little"])
  }

  @Test("price-sensitive: group-buys count as discounted, and orders by the channels that the store names for them")
  func groupBuy() throws {
    var shop = Shop()
    for customer in ["in", "out"] { for day in ["2026-01-01", "2026-01-02"] { shop.sell(customer, day, 10) } }
    var ledger = shop.ledger
    ledger.campaigns = CampaignTable([("g", "2020-01-01", "2020-01-02", "group-buy", nil, nil)])
    ledger.campaigns.channel = words(["mass"])
    ledger.orders.channel = words(["mass", "shop", "shop", "shop"])
    var policy = Policy()
    policy.groupBuyChannels = ["Mass"]
    #expect(try having("price-sensitive", ledger, until: "2026-01-31", policy: policy) == ["in"])
    // A channel that a group-buy once used is no group-buy by itself.
    #expect(try having("price-sensitive", ledger, until: "2026-01-31") == [])
    ledger.orders.campaign = words([nil, nil, "g", nil])
    #expect(try having("price-sensitive", ledger, until: "2026-01-31") == ["out"])
    // Nor is it a discount where the store counts other kinds of campaigns, but it stays a group-buy.
    policy.behaviour.discountKinds = ["festival"]
    #expect(try having("price-sensitive", ledger, until: "2026-01-31", policy: policy) == ["in", "out"])
  }

  @Test("new-arrivals: two products within 30 days of launch, at full price")
  func newArrivals() throws {
    var shop = Shop()
    func buy(_ customer: String, _ day: String, _ products: [String], discount: Int64 = 0) {
      shop.orders.append(
        .init(
          customer: customer, day: date(day), amount: Int64(products.count) * 100_000, discount: discount,
          lines: products.map { ($0, 100_000) }))
    }
    buy("in", "2026-01-31", ["p", "q"])
    buy("late", "2026-02-01", ["p", "q"])
    buy("one", "2026-01-31", ["p", "p"])
    buy("cheap", "2026-01-31", ["p", "q"], discount: 100_000)
    buy("early", "2025-12-31", ["p", "q"])
    var ledger = shop.ledger
    ledger.products.launched = [date("2026-01-01"), date("2026-01-01")]
    #expect(try having("new-arrivals", ledger, until: "2026-03-31") == ["in"])
  }

  @Test("buys: in two orders, not twice in one")
  func buys() throws {
    var shop = Shop()
    shop.categories = ["green": "Tea", "black": "Tea", "cup": "Ware; cups"]
    func buy(_ customer: String, _ products: [String]) {
      shop.orders.append(
        .init(
          customer: customer, day: date("2026-01-01"), amount: 100_000, second: UInt32(shop.orders.count),
          lines: products.map { ($0, 50_000) }))
    }
    buy("both", ["green"])
    buy("both", ["green", "cup"])
    buy("both", ["cup"])
    buy("kind", ["green"])
    buy("kind", ["black"])
    buy("once", ["green", "green"])
    let found = try tags(shop.ledger, until: "2026-01-31")
    #expect(found["both"] == ["buys:Tea", "buys:Ware cups", "buys:cup", "buys:green"])
    #expect(found["kind"] == ["buys:Tea"])
    #expect(found["once"] == ["first-order"])
  }

  @Test(
    "Signs of the zodiac on their first and last days",
    arguments: [
      ("1990-03-21", "aries"), ("1990-04-19", "aries"), ("1990-04-20", "taurus"), ("1990-12-21", "sagittarius"),
      ("1990-12-22", "capricorn"), ("1990-01-19", "capricorn"), ("1990-01-20", "aquarius"), ("1992-02-29", "pisces"),
      ("1990-02-18", "aquarius"), ("1990-02-19", "pisces"), ("1990-03-20", "pisces"), ("1990-11-21", "scorpio"),
    ])
  func zodiac(day: String, sign: String) throws {
    #expect(try tags(born([day]), until: "2026-06-30")["c0"]?.contains("zodiac:" + sign) == true)
  }

  @Test("Ages turn on the birthday, bands at their bounds; moon birthdays tell the band alone")
  func people() throws {
    var ledger = born(["2008-06-30", "2008-07-01", "2001-06-30", "1961-07-01", "1961-06-30", "1990-06-01", "1990-05-31"])
    let found = try tags(ledger, until: "2026-06-30")
    let bands = (0..<5).map { number in found["c\(number)"]?.first { $0.hasPrefix("age:") } }
    #expect(bands == ["age:18-24", "age:under-18", "age:25-34", "age:55-64", "age:65-plus"])
    #expect(try having("birthday-this-month", ledger, until: "2026-06-30") == ["c0", "c2", "c4", "c5"])
    ledger.customers.texts[.calendar] = texts(["lunar", "农历", "solar", "", "", "", ""])
    ledger.customers.texts[.gender] = texts(["F", "女", "male", "Hombre", "x", "", "Mujer"])
    let moon = try tags(ledger, until: "2026-06-30")
    #expect(moon["c0"] == ["age:under-18", "gender:female"] && moon["c1"] == ["age:under-18", "gender:female"])
    #expect(moon["c2"]?.contains("gender:male") == true && moon["c3"]?.contains("gender:male") == true)
    #expect(moon["c4"]?.contains("gender:other") == true && moon["c5"]?.contains { $0.hasPrefix("gender") } == false)
    #expect(moon["c6"]?.contains("gender:female") == true)
  }

  /// Contacts born on some days.
  private func born(_ days: [String]) -> Ledger {
    var shop = Shop()
    shop.contacts = days.indices.map { "c\($0)" }
    var ledger = shop.ledger
    ledger.customers.isRecorded = ContiguousArray(repeating: true, count: days.count)
    ledger.customers.birthday = ContiguousArray(days.map { date($0) })
    return ledger
  }
}
