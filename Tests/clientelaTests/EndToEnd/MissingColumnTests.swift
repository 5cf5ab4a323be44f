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
    #expect(!text.contains("Left out: the data"))
    #expect(analysis.segmentations.map(\.id) == SegmentationID.builtIn)
  }

  /// What each column switches off by itself; where another column stands in, or nothing is made of a column, that is nothing.
  static let switchedOff: [String: [Feature]] = [
    "orders.discount": [.discounts], "orders.refund": [.refunds], "orders.refunded_at": [.refundDays],
    "orders.payment_method": [.dossiers], "orders.gift": [.giftFlags],
    // Names stand in for SKUs, but the products file lists SKUs.
    "lines.sku": [.newArrivals, .supplyDays], "lines.quantity": [.quantity],
    "products.launched_at": [.newArrivals], "products.supply_days": [.supplyDays],
    "customers.company": [.companies], "customers.industry": [.industry, .resaleAndProduction], "customers.gender": [.genders],
    "customers.registered_at": [.registrations], "customers.referred_by": [.referrals], "customers.tags": [.activeTags],
    "customers.type": [.types], "customers.stage": [.stages], "customers.membership": [.memberships],
    "customers.partner": [.partners], "customers.purpose": [.purposes], "customers.email": [.dossiers],
    "customers.phone": [.dossiers], "customers.postal_code": [.dossiers], "customers.country": [.dossiers],
    "customers.preferred_contact": [.dossiers], "customers.best_time": [.dossiers], "customers.owner": [.dossiers],
    "customers.notes": [.dossiers], "customers.special_needs": [.dossiers], "customers.opening_hours": [.dossiers],
    "customers.purchase_process": [.dossiers],
    "people.role": [.dossiers], "people.phone": [.dossiers], "people.email": [.dossiers], "people.best_time": [.dossiers],
    "people.decides": [.decisionMakers],
    "contacts.channel": [.visits], "contacts.outcome": [.outcomes], "contacts.topic": [.dossiers],
    "contacts.reason": [.dossiers],
    "dates.kind": [.dossiers], "dates.person": [.dossiers],
    "campaigns.kind": [.campaignKinds], "campaigns.spend": [.spend], "campaigns.audience": [.audiences],
  ]

  @Test("Without any one of the optional columns exactly what needs that column is left out, with its name", arguments: columns)
  func column(_ table: String, _ column: String) async throws {
    let name = table + "." + column
    let (analysis, text) = try await report(WideStore.files(without: [table: [column]]))
    #expect(analysis.absences.map(\.feature) == MissingColumnTests.switchedOff[name] ?? [])
    for absence in analysis.absences { #expect(absence.columns.contains(name), "\(absence)") }
    #expect(text.contains("left out for want of a column") == !analysis.absences.isEmpty)
    if !analysis.absences.isEmpty { #expect(text.contains(name + "\"")) }
  }

  @Test("Every column that switches something off is one of the store")
  func switches() {
    let names = Set(MissingColumnTests.columns.map { $0.table + "." + $0.column })
    #expect(names.isSuperset(of: MissingColumnTests.switchedOff.keys))
  }

  @Test("Where no line names what was bought, pages say so and claim nothing of goods")
  func withoutGoods() async throws {
    let files = WideStore.files(without: ["lines": ["sku", "product"]])
    let (analysis, _) = try await report(files)
    #expect(
      analysis.absences.filter { $0.columns == ["lines.sku", "lines.product"] }.map(\.feature) == [
        .priceLine, .loyal, .targeted, .impulse, .ownUse, .highEnd, .newArrivals, .boughtProducts, .boughtCategories, .products,
        .categories, .baskets, .replenishment, .supplyDays,
      ])
    #expect(analysis.absences.count == 14)
    try await Scratch.use { scratch in
      try scratch.write(files)
      _ = try await scratch.program.succeed(["build", "--period", "2026-08", "--partial", "--quiet"])
      let pages = try scratch.tree("site").texts(".html")
      for (path, text) in pages {
        for claim in ["Not known brings most", "Nothing is due again", "have been bought together often yet"] {
          #expect(!text.contains(claim), "\(path)")
        }
      }
      #expect(pages.contains { $0.0.hasSuffix("baskets.html") && $0.1.contains("no order names what was bought") })
      #expect(pages.contains { $0.1.contains("What was bought is not known") })
      #expect(!pages.contains { $0.0.contains("price-line") })
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
        try setup.loader.load(), in: .init(period: period, isPartial: true), with: library, jobs: 1)
      let editor = Editor(library: library, privacy: .full, archive: [], tool: "test", codeKey: "key")
      return (analysis, String(describing: MethodPage(framing: Framing(analysis: analysis, editor: editor)).page))
    }
  }
}
