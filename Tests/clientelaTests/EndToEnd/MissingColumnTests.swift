import Foundation
import Testing

@Suite("A column or a table that is missing switches its feature off, and nothing else")
struct MissingColumnTests {
  /// Every optional column, one at a time.
  static let columns: [(table: String, column: String)] = WideStore.tables.keys.sorted().flatMap { table in
    (WideStore.tables[table]?.head ?? []).filter { WideStore.required[table]?.contains($0) != true }.map { (table, $0) }
  }

  @Test("The report is built without any one of the optional columns", arguments: columns)
  func column(_ table: String, _ column: String) async throws {
    try await Scratch.use { scratch in
      try scratch.write(WideStore.files(without: [table: [column]]))
      let outcome = try await scratch.program.succeed(["build", "--period", "2026-08", "--partial", "--quiet"])
      #expect(outcome.complaints == [])
      let page = PageScan(try scratch.text("site/2026-08/method.html"))
      #expect(page.faults == [])
    }
  }

  @Test(
    "The report is built without any one of the optional tables",
    arguments: ["lines", "customers", "products", "people", "contacts", "dates", "campaigns"])
  func table(_ table: String) async throws {
    try await Scratch.use { scratch in
      try scratch.write(WideStore.files(dropping: table == "customers" ? ["customers", "people", "contacts", "dates"] : [table]))
      let outcome = try await scratch.program.succeed(["build", "--period", "2026-08", "--partial", "--quiet"])
      #expect(outcome.complaints == [])
      #expect(PageScan(try scratch.text("site/2026-08/method.html")).faults == [])
    }
  }
}
