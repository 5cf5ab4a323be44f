import Foundation
import Testing

@Suite("The commands, as they are typed")
struct CommandTests {
  @Test("Periods built one after the other stand in one site, and the older one is not touched")
  func twoPeriods() async throws {
    try await Scratch.use { scratch in
      try scratch.write(TinyStore.files)
      try await scratch.program.succeed(["build", "--period", "2026-01"])
      let january = try scratch.tree("site").part("2026-01/")
      let lists = try scratch.tree("exports").part("2026-01/")
      try await scratch.program.succeed(["build"])
      let site = try scratch.tree("site")
      #expect(january.count > 40)
      #expect(site.part("2026-01/") == january)
      #expect(try scratch.tree("exports").part("2026-01/") == lists)
      let archive = try scratch.text("site/index.html")
      for period in ["2026-01", "2026-02"] { #expect(archive.contains("href=\"\(period)/index.html\"")) }
      #expect(URL(filePath: scratch.path + "/site/latest").resolvingSymlinksInPath().lastPathComponent == "2026-02")
    }
  }

  @Test("--from fills back, and --format json says an object a period")
  func backFill() async throws {
    try await Scratch.use { scratch in
      try scratch.write(TinyStore.files)
      let outcome = try await scratch.program.succeed(["build", "--from", "2026-01", "--format", "json"])
      let lines = outcome.output.split(separator: "\n")
      let objects = try lines.map { line in
        try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
      }
      #expect(objects.map { $0["period"] as? String } == ["2026-01", "2026-02"])
      #expect(objects.map { $0["revenue"] as? String } == ["42.50", "213.34"])
      #expect(objects.map { $0["orders"] as? Int } == [3, 5])
      let archive = try scratch.text("site/index.html")
      for period in ["2026-01", "2026-02"] {
        #expect(archive.contains("href=\"\(period)/index.html\""))
        #expect(scratch.exists("exports/\(period)/customers.csv"))
      }
    }
  }

  @Test("A period without orders is built, and one that is not over only with --partial")
  func quietAndPartial() async throws {
    try await Scratch.use { scratch in
      try scratch.write(TinyStore.files)
      try scratch.write("orders.csv", TinyStore.header + "1,a,2026-01-02,5\n2,b,2026-03-10,6\n")
      let quiet = try await scratch.program.succeed(["build", "--period", "2026-02"])
      #expect(quiet.output.contains("customers 0, orders 0, revenue EUR 0.00"))
      let partial = try await scratch.program.succeed(["build", "--period", "2026-03", "--partial"])
      #expect(partial.output.contains("2026-03-31, unfinished"))
    }
  }

  @Test("check says what it found and writes nothing; it ends as build would")
  func check() async throws {
    try await Scratch.use { scratch in
      try scratch.write(TinyStore.files)
      try scratch.write("empty.csv", "")
      let before = try scratch.tree()
      let outcome = try await scratch.program.succeed(["check"])
      #expect(outcome.complaint.isEmpty)
      #expect(outcome.output.contains("orders: orders.csv, 8 rows"))
      #expect(outcome.output.contains("period: 2026-02, 5 counted orders of 5 customers"))
      #expect(!outcome.output.contains("O'Neil"))
      let definitions = outcome.output.split(separator: "\n").filter { $0.hasPrefix("definition of ") }
      #expect(definitions.contains { $0.hasPrefix("definition of Journey: ") && $0.contains("who is in Partner") })
      #expect(definitions.contains { $0.contains("1 customer fits in Platinum and Gold: the first counts.") })
      #expect(definitions.allSatisfy { !$0.contains("\u{A0}") })
      let empty = try await scratch.program.run(["check", "--orders", "empty.csv", "--currency", "EUR"])
      #expect(empty.status == 65)
      #expect(try scratch.tree().differences(from: before) == [])
    }
  }

  @Test("--version and --help speak on standard output")
  func version() async throws {
    try await Scratch.use { scratch in
      let version = try await scratch.program.succeed(["--version"])
      #expect(version.output == "clientela 0.1.0\n")
      #expect(version.complaint.isEmpty)
      let help = try await scratch.program.succeed(["--help"])
      for command in ["demo", "init", "build", "check"] { #expect(help.output.contains("  " + command + " ")) }
    }
  }
}
