import Foundation
import Testing

/// What a build does with periods that are in the site, where the record or the site was lost, and with a configuration that says the same.
@Suite("A lost record, and a site that is not there")
struct LostRecordTests {
  private static let correction = ["2026-02-11,19.99": "2026-02-11,29.99"]

  /// Both months built, and then the record gone.
  private static func lose(_ scratch: Scratch) async throws {
    try scratch.write(TinyStore.files)
    _ = try await scratch.build(["--from", "2026-01"])
    try FileManager.default.removeItem(atPath: scratch.path + "/state")
  }

  @Test("From the same files a published period is recorded again, and not a byte of it is another")
  func same() async throws {
    try await Scratch.use { scratch in
      try await LostRecordTests.lose(scratch)
      let (site, lists) = (try scratch.tree("site"), try scratch.tree("exports"))
      let verified = try await scratch.program.succeed(["archive", "verify"])
      #expect(
        verified.complaint == "state/clientela.sqlite: there is no record, so that the site was compared with itself alone\n")
      let told = try await scratch.program.succeed(["build", "--from", "2026-01"])
      #expect(told.complaint.contains("2026-02 stands as it was published; the record knew nothing of it, and has it again\n"))
      #expect(told.output.contains("2026-01, 2026-01-01 to 2026-01-31, already built\n"))
      #expect(try scratch.tree("site").differences(from: site) == [])
      #expect(try scratch.tree("exports").differences(from: lists) == [])
      #expect(try await scratch.build().map(\.line) == ["2026-02 already"])
      #expect(try await scratch.program.succeed(["archive", "verify"]).complaint == "")
      // What was recorded again is what the next report is compared with.
      try scratch.writeOrders(adding: ["9,eva,2026-03-31,5.00"])
      #expect(try await scratch.build().map(\.line) == ["2026-03 built"])
      #expect(try scratch.text("site/2026-03/report.json").contains(/"before" *: *\{/))
    }
  }

  @Test("From other files a published period is not built without --rebuild, which restates it, twice with the same bytes")
  func other() async throws {
    try await Scratch.use { scratch in
      try await LostRecordTests.lose(scratch)
      try scratch.writeOrders(changing: LostRecordTests.correction)
      let (site, lists) = (try scratch.tree("site"), try scratch.tree("exports"))
      let outcome = try await scratch.program.run(["build", "--quiet"])
      #expect(outcome.status == 73)
      #expect(
        outcome.complaint
          == "2026-02: this period is finished and was published from another orders.csv, and the record knows nothing of it; "
          + "its pages stand as they were published, --rebuild publishes and marks them anew\n")
      let filling = try await scratch.program.succeed(["build", "--from", "2026-01"])
      #expect(filling.complaint.contains("2026-01 stands as it was published, and the record knows nothing of it; "))
      #expect(try scratch.tree("site").differences(from: site) == [])
      #expect(try scratch.tree("exports").differences(from: lists) == [])
      #expect(!scratch.exists("state"))
      #expect(try await scratch.build(["--rebuild"]).map(\.line) == ["2026-02 restated"])
      #expect(try scratch.text("site/2026-02/index.html").contains("Restated: revenue was €213 at first and is €223"))
      let restated = try scratch.tree("site")
      #expect(try await scratch.build(["--rebuild"]).map(\.line) == ["2026-02 restated"])
      #expect(try scratch.tree("site").differences(from: restated) == [])
      // Lost once more, the pages still know what they first said.
      try FileManager.default.removeItem(atPath: scratch.path + "/state")
      try scratch.writeOrders(changing: ["2026-02-11,19.99": "2026-02-11,39.99"])
      #expect(try await scratch.build(["--rebuild"]).map(\.line) == ["2026-02 restated"])
      #expect(try scratch.text("site/2026-02/index.html").contains("Restated: revenue was €213 at first and is €233"))
      try await scratch.program.succeed(["archive", "verify"])
    }
  }

  @Test(
    "A configuration that says the same is the same: comments, blank lines, quotes, order of keys, other folders",
    arguments: [
      "# Tiny\n" + TinyStore.configuration + "\n\n",
      "period: \"month\"\nsources:\n  orders: 'orders.csv'\nstore:\n  currency: EUR\n  name: Tiny\n",
      TinyStore.configuration + "mail: { to: [ { address: a@example.com } ] }\npolicy:\n",
    ])
  func meaning(text: String) async throws {
    try await Scratch.use { scratch in
      try scratch.write(TinyStore.files)
      _ = try await scratch.build()
      try scratch.write("clientela.yml", text)
      #expect(try await scratch.build().map(\.line) == ["2026-02 already"])
    }
  }

  @Test("An empty folder where other periods were published is a disk that is not mounted; a folder that is gone is begun anew")
  func unmounted() async throws {
    try await Scratch.use { scratch in
      try scratch.write(TinyStore.files)
      _ = try await scratch.build(["--period", "2026-01"])
      let record = try scratch.bytes("state/clientela.sqlite")
      try FileManager.default.moveItem(atPath: scratch.path + "/site", toPath: scratch.path + "/behind")
      try scratch.makeFolder("site")
      let outcome = try await scratch.program.run(["build"])
      #expect(outcome.status == 73)
      #expect(
        outcome.complaints.last
          == "site: this folder is empty, and 1 period is recorded as published in it; mount its disk or put the site back, or remove "
          + "the folder to begin a new site")
      #expect(try scratch.bytes("state/clientela.sqlite") == record)
      #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.path + "/site") == [])
      try FileManager.default.removeItem(atPath: scratch.path + "/site")
      #expect(try await scratch.build().map(\.line) == ["2026-02 built"])
      // The one period that is recorded may be published again where its own pages were lost.
      try FileManager.default.removeItem(atPath: scratch.path + "/site")
      try FileManager.default.moveItem(atPath: scratch.path + "/behind", toPath: scratch.path + "/site")
      _ = try await scratch.build()
      try await scratch.program.succeed(["archive", "verify"])
    }
  }
}
