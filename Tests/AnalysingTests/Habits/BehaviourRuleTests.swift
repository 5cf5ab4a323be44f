import Testing
import Trade

@testable import Analysing

@Suite("Behaviour and purpose")
struct BehaviourRuleTests {
  /// Customers of a store with two brands, of which none is everybody's.
  private func market() -> Market {
    var market = Market()
    market.brands = ["p1": "A", "p2": "A", "p3": "B", "p4": "B", "p5": "B", "p6": "B", "p7": "B", "p8": "B"]
    market.shop.categories = ["p1": "x", "p2": "y", "p3": "x", "p4": "z", "p5": "x", "p6": "x", "p7": "x", "p8": "x"]
    return market
  }

  /// Orders of a product, a month apart, the last on 1 September 2025.
  private func monthly(_ market: inout Market, _ customer: String, _ products: [String], discount: Int64 = 0) {
    for (number, product) in products.enumerated() {
      let day = date("2025-09-01").advanced(by: -30 * (products.count - 1 - number)).iso
      market.sell(customer, day, [(product, 100 - discount)], discount: discount)
    }
  }

  /// Many customers of the second brand, so that the first is rare.
  private func crowd(_ market: inout Market, _ count: Int) {
    for number in 0..<count { market.sell("z\(number)", "2025-08-01", [("p\(number % 6 + 3)", 10)]) }
  }

