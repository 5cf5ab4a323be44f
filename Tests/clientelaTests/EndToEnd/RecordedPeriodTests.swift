import Foundation
import Testing

/// What a build does with a period that is recorded: the tiny store by the month, with the record that a configuration keeps.
@Suite("A finished period stands")
struct RecordedPeriodTests {
  /// An order of February with another amount.
  private static let correction = ["2026-02-11,19.99": "2026-02-11,29.99"]
  private static let march = ["9,eva,2026-03-31,5.00"]

  @Test("It is already built from the same files, and from files that only grew after its end")
  func already() async throws {
    try await Scratch.use { scratch in
      try scratch.write(TinyStore.files)
      #expect(try await scratch.build().map(\.line) == ["2026-02 built"])
      let (site, lists) = (try scratch.tree("site"), try scratch.tree("exports"))
      #expect(try await scratch.build().map(\.line) == ["2026-02 already"])
      try scratch.writeOrders(adding: RecordedPeriodTests.march)
      let grown = try await scratch.build(["--period", "2026-02"])
      #expect(grown.map(\.line) == ["2026-02 already"])
      #expect(grown.map(\.revenue) == ["213.34"])
      #expect(try scratch.tree("site").differences(from: site) == [])
      #expect(try scratch.tree("exports").differences(from: lists) == [])
      let told = try await scratch.program.succeed(["build", "--period", "2026-02"])
      #expect(told.output.hasPrefix("2026-02, 2026-02-01 to 2026-02-28, already built\n"))
    }
  }

