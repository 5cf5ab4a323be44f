import Testing
import Trade

@testable import Analysing

@Suite("Price lines and sources")
struct PriceLineTests {
  @Test("A third of a category's spend is a line, equal prices together, each category by itself")
  func thirds() throws {
    var market = Market()
    market.hasPieces = true
    market.shop.categories = ["a": "x", "b": "x", "c": "x", "d": "x", "e": "y"]
    // Of 120 the cheaper goods brought 0 before a price of 10, just a third before 15, and 85 before 35.
    for (name, product, pieces, amount) in [
      ("a", "a", 4, 40), ("b", "b", 2, 30), ("c", "c", 1, 35), ("d", "d", 1, 15), ("e", "e", 1, 5),
    ] {
      market.pieces[product] = Int64(pieces)
      market.sell(name, "2025-01-01", [(product, Int64(amount))])
    }
    let snapshot = try market.snapshot(asOf: "2025-09-30")
    let rule = try required(PriceLineRule(snapshot))
    let lines = try ["a", "b", "c", "d", "e"].map { try snapshot.classID($0, by: rule) }
    #expect(lines == ["value", "mid", "premium", "mid", "value"])
  }

  @Test("Cuts are those of the sorted prices", arguments: 1...6 as ClosedRange<UInt64>, [3, 70])
  func cuts(seed: UInt64, categories: Int) throws {
    var random = PropertyTests.Random(state: seed)
    var market = Market()
    market.hasPieces = true
    for number in 0..<100 {
      market.shop.categories["p\(number)"] = "k\(number % categories)"
      market.pieces["p\(number)"] = Int64.random(in: 1...7, using: &random)
    }
    for number in 0..<600 {
      let amount = Int64.random(in: -3..<(number % 3 == 0 ? 9 : 4_000), using: &random)
      market.sell(number % 9 == 0 ? nil : "c\(number % 50)", "2025-0\(number % 9 + 1)-01", [("p\(number % 97)", amount)])
    }
    let snapshot = try market.snapshot(asOf: "2025-07-15")
    let rule = try required(PriceLineRule(snapshot))
    let (ledger, counted) = (snapshot.ledger, snapshot.counted)
    let all = (0..<ledger.lines.count).compactMap { line -> (category: Int32, price: Int64, amount: Int64, order: Int)? in
      let (order, product) = (Int(ledger.lines.order[line]), Int(ledger.lines.product[line]))
      let amount = ledger.lines.amount[line]
      if counted.net(order) == 0 || amount <= 0 { return nil }
      let price = roundedQuotient(Int128(amount) * 10_000, Int128(ledger.lines.quantity[line]))
      return (ledger.products.category[product], price, amount, order)
    }
    for customer in 0..<ledger.customers.count {
      let own = ledger.orders.orders(of: CustomerID(customer))
      var spend: [Int64] = [0, 0, 0]
      for line in all where own.contains(line.order) {
        let same = all.filter { $0.category == line.category }
        let before = same.filter { $0.price < line.price }.reduce(0) { $0 + $1.amount }
        let whole = same.reduce(0) { $0 + $1.amount }
        spend[before * 3 < whole ? 2 : before * 3 < whole * 2 ? 1 : 0] += line.amount
      }
      let most = spend.max() ?? 0
      let expected = most == 0 ? 3 : spend.firstIndex(of: most) ?? 3
      #expect(rule.classIndex(of: CustomerID(customer)) == expected)
      #expect(!rule.reason(for: CustomerID(customer)).isEmpty)
    }
  }

  @Test("Digits of any size find the same cuts", arguments: 1...3 as ClosedRange<UInt64>)
  func digits(seed: UInt64) throws {
    var random = PropertyTests.Random(state: seed)
    var market = Market()
    for number in 0..<40 { market.shop.categories["p\(number)"] = "k\(number % 5)" }
    market.hasPieces = true
    for number in 0..<200 {
      market.sell("c\(number)", "2025-03-01", [("p\(number % 37)", Int64.random(in: 1..<4_000, using: &random))])
    }
    let snapshot = try market.snapshot(asOf: "2025-07-15")
    let lines = PricedLines(snapshot.ledger, snapshot.counted)
    let cuts = [1, 2, 3, 8, 12].map { PriceCuts(lines, snapshot.slices, parts: 3, bits: $0) }
    for other in cuts.dropFirst() {
      #expect(other.value == cuts[0].value)
      #expect(other.mid == cuts[0].mid)
    }
  }

