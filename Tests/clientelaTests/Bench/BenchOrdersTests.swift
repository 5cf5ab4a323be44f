import Testing

@testable import clientela

@Suite("The orders that a bench invents")
struct BenchOrdersTests {
  private static func text(rows: Int, customers: Int, lines: Int = 1) -> String {
    var bytes: [UInt8] = []
    BenchOrders(rows: rows, customers: customers, lines: lines).write { bytes += $0 }
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test("The same numbers give the same bytes on every machine", arguments: [(1, "bd911c23dbcb0580"), (3, "694c677681955201")])
  func sameness(_ lines: Int, _ expected: String) {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in Self.text(rows: 2_000, customers: 200, lines: lines).utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    #expect(String(hash, radix: 16) == expected)
  }

  @Test("Every row has its eight columns, in the bounds of a shop")
  func rows() throws {
    let rows = Self.text(rows: 2_000, customers: 200).split(separator: "\n")
    #expect(rows.first == "order_id,customer_id,created_at,amount,discount,sku,category,channel")
    #expect(rows.count == 2_001)
    var customers: Set<Substring> = []
    for (number, row) in rows.dropFirst().enumerated() {
      let cells = row.split(separator: ",", omittingEmptySubsequences: false)
      try #require(cells.count == 8)
      #expect(cells[0] == String(1_000_000_000 + number))
      #expect(cells[2] >= "2023-11-22T00:00:00Z" && cells[2] <= "2026-11-21T23:59:59Z" && cells[2].count == 20)
      let (amount, discount) = (try #require(Double(cells[3])), try #require(Double(cells[4])))
      #expect((0.5...1_200).contains(amount) && discount >= 0 && discount < amount)
      #expect(cells[5].hasPrefix("SKU-") && cells[5].count == 9)
      if number < 200 { customers.insert(cells[1]) }
    }
    #expect(customers.count == 200)
  }

  @Test("The lines of an order share all but goods and amounts, and the last order may have fewer")
  func lines() {
    let rows = Self.text(rows: 200, customers: 20, lines: 3).split(separator: "\n").dropFirst()
    let orders = Dictionary(grouping: rows) { $0.prefix(while: { $0 != "," }) }.mapValues { rows in
      (
        count: rows.count, heads: Set(rows.map { $0.split(separator: ",").prefix(3) }),
        channels: Set(rows.map { $0.split(separator: ",").last })
      )
    }
    #expect(rows.count == 200 && orders.count == 67)
    #expect(orders.values.allSatisfy { $0.heads.count == 1 && $0.channels.count == 1 })
    #expect(orders.values.count { $0.count == 3 } == 66 && orders["1000000066"]?.count == 2)
  }

  @Test("Each customer has an id of its own, whatever their number", arguments: [1, 2, 48_271, 48_272])
  func customers(_ customers: Int) {
    let rows = Self.text(rows: customers, customers: customers).split(separator: "\n").dropFirst()
    #expect(Set(rows.map { $0.split(separator: ",")[1] }).count == customers)
  }

  @Test("Amounts are log-normal: as many as a shop has, half of them under 24.80")
  func amounts() {
    var random = BenchRandom()
    let cents = (0..<20_000).map { _ in random.cents() }.sorted()
    #expect(cents.allSatisfy { (50...110_000).contains($0) } && Set(cents).count > 5_000)
    #expect((2_400...2_560).contains(cents[10_000]))
    // A standard deviation from the middle is a factor of 3.
    #expect((6_900...8_000).contains(cents[16_827]))
  }

  @Test("The best fifth of the customers places about half of the orders")
  func skew() {
    var random = BenchRandom()
    let draws = (0..<100_000).map { _ in random.skewed(below: 1_000, exponent: 22) }
    #expect(draws.allSatisfy { (0..<1_000).contains($0) })
    #expect((46_000...50_000).contains(draws.count { $0 < 200 }))
  }
}
