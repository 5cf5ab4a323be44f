import Analysing
import ArgumentParser
import Foundation
import Loading
import Testing
import Trade

@testable import Describing
@testable import clientela

@Suite("A column that is missing switches its feature off with one sentence, and nothing else")
struct MissingColumnTests {
  /// Every optional column, one at a time.
  static let columns: [(table: String, column: String)] = WideStore.tables.keys.sorted().flatMap { table in
    (WideStore.tables[table]?.head ?? []).filter { WideStore.required[table]?.contains($0) != true }.map { (table, $0) }
  }

  @Test("With every column there is, nothing is left out") func everything() async throws {
    let (analysis, text) = try await report(WideStore.files())
    #expect(analysis.absences.isEmpty, "\(analysis.absences)")
    #expect(!text.contains("Left out"))
    #expect(analysis.segmentations.map(\.id) == SegmentationID.builtIn)
  }

  @Test("Without any one of the optional columns only what needs that column is left out", arguments: columns)
  func column(_ table: String, _ column: String) async throws {
    let (analysis, text) = try await report(WideStore.files(without: [table: [column]]))
    for absence in analysis.absences {
      #expect(absence.columns.contains(table + "." + column), "\(absence)")
      for name in absence.columns { #expect(text.contains(name)) }
    }
  }

  /// Columns that together switch a feature off, by table.
  static let needs: [(feature: Feature, columns: [String: Set<String>])] = [
    (.place, ["customers": ["region"], "orders": ["region"]]), (.industry, ["customers": ["industry"]]),
    (.source, ["customers": ["source"], "orders": ["channel", "campaign"]]),
    (.priceLine, ["lines": ["quantity"], "products": ["price"]]), (.stages, ["customers": ["stage"]]),
    (.decisionMakers, ["people": ["decides"], "customers": ["company"]]), (.partners, ["customers": ["partner"]]),
    (.memberships, ["customers": ["membership"]]), (.referrals, ["customers": ["referred_by"]]),
    (.lossReasons, ["customers": ["lost_reason"], "contacts": ["outcome"]]), (.genders, ["customers": ["gender"]]),
    (.discountHunter, ["orders": ["discount", "coupon"], "campaigns": ["kind"]]), (.giftFlags, ["orders": ["gift"]]),
    (.resaleAndProduction, ["customers": ["industry"]]), (.quantity, ["lines": ["quantity"]]), (.spend, ["campaigns": ["spend"]]),
    (.impulse, ["lines": ["category"], "products": ["category"]]),
  ]

  @Test("Without all the columns that would do, the feature is left out and the sentence names them", arguments: needs)
  func feature(_ feature: Feature, _ columns: [String: Set<String>]) async throws {
    let (analysis, text) = try await report(WideStore.files(without: columns))
    let absence = try #require(analysis.absences.first { $0.feature == feature })
    for name in absence.columns { #expect(text.contains(name)) }
    #expect(!analysis.segmentations.contains { $0.id.rawValue == feature.rawValue })
  }

  @Test(
    "The whole report is built without any one of the optional tables", arguments: WideStore.tables.keys.filter { $0 != "orders" }
  )
  func table(_ table: String) async throws {
    try await Scratch.use { scratch in
      // Rows about customers whom no table knows are set aside, so those go with the customers.
      let dropped: Set<String> = table == "customers" ? ["customers", "people", "contacts", "dates"] : [table]
      try scratch.write(WideStore.files(dropping: dropped))
      let outcome = try await scratch.program.succeed(["build", "--period", "2026-08", "--partial", "--quiet"])
      #expect(outcome.complaints == [])
      for (path, text) in try scratch.tree("site").texts(".html") { #expect(PageScan(text).faults == [], "\(path)") }
    }
  }

  /// The program's own content, which is the same for all of these stores and takes a debug build longest to read.
  private static let library = Task {
    try await Scratch.use { scratch in
      try scratch.write(WideStore.files())
      return try InputOptions.parse(["--config", scratch.path + "/clientela.yml"]).setup().library()
    }
  }

  /// The analysis of a store, and the words of its Method page.
  private func report(_ files: [String: String]) async throws -> (Analysis, String) {
    try await Scratch.use { scratch in
      try scratch.write(files)
      let setup = try InputOptions.parse(["--config", scratch.path + "/clientela.yml"]).setup()
      let library = try await Self.library.value
      let period = try #require(Period("2026-08"))
      let analysis = try setup.analyse(
        try setup.loader.load(), in: .init(period: period, isPartial: true), tags: library.tags, jobs: 1)
      let editor = Editor(library: library, privacy: .full, archive: [], tool: "test", codeKey: "key")
      return (analysis, String(describing: MethodPage(framing: Framing(analysis: analysis, editor: editor)).page))
    }
  }
}
