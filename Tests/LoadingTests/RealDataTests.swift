import Testing
import Trade

@testable import Loading

@Suite("Published data", .enabled(if: RealData.isThere, RealData.absent))
struct RealDataTests {
  @Test("CDNOW master: every row an order, 2,500,315.63 in all, equal rows are second orders")
  func cdnow() throws {
    let source = RealData.source("cdnow/CDNOW_master.txt", .cdnow)
    let start = ContinuousClock.now
    let ledger = try Loader(sources: Sources(orders: source), store: testStore()).load()
    print("CDNOW loaded in", ContinuousClock.now - start)
    #expect(ledger.intake.read == Intake.Tally(rows: 69_659, amount: Money(units: 2_500_315_6300)))
    #expect(ledger.orders.count == 69_659)
    #expect(netTotal(ledger) == Money(units: 2_500_315_6300))
    #expect(ledger.customers.count == 23_570)
    #expect(ledger.orders.amount.count { $0 > 0 } == 69_579)
    let buyers = Set(ledger.orders.amount.indices.filter { ledger.orders.amount[$0] > 0 }.map { ledger.orders.owner(of: $0) })
    #expect(buyers.count == 23_502)
    #expect(ledger.intake.duplicates.rows == 0)
    #expect(ledger.orders.ids.count == 0)
    #expect(ledger.customers.id(of: CustomerID(0)) == "00001")
  }

  @Test("The CDNOW sample has no header and is read by its number of cells")
  func cdnowSample() throws {
    let source = RealData.source("cdnow/CDNOW_sample.txt", .cdnow)
    let ledger = try Loader(sources: Sources(orders: source), store: testStore()).load()
    #expect(ledger.orders.count == 6_919)
    #expect(ledger.customers.count == 2_357)
  }

  @Test("Superstore: lines are grouped to orders and money is exact to four decimals")
  func superstore() throws {
    let source = RealData.source("superstore/superstore_us_2016-2019_utf8bom_mdy.csv", .superstore)
    let ledger = try Loader(sources: Sources(orders: source), store: testStore()).load()
    #expect(ledger.intake.read.rows == 9_994)
    #expect(ledger.lines.count == 9_994)
    #expect(ledger.orders.count == 5_009)
    #expect(ledger.customers.count == 793)
    #expect(netTotal(ledger) == Money(units: 2_297_200_8603))
    #expect(ledger.orders.profit.reduce(0, +) == 286_397_0217)
    #expect(ledger.products.categories.count == 3)
    #expect(ledger.customers.texts[.name]?.count == 793)
    // Rounding each line to cents would miss the total.
    let amounts = (0..<ledger.lines.count).map { ledger.lines.amount(of: $0, in: ledger.orders) }
    let rounded = amounts.reduce(Int64(0)) { $0 + roundedQuotient(Int128($1), 100) }
    #expect(rounded != 2_297_200_86)
    #expect(roundedQuotient(Int128(amounts.reduce(0, +)), 100) == 2_297_200_86)
  }

  @Test("The broken Superstore file loses its slipped rows and nothing else")
  func brokenSuperstore() throws {
    let source = RealData.source("superstore/superstore_us_2014-2017_malformed_unquoted_commas.csv", .superstore)
    let ledger = try Loader(sources: Sources(orders: source), store: testStore()).load()
    #expect(ledger.intake.rejects.count >= 6)
    #expect(ledger.intake.rejects.count < 20)
    #expect(ledger.intake.rejects.count + ledger.lines.count == ledger.intake.read.rows)
  }

  @Test("Northwind: amounts come from the lines, companies from the customers")
  func northwind() throws {
    let folder = "northwind/csv/"
    let sources = Sources(
      orders: RealData.source(folder + "orders.csv", .northwind), lines: RealData.source(folder + "order_details.csv"),
      customers: RealData.source(folder + "customers.csv"), products: RealData.source(folder + "products.csv"))
    let ledger = try Loader(sources: sources, store: testStore()).load()
    #expect(ledger.orders.count == 830)
    #expect(ledger.lines.count == 2_155)
    #expect(ledger.customers.count == 91)
    #expect(Set((0..<ledger.orders.count).map { ledger.orders.owner(of: $0) }).count == 89)
    #expect(ledger.products.count == 77)
    #expect(netTotal(ledger) == Money(units: 1_265_793_0395))
    #expect(ledger.intake.read == Intake.Tally(rows: 830 + 2_155, amount: Money(units: 1_265_793_0395)))
    #expect(ledger.customers.text(.company, of: CustomerID(0)) == "Alfreds Futterkiste")
    #expect(ledger.orders.profit.isEmpty)
  }

  @Test("rfm_r: a person's name is the id")
  func rfm() throws {
    let ledger = try Loader(sources: Sources(orders: RealData.source("rfm_r/rfm_data_orders.csv")), store: testStore()).load()
    #expect(ledger.orders.count == 4_906)
    #expect(ledger.customers.count == 995)
    #expect(netTotal(ledger) == Money(units: 464_158_0000))
  }
}
