import Foundation
import Testing

@testable import clientela

@Suite("The sample store")
struct SampleStoreTests {
  /// The sample store, made once for all tests that look at it.
  static let files = SampleStore().files()
  private static let orders = table("data/orders.csv")
  private static let lines = table("data/lines.csv")
  private static let customers = table("data/customers.csv")
  private static let products = table("data/products.csv")
  private static let campaigns = table("data/campaigns.csv")

  private static func table(_ path: String) -> SampleTable { SampleTable(files.first { $0.path == path }?.bytes ?? []) }

  /// FNV-1a over all bytes of all files.
  private static func checksum(_ files: [(path: String, bytes: [UInt8])]) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for file in files {
      for byte in file.bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    }
    return hash
  }

  @Test("The same seed gives the same bytes on every machine and day")
  func sameBytes() {
    #expect(Self.checksum(Self.files) == 0x7B77_2249_E67B_88C0)
    #expect(Self.checksum(SampleStore().files()) == Self.checksum(Self.files))
    #expect(Self.files.map(\.path).first == "clientela.yml")
  }

  @Test("Another seed gives another store")
  func otherSeed() { #expect(Self.checksum(SampleStore(seed: 21).files()) != Self.checksum(Self.files)) }

  @Test("It is as large as a real shop")
  func counts() {
    #expect((11_000...13_500).contains(Self.orders.rows.count))
    #expect((22_000...28_000).contains(Self.lines.rows.count))
    #expect((3800...4100).contains(Self.customers.rows.count))
    #expect((40...60).contains(Self.products.rows.count))
    #expect((15...25).contains(Self.campaigns.rows.count))
    #expect((2800...3500).contains(Set(Self.orders.column("customer_id")).count))
    #expect((100...300).contains(Self.orders.column("customer_id").count { $0.isEmpty }))
  }

  @Test("An amount is quantity × unit price less discount, and the lines' discounts make the order's")
  func amounts() {
    var taken: [String: Int] = [:]
    var seen: Set<[String]> = []
    var unreadable = 0
    for row in Self.lines.rows where seen.insert(row).inserted {
      guard !row[0].isEmpty, let quantity = Int(row[2]), quantity > 0, let price = SampleTable.cents(row[3]),
        let amount = SampleTable.cents(row[4]), let cost = SampleTable.cents(row[5])
      else {
        unreadable += 1
        continue
      }
      #expect(amount > 0 && amount <= quantity * price && cost > 0, "\(row)")
      taken[row[0], default: 0] += quantity * price - amount
    }
    // These have as many fields as the header, but one that cannot be read; the others are narrower or wider.
    #expect(unreadable == 13)
    let ids = Self.orders.column("order_id")
    for (id, discount) in zip(ids, Self.orders.column("discount")) where taken[id] != nil {
      #expect(SampleTable.cents(discount) == taken[id], "\(id)")
    }
    #expect(taken.values.count { $0 > 0 } > 500)
  }

  @Test("Orders end on Sunday 2026-11-15, every day of the last week has some, and nothing comes later")
  func lastWeek() {
    let placed = zip(Self.orders.column("order_id"), Self.orders.column("placed_at")).filter { $0.0 < "CT-9" }.map(\.1)
    #expect(placed.max()?.hasPrefix("2026-11-15T") == true)
    #expect(placed.min()?.hasPrefix("2024-05-1") == true)
    for day in 9...15 {
      let prefix = day < 10 ? "2026-11-0\(day)" : "2026-11-\(day)"
      #expect(placed.count { $0.hasPrefix(prefix) } >= 5, "\(prefix)")
    }
    #expect(placed == placed.sorted())
    for column in ["paid_at", "refunded_at"] {
      #expect(Self.orders.column(column).allSatisfy { $0 < "2026-11-16" })
    }
    #expect(Self.customers.column("registered_at").allSatisfy { $0 < "2026-11-16" })
  }

  @Test("Ids resolve, but for the customers who are to be missing")
  func references() {
    let orders = Set(Self.orders.column("order_id"))
    #expect(orders.count == Self.orders.rows.count)
    #expect(Set(Self.lines.column("order_id")).subtracting(orders) == [""])
    #expect(Set(Self.lines.column("sku")).isSubset(of: Self.products.column("sku")))
    #expect(Set(Self.orders.column("campaign")).subtracting(Self.campaigns.column("campaign")) == [""])
    let unknown = Set(Self.orders.column("customer_id")).subtracting(Self.customers.column("customer_id")).subtracting([""])
    #expect((20...100).contains(unknown.count))
    let contacts = Set(Self.customers.column("customer_id")).subtracting(Self.orders.column("customer_id"))
    #expect((700...1200).contains(contacts.count))
  }

  @Test("Nothing is sold before its launch")
  func launches() {
    let launched = Dictionary(
      zip(Self.products.column("sku"), Self.products.column("launched_at")), uniquingKeysWith: { first, _ in first })
    let placed = Dictionary(
      zip(Self.orders.column("order_id"), Self.orders.column("placed_at")), uniquingKeysWith: { first, _ in first })
    for (id, sku) in zip(Self.lines.column("order_id"), Self.lines.column("sku")) where !id.isEmpty {
      #expect(launched[sku] ?? "9" <= placed[id] ?? "", "\(id) \(sku)")
    }
  }

  @Test("Nobody real can be reached: example domains and numbers that no network has")
  func nobodyReal() {
    for mail in Self.customers.column("email") where !mail.isEmpty {
      #expect(["@example.com", "@example.org", "@example.net"].contains { mail.hasSuffix($0) }, "\(mail)")
      #expect(mail.utf8.allSatisfy { $0 > 32 && $0 < 127 }, "\(mail)")
    }
    #expect(Self.customers.column("phone").allSatisfy { $0.isEmpty || $0.hasPrefix("+34000") })
    #expect(Set(Self.customers.column("email")).count == Self.customers.rows.count)
  }

  @Test(
    "Hostile names are among the customers who order",
    arguments: [
      "O'Neil <&> \"Sons\"", "=1+2", "<script>alert(1)</script>", "Vega, \"Nené\"\nde la Torre", "@SUM(A1:A9)",
    ])
  func hostileNames(name: String) {
    let ids = zip(Self.customers.column("customer_id"), Self.customers.column("name")).filter { $0.1 == name }.map(\.0)
    #expect(ids.count == 1)
    #expect(Self.orders.column("customer_id").count { ids.contains($0) } >= 3)
  }

  @Test("Companies, consent, birthdays of both calendars, every channel and every fate are there")
  func variety() {
    #expect(Set(Self.customers.column("company")).contains("Tetería del Sur"))
    #expect(Set(Self.customers.column("industry")) == ["", "Tea room", "Restaurant", "Hotel", "Office", "Retail"])
    #expect(Set(Self.customers.column("calendar")) == ["", "solar", "lunar"])
    #expect(Set(Self.customers.column("consent")) == ["", "yes", "no"])
    #expect(Set(Self.orders.column("channel")) == ["web", "shop", "phone", "marketplace", "b2b"])
    #expect(Set(Self.orders.column("status")) == ["paid", "unpaid", "cancelled", "refunded"])
    #expect(Set(Self.campaigns.column("kind")) == ["promotion", "new-arrivals", "festival", "group-buy"])
    let refunds = zip(Self.orders.column("status"), Self.orders.column("refund"))
    #expect(refunds.contains { $0 == "paid" && !$1.isEmpty })
    #expect(refunds.contains { $0 == "refunded" && $1.isEmpty })
  }

  @Test("A few rows are broken or stand twice, well under the 1 % that stops a run")
  func brokenRows() {
    #expect(Self.orders.brokenRows == 3)
    #expect(Self.orders.column("order_id").count { $0 >= "CT-9" } == 7)
    #expect(Self.lines.brokenRows == 4)
    #expect(Self.lines.column("amount").contains("12,5O"))
    #expect(Self.customers.brokenRows + Self.customers.column("customer_id").count { $0.isEmpty } == 3)
    let twice = Self.lines.rows.count - Set(Self.lines.rows).count
    #expect((5...12).contains(twice))
  }
}