  @Test(
    "Digits are as large as memory allows",
    arguments: [(1, 12), (64, 12), (65, 8), (4096, 8), (4097, 7), (100_000, 3), (524_288, 1), (5_000_000, 1)])
  func digitSizes(categories: Int, bits: Int) { #expect(PriceCuts.bits(categories: categories) == bits) }

  @Test(
    "A unit price is rounded half to even",
    arguments: [
      (10_000, 10_000, 10_000), (10_000, 30_000, 3_333), (1, 20_000, 0), (3, 20_000, 2), (5, 20_000, 2), (7, 5_000, 14),
      (Int64.max / 4, 20_000, Int64.max / 8 + 1),
    ] as [(Int64, Int64, Int64)])
  func unitPrice(amount: Int64, pieces: Int64, price: Int64) { #expect(PricedLines.price(amount, pieces) == price) }

  @Test("The list price stands in where pieces are not told")
  func listPrice() throws {
    var market = Market()
    market.shop.categories = ["a": "x", "b": "x"]
    market.sell("a", "2025-01-01", [("a", 10)])
    market.sell("b", "2025-01-01", [("b", 10)])
    var ledger = market.ledger
    ledger.products.price = [500_000, OrderTable.unknown]
    let analysis = try analyse(ledger, until: "2025-09-30")
    #expect(try ["a", "b"].map { try analysis.classID($0, .priceLine) } == ["value", "unknown"])
  }

  @Test("The source of the first of several orders of one instant and amount does not depend on the order of the rows")
  func sourceOfEqualOrders() throws {
    var market = Market()
    for _ in 0..<4 { market.sell("a", "2025-01-01", [("p", 10)]) }
    let cells: [(channel: String?, campaign: String?)] = [("Web", "b"), (nil, "a"), ("Shop", "c"), ("Shop", "b")]
    var told: Set<[String?]> = []
    for turn in 0..<4 {
      let rows = cells[turn...] + cells[..<turn]
      for rows in [Array(rows), rows.reversed()] {
        market.channels = [:]
        market.campaigns = [:]
        for (number, row) in rows.enumerated() { (market.channels[number], market.campaigns[number]) = row }
        var ledger = market.ledger
        ledger.orders.placed = ContiguousArray(repeating: ledger.orders.placed[0], count: 4)
        let habits = Habits.all(
          ledger, Counted(ledger, asOf: date("2025-09-30")), Slices(ledger.orders, jobs: 1), Policy(),
          asOf: [date("2025-09-30")])
        let first = Int(habits[0][CustomerID(0)].firstOrder)
        told.insert([ledger.orders.channel[first], ledger.orders.campaign[first]])
      }
    }
    #expect(told == [["Shop", "b"]])
  }

  @Test("Sources: the customer file, else the channel, else the campaign of the first order")
  func sources() throws {
    var market = Market()
    for (number, name) in ["a", "b", "c", "d"].enumerated() {
      market.sell(name, "2025-01-01", [("p", 100 - Int64(number))])
      market.sell(name, "2025-02-01", [("p", 1)])
    }
    market.channels = [0: "Shop", 1: "Web", 2: "Shop", 3: "Later", 5: "Later", 7: "Later"]
    market.campaigns = [4: "spring", 2: "spring"]
    market.cells[.source] = ["a": "Feria", "b": "", "c": " "]
    market.shop.contacts = ["asked"]
    var policy = Policy()
    policy.minCell = 1
    let snapshot = try market.snapshot(asOf: "2025-09-30", policy: policy)
    let rule = try required(SourceRule(snapshot))
    #expect(rule.names == ["Feria", "Shop", "spring", "Unknown"])
    #expect(rule.classes == ["feria", "shop", "spring", "unknown"])
    #expect(try ["a", "b", "c", "d"].map { try snapshot.classID($0, by: rule) } == ["feria", "shop", "spring", "unknown"])
    #expect(rule.reason(for: try snapshot.customer("b")).first?.value == .word("Shop"))
    let merged = try required(SourceRule(try market.snapshot(asOf: "2025-09-30")))
    #expect(merged.classes == ["fewer"])
  }
}
