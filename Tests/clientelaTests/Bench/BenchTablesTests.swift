import Analysing
import ArgumentParser
import Loading
import Testing
import Trade

@testable import clientela

@Suite("The tables that a bench invents beside the orders")
struct BenchTablesTests {
  @Test("They switch on every segmentation, and no row is set aside")
  func segmentations() async throws {
    try await Scratch.use { scratch in
      let tables = BenchTables(customers: 100, products: 20_000)
      func write(_ name: String, _ work: (([UInt8]) -> Void) -> Void) throws {
        var bytes: [UInt8] = []
        work { bytes += $0 }
        try scratch.write(name, String(decoding: bytes, as: UTF8.self))
      }
      try scratch.write("clientela.yml", tables.configuration(currency: "EUR"))
      try write("orders.csv") { BenchOrders(rows: 1_000, customers: 100, lines: 1).write(to: $0) }
      for table in tables.all { try write(table.name + ".csv") { table.write(to: $0) } }
      let setup = try InputOptions.parse(["--config", scratch.path + "/clientela.yml"]).setup()
      let period = try #require(Period(BenchOrders.period))
      let ledger = try setup.loader.load()
      #expect(ledger.intake.rejects.isEmpty && ledger.intake.files.allSatisfy { $0.rejects == 0 })
      #expect(ledger.intake.files.map(\.rows).sorted() == [55, 110, 1_000, 20_000])
      let analysis = try setup.analyse(
        ledger, in: .init(period: period, isPartial: true), with: try setup.library(), jobs: 1)
      #expect(analysis.segmentations.map(\.id) == SegmentationID.builtIn)
      // Each is worth its time: no one class holds everybody.
      for segmentation in analysis.segmentations {
        #expect(segmentation.figures.count { $0.customers > 0 } > 1, "\(segmentation.id.rawValue)")
      }
    }
  }
}