  @Test("Each type has its customer")
  func types() throws {
    var market = market()
    crowd(&market, 60)
    monthly(&market, "hunter", ["p3", "p1", "p4"], discount: 5)
    monthly(&market, "loyal", ["p1", "p2", "p1", "p2"])
    monthly(&market, "targeted", ["p1", "p1", "p1"])
    for (day, product) in [("2024-01-01", "p1"), ("2024-01-02", "p2"), ("2024-01-03", "p4"), ("2025-01-01", "p3")] {
      market.sell("impulse", day, [(product, 100)])
    }
    monthly(&market, "undetermined", ["p1", "p3", "p2"])
    market.shop.contacts = ["asked"]
    let snapshot = try market.snapshot(asOf: "2025-09-30")
    #expect(snapshot.habits.unit == .brand)
    let rule = BehaviourRule(snapshot)
    for (name, type) in [
      ("hunter", "discount-hunter"), ("loyal", "loyal"), ("targeted", "targeted"), ("impulse", "impulse"),
      ("undetermined", "undetermined"), ("asked", "interested"),
    ] {
      #expect(try snapshot.classID(name, by: rule) == type)
      let reason = rule.reason(for: try snapshot.customer(name))
      #expect(!reason.isEmpty)
      if !["undetermined", "impulse"].contains(type) { #expect(reason.last?.holds == true, "\(name)") }
    }
    let hunter = rule.reason(for: try snapshot.customer("hunter"))
    #expect(hunter.map(\.measure) == [.orders, .orders, .discountedOrders, .discountChance])
    let loyal = rule.reason(for: try snapshot.customer("loyal"))
    #expect(loyal.suffix(3).map(\.measure) == [.favouriteSpend, .favouriteOrders, .favouriteChance])
    #expect(loyal.suffix(3).allSatisfy { $0.holds })
    let rests = { (criterion: Criterion) in criterion.facts.map { "\($0.name) \($0.value.map { "\($0)" } ?? "-")" } }
    #expect(rests(loyal[loyal.count - 3]).first?.hasPrefix("brand word(") == true && rests(loyal[loyal.count - 2]).isEmpty)
    #expect(rests(loyal[loyal.count - 1]).first?.hasPrefix("its share of the store's orders share(") == true)
    #expect(rests(hunter[3]).first?.hasPrefix("share of the store's orders at a discount share(") == true)
    let targeted = rule.reason(for: try snapshot.customer("targeted"))
    #expect(targeted.last?.measure == .productSpend && targeted.last.map(rests)?.first?.hasPrefix("product word(") == true)
  }

  @Test("Where every order is at a discount, three discounted orders show nothing", arguments: [false, true])
  func everybodysDiscount(isUsual: Bool) throws {
    var market = market()
    crowd(&market, 40)
    if isUsual { for index in market.shop.orders.indices { market.coupons[index] = "ALL" } }
    monthly(&market, "hunter", ["p3", "p1", "p4"], discount: 5)
    let snapshot = try market.snapshot(asOf: "2025-09-30")
    #expect(try snapshot.classID("hunter", by: BehaviourRule(snapshot)) == (isUsual ? "undetermined" : "discount-hunter"))
  }

  @Test("A discount of 5% of the goods before it counts, one of less does not", arguments: [(95, 5, 3), (96, 5, 0), (0, 0, 0)])
  func discounts(amount: Int64, discount: Int64, discounted: Int32) throws {
    var market = market()
    for day in ["2025-01-01", "2025-02-01", "2025-03-01"] {
      market.sell("a", day, [("p1", max(amount, 1))], discount: discount)
    }
    market.sell("b", "2025-01-01", [("p3", 1)], discount: 1)
    #expect(try market.snapshot(asOf: "2025-09-30").habits.byCustomer[0].discounted == discounted)
  }

  @Test("A coupon without a sum counts, beside a small discount it does not")
  func coupons() throws {
    var market = market()
    market.sell("a", "2025-01-01", [("p1", 100)])
    market.sell("a", "2025-01-02", [("p1", 100)], discount: 1)
    market.sell("a", "2025-01-03", [("p1", 100)])
    market.coupons = [0: "X", 1: "X"]
    #expect(try market.snapshot(asOf: "2025-09-30").habits.byCustomer[0].discounted == 1)
  }

  @Test("What was entered by hand wins, in three languages, and unknown words are listed")
  func entered() throws {
    var market = market()
    for name in ["a", "b", "c", "d", "e"] { market.sell(name, "2025-01-01", [("p1", 100)]) }
    market.shop.contacts = ["f"]
    market.cells[.type] = ["a": "Loyal", "b": "cazador de ofertas", "c": "冲动型", "d": "grumpy", "f": "targeted"]
    let snapshot = try market.snapshot(asOf: "2025-09-30")
    let rule = BehaviourRule(snapshot)
    let types = try ["a", "b", "c", "d", "e", "f"].map { try snapshot.classID($0, by: rule) }
    #expect(types == ["loyal", "discount-hunter", "impulse", "undetermined", "undetermined", "targeted"])
    #expect(rule.reason(for: try snapshot.customer("a")).map(\.measure) == [.entered])
    #expect(snapshot.entered.unknownWords == [UnknownWord(column: "customers.type", word: "grumpy", rows: 1)])
  }

  @Test("Where one thing makes the revenue, who comes for a year is loyal", arguments: [(364, "targeted"), (365, "loyal")])
  func oneThing(days: Int, type: String) throws {
    var market = Market()
    for day in [0, days / 3, 2 * days / 3, days] {
      market.sell("a", date("2024-06-01").advanced(by: day).iso, [("p1", 100)])
    }
    let snapshot = try market.snapshot(asOf: date("2024-06-01").advanced(by: days).iso)
    #expect(snapshot.habits.unit == .none)
    #expect(try snapshot.classID("a", by: BehaviourRule(snapshot)) == type)
  }

  @Test(
    "A level is common above 60% of the revenue, not at 60%",
    arguments: [(60, .brand), (61, .product)] as [(Int64, FavouriteUnit)])
  func levels(amount: Int64, unit: FavouriteUnit) throws {
    var market = Market()
    market.brands = ["p1": "A", "p2": "A", "p3": "B"]
    market.sell("a", "2025-01-01", [("p1", amount - 20), ("p2", 20), ("p3", 100 - amount)])
    #expect(try market.snapshot(asOf: "2025-09-30").habits.unit == unit)
  }

  @Test("Each purpose has its customer")
  func purposes() throws {
    var market = market()
    for (name, days) in [
      ("flagged", ["2025-03-01", "2025-04-01"]), ("festive", ["2024-12-24", "2024-11-25", "2025-03-01"]),
      ("early", ["2024-12-25", "2024-11-24"]), ("shop", ["2025-03-01"]), ("kitchen", ["2025-03-02"]),
      ("own", ["2025-03-01", "2025-03-02", "2025-03-03"]), ("other", ["2025-03-01"]), ("office", ["2025-03-01"]),
    ] {
      for (number, day) in days.enumerated() {
        if name == "flagged", number == 0 { market.gifts.insert(market.shop.orders.count) }
        market.sell(name, day, [(name == "own" ? "p1" : "p\(number + 1)", 10)])
      }
    }
    market.shop.contacts = ["trader", "nobody"]
    market.cells[.industry] = [
      "shop": "Retail & wholesale", "kitchen": "餐饮服务", "trader": "Comercio mayorista", "office": "Education",
    ]
    market.cells[.purpose] = ["other": "Regalo", "flagged": "未知", "own": "None", "shop": "无", "nobody": "unknown"]
    let snapshot = try market.snapshot(asOf: "2025-09-30", policy: .festive)
    let rule = PurposeRule(snapshot)
    #expect(snapshot.entered.unknownWords == [UnknownWord(column: "customers.industry", word: "Education", rows: 1)])
    for (name, purpose) in [
      ("flagged", "gift"), ("festive", "gift"), ("early", "unknown"), ("shop", "resale"), ("kitchen", "production"),
      ("own", "own-use"), ("other", "gift"), ("trader", "resale"), ("nobody", "unknown"),
      ("office", "unknown"),
    ] {
      #expect(try snapshot.classID(name, by: rule) == purpose, "\(name)")
      #expect(!rule.reason(for: try snapshot.customer(name)).isEmpty)
    }
    let industries = { (name: String) in
      rule.reason(for: try snapshot.customer(name)).filter { $0.measure == .industry }.map {
        "\($0.classID ?? "") \($0.value) \($0.holds)"
      }
    }
    #expect(try industries("shop") == ["resale word(\"resale\") true"])
    #expect(try industries("kitchen") == ["resale word(\"production\") false", "production word(\"production\") true"])
    #expect(try industries("office") == ["resale word(\"unknown\") false", "production word(\"unknown\") false"])
    #expect(try industries("own") == ["resale flag(false) false", "production flag(false) false"])
  }

  @Test(
    "Words of industries say what is bought for",
    arguments: [
      ("Retail", 2), ("Online retailer", 2), ("Wholesale of tea", 2), ("批发", 2), ("Tienda de té", 2), ("Restaurants", 3),
      ("Food Service", 3), ("Manufacturing", 3), ("hostelería", 3), ("制造业", 3), ("Education", nil), ("Pre-retirement", nil),
      ("Tea room", 3), ("Tearooms", 3), ("Tea house", 3), ("Coffee shop", 3), ("Coffee Shops & Bars", 3), ("Coffee wholesale", 2),
      ("Bar", 3), ("Bars", 3), ("Wine bar", 3), ("Barber", nil), ("Canteen", 3), ("Gastronomy", 3), ("Catering", 3),
      ("Caterers", 3),
      ("Café", 3), ("Bakery", 3), ("Bistro", 3), ("Pub", 3), ("Publishing", nil), ("Restaurant supply store", 2), ("Tea shop", 2),
      ("Tetería", 3), ("Salón de té", 3), ("Bares y cafeterías", 3), ("Comedor escolar", 3), ("Gastronomía", 3),
      ("Pastelería", 3),
      ("茶馆", 3), ("奶茶店", 3), ("酒吧", 3), ("食堂", 3), ("咖啡店", 3), ("茶叶批发", 2), ("Oficina", nil),
    ] as [(String, UInt8?)])
  func industries(name: String, purpose: UInt8?) { #expect(EnteredWords.purpose(ofIndustry: name) == purpose) }
}