  @Test("An order that changed is not slipped in: exit 73, a sentence, and not a byte is another")
  func changed() async throws {
    try await Scratch.use { scratch in
      try scratch.write(TinyStore.files)
      _ = try await scratch.build()
      let (site, lists) = (try scratch.tree("site"), try scratch.tree("exports"))
      let record = try scratch.bytes("state/clientela.sqlite")
      try scratch.writeOrders(changing: RecordedPeriodTests.correction)
      let outcome = try await scratch.program.run(["build", "--quiet"])
      #expect(outcome.status == 73)
      #expect(outcome.output.isEmpty)
      #expect(
        outcome.complaint
          == "2026-02: this period is finished and was recorded from another orders.csv: 5 orders of EUR 213.34 then, 5 orders of "
          + "EUR 223.34 now; its pages stand as they were published, --rebuild publishes and marks them anew\n")
      #expect(try scratch.tree("site").differences(from: site) == [])
      #expect(try scratch.tree("exports").differences(from: lists) == [])
      #expect(try scratch.bytes("state/clientela.sqlite") == record)
    }
  }

  @Test(
    "So it is with another configuration, or with templates of one's own",
    arguments: [
      ("clientela.yml", TinyStore.configuration + "policy: { life_stage: [30, 60, 90] }\n", "from another configuration"),
      ("templates/style.css", "body { color: black }\n", "with other playbooks, tags or templates"),
    ])
  func otherRules(file: String, text: String, why: String) async throws {
    try await Scratch.use { scratch in
      try scratch.write(TinyStore.files)
      _ = try await scratch.build()
      let site = try scratch.tree("site")
      try scratch.write(file, text)
      let outcome = try await scratch.program.run(["build", "--quiet"])
      #expect(outcome.status == 73)
      #expect(outcome.complaint.hasPrefix("2026-02: this period is finished and was recorded \(why); its pages stand"))
      #expect(try scratch.tree("site").differences(from: site) == [])
    }
  }

  @Test("--rebuild restates it: its pages say from what it was built and what it said at first, twice with the same bytes")
  func restated() async throws {
    try await Scratch.use { scratch in
      try scratch.write(TinyStore.files)
      _ = try await scratch.build(["--from", "2026-01"])
      let january = try scratch.tree("site").part("2026-01/")
      try scratch.writeOrders(changing: RecordedPeriodTests.correction)
      #expect(try await scratch.build(["--rebuild"]).map(\.line) == ["2026-02 restated"])
      let (site, lists) = (try scratch.tree("site"), try scratch.tree("exports"))
      let overview = try scratch.text("site/2026-02/index.html")
      #expect(overview.contains("Restated: revenue was €213 at first and is €223"))
      #expect(overview.contains("again when its inputs had changed: orders.csv is another."))
      #expect(try scratch.text("site/2026-02/manifest.json").contains(/"restated" *: *true/))
      #expect(site.part("2026-01/") == january)
      #expect(try await scratch.build(["--rebuild"]).map(\.line) == ["2026-02 restated"])
      #expect(try scratch.tree("site").differences(from: site) == [])
      #expect(try scratch.tree("exports").differences(from: lists) == [])
      #expect(try await scratch.build().map(\.line) == ["2026-02 already"])
      // The first files again: nothing is restated any more.
      try scratch.writeOrders()
      #expect(try await scratch.build(["--rebuild"]).map(\.line) == ["2026-02 built"])
      #expect(try !scratch.text("site/2026-02/index.html").contains("Restated"))
    }
  }

  @Test("An order that came late for it is told in the next period's report, with the command that restates it")
  func late() async throws {
    try await Scratch.use { scratch in
      try scratch.write(TinyStore.files)
      _ = try await scratch.build()
      let february = try scratch.tree("site").part("2026-02/")
      try scratch.writeOrders(adding: RecordedPeriodTests.march + ["10,late,2026-02-15,7.00"])
      #expect(try await scratch.build().map(\.line) == ["2026-03 built"])
      let page = try scratch.text("site/2026-03/data.html")
      #expect(page.contains("One closed period has €7.00 more now than recorded"))
      #expect(page.contains("clientela build --period 2026-02 --rebuild"))
      let report = try JSONSerialization.jsonObject(with: try scratch.bytes("site/2026-03/report.json")) as? [String: Any]
      let changes = try #require(report?["closed_changes"] as? [[String: Any]])
      #expect(changes.map { $0["period"] as? String } == ["2026-02"])
      #expect(changes.map { $0["recorded_orders"] as? Int } == [5])
      #expect(changes.map { $0["orders"] as? Int } == [6])
      #expect(changes.map { $0["revenue"] as? String } == ["220.34"])
      #expect(try scratch.tree("site").part("2026-02/") == february)
      #expect(try await scratch.program.run(["build", "--period", "2026-02"]).status == 73)
    }
  }

  @Test("--from builds what is missing and leaves the rest as it stands")
  func filling() async throws {
    try await Scratch.use { scratch in
      try scratch.write(TinyStore.files)
      _ = try await scratch.build()
      let february = try scratch.tree("site").part("2026-02/")
      #expect(try await scratch.build(["--from", "2026-01"]).map(\.line) == ["2026-01 built"])
      #expect(try scratch.tree("site").part("2026-02/") == february)
      let again = try await scratch.program.succeed(["build", "--from", "2026-01", "--format", "json"])
      #expect(again.output.isEmpty)
      #expect(again.complaint.hasSuffix("nothing is missing from 2026-01 to 2026-02; --rebuild builds them again\n"))
      let rebuilt = try await scratch.build(["--from", "2026-01", "--rebuild"])
      #expect(rebuilt.map(\.line) == ["2026-01 built", "2026-02 built"])
    }
  }

  @Test("A longer period that is there is not built again beside the last one, with --rebuild or without")
  func rollUps() async throws {
    try await Scratch.use { scratch in
      try scratch.write(TinyStore.files)
      try scratch.write("clientela.yml", TinyStore.configuration.replacing("period: month", with: "period: [week, month]"))
      // The newest order is of Sunday, 1 March, so that the week ends with it, and February the day before.
      try scratch.writeOrders(adding: ["9,eva,2026-03-01,5.00"])
      #expect(try await scratch.build().map(\.line) == ["2026-02 built", "2026-W09 built"])
      let february = try scratch.tree("site").part("2026-02/")
      #expect(try await scratch.build().map(\.line) == ["2026-W09 already"])
      try scratch.writeOrders(adding: ["9,eva,2026-03-01,5.00"], changing: ["2026-02-28,45.00": "2026-02-28,46.00"])
      #expect(try await scratch.build(["--rebuild"]).map(\.line) == ["2026-W09 restated"])
      #expect(try scratch.tree("site").part("2026-02/") == february)
    }
  }

  @Test("Pages that were lost are published again, from the same files or from files that grew")
  func lost() async throws {
    try await Scratch.use { scratch in
      try scratch.write(TinyStore.files)
      _ = try await scratch.build()
      let site = try scratch.tree("site")
      try FileManager.default.removeItem(atPath: scratch.path + "/site/2026-02")
      #expect(try await scratch.build().map(\.line) == ["2026-02 built"])
      #expect(try scratch.tree("site").differences(from: site) == [])
      try FileManager.default.removeItem(atPath: scratch.path + "/site/2026-02")
      try scratch.writeOrders(adding: RecordedPeriodTests.march)
      let again = try await scratch.build(["--period", "2026-02"])
      #expect(again.map(\.line) == ["2026-02 restated"])
      #expect(again.map(\.revenue) == ["213.34"])
      #expect(try scratch.text("site/2026-02/index.html").contains("Restated: no figure of its totals or classes changed"))
      try await scratch.program.succeed(["archive", "verify"])
    }
  }

  @Test("Whoever is forgotten goes from it even where only their orders reached its end")
  func forgotten() async throws {
    try await Scratch.use { scratch in
      try scratch.write(TinyStore.files)
      _ = try await scratch.build()
      // The order of the last day of February is gone with its customer.
      try scratch.writeOrders(changing: ["8,dora,2026-02-28,45.00\n": ""])
      let short = try await scratch.program.run(["build", "--period", "2026-02", "--partial"])
      #expect(short.status == 73)
      #expect(short.complaint.contains("was recorded with orders that are not in the data any more; "))
      try await scratch.program.succeed(["forget", "dora", "--erased", "--quiet"])
      #expect(try !scratch.text("exports/2026-02/customers.csv").contains("dora"))
      try await scratch.program.succeed(["archive", "verify"])
    }
  }
}
