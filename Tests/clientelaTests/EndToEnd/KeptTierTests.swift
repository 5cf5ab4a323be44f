import Foundation
import Testing

/// Tiers of a store that records weeks and months.
@Suite("A tier is the customer's, whatever kind of report tells it")
struct KeptTierTests {
  /// Ana is first until Dora buys for more at the end of October; Ana then ranks second of four.
  private static let orders = """
    order_id,customer_id,placed_at,amount
    1,ana,2026-10-05,100.00
    2,ben,2026-10-06,50.00
    3,cleo,2026-10-07,20.00
    4,dora,2026-10-08,10.00
    5,dora,2026-10-30,500.00
    6,ben,2026-11-01,1.00

    """

  private func tiers(_ scratch: Scratch, _ period: String) throws -> [String] {
    let list = CustomerList(try scratch.bytes("exports/\(period)/customers.csv"))
    return zip(list.column("customer_id"), list.column("tier")).map { $0 + " " + $1 }.sorted()
  }

  @Test("The month keeps what a week before it gave, and the week what the month gave; the review ends it, and explain says so")
  func kept() async throws {
    try await Scratch.use { scratch in
      try scratch.write(TinyStore.files)
      try scratch.write("clientela.yml", TinyStore.configuration.replacing("period: month", with: "period: [week, month]"))
      try scratch.write("orders.csv", KeptTierTests.orders)
      for period in ["2026-W43", "2026-10", "2026-W44"] { _ = try await scratch.build(["--period", period]) }
      #expect(try tiers(scratch, "2026-W43") == ["ana supreme", "ben senior", "cleo regular", "dora regular"])
      let both = ["ana supreme", "ben senior", "cleo regular", "dora supreme"]
      #expect(try tiers(scratch, "2026-10") == both && tiers(scratch, "2026-W44") == both)
      // Of an old period only what ended before it counts: week 44 gave nothing to October.
      _ = try await scratch.build(["--period", "2026-10", "--rebuild"])
      #expect(try tiers(scratch, "2026-10") == both)
      let kept = try await scratch.program.succeed(["explain", "ana", "--period", "2026-W44"]).output
      #expect(kept.contains("  + Supreme: kept until the review: 2027-01-01\n"))

      try scratch.write("orders.csv", KeptTierTests.orders + "7,ana,2027-01-02,1.00\n8,cleo,2027-01-03,1.00\n")
      _ = try await scratch.build(["--period", "2026-W53"])
      #expect(try tiers(scratch, "2026-W53") == ["ana senior", "ben regular", "cleo regular", "dora supreme"])
      #expect(try scratch.text("exports/2026-W53/movement.csv").contains("ana,tier,supreme,senior,aged,2026-W44"))
      let ended = try await scratch.program.succeed(["explain", "ana", "--period", "2026-W53"]).output
      #expect(ended.contains("  - not Supreme: the tier that was kept ended at the review: 2027-01-01\n"))
      #expect(!ended.contains("Senior: what is left where no other class fits"))
      #expect(try scratch.text("site/2026-W53/method.html").contains("is due to the review"))
    }
  }
}
