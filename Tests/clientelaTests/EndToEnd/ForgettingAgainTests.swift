import Foundation
import Testing

@Suite("forget does what is left to do, in one step")
struct ForgettingAgainTests {
  private static let files = [
    "orders.csv": TinyStore.orders,
    "customers.csv": "customer_id,name\nana,Ana Quill\nben,Ben Ruiz\n",
    "clientela.yml": """
    store: { name: Tiny, currency: EUR }
    sources: { orders: orders.csv, customers: customers.csv }
    period: month
    privacy: full

    """,
  ]
  private static let over = "; if the source files still name the customer, erase the rows there too\n"

  @Test("Who was forgotten already changes nothing, and neither does who is in no kept period")
  func nothing() async throws {
    try await Scratch.use { scratch in
      try scratch.write(TinyStore.files)
      _ = try await scratch.build(["--from", "2026-01"])
      try await scratch.program.succeed(["forget", "ben"])
      let (site, lists) = (try scratch.tree("site"), try scratch.tree("exports"))
      let again = try await scratch.program.succeed(["forget", "ben"])
      #expect(again.output.isEmpty && again.complaint == "already forgotten, nothing is left to do" + Self.over)
      #expect(try scratch.tree("exports").differences(from: lists) == [])
      try scratch.writeOrders(adding: ["9,zoe,2026-03-02,5.00"])
      for id in ["zoe", "c-4711"] {
        let outcome = try await scratch.program.succeed(["forget", id, "--erased"])
        #expect(outcome.output.isEmpty && outcome.complaint == "forgotten; no kept period names the customer" + Self.over)
      }
      #expect(try scratch.tree("site").differences(from: site) == [])
      #expect(try scratch.tree("exports").differences(from: lists) == ["forgotten.txt"])
      #expect(try scratch.text("exports/forgotten.txt").split(separator: "\n").count == 4)
    }
  }

  @Test("Periods before the customer came stay as they are")
  func late() async throws {
    try await Scratch.use { scratch in
      try scratch.write(TinyStore.files)
      _ = try await scratch.build(["--from", "2026-01"])
      let site = try scratch.tree("site")
      let outcome = try await scratch.program.succeed(["forget", "dora", "--quiet"])
      #expect(outcome.complaint == "forgotten, and 1 period built again" + Self.over)
      let after = try scratch.tree("site")
      #expect(after.part("2026-01/") == site.part("2026-01/") && after.part("2026-02/") != site.part("2026-02/"))
      #expect(try scratch.traces(of: "dora") == [])
      try await scratch.program.succeed(["archive", "verify"])
    }
  }

  @Test("Periods of which the files say more by now are named; files that only grew after their end are no reason")
  func restated() async throws {
    try await Scratch.use { scratch in
      try scratch.write(TinyStore.files)
      _ = try await scratch.build(["--from", "2026-01"])
      try scratch.writeOrders(adding: ["9,eva,2026-03-02,5.00"])
      let grown = try await scratch.program.succeed(["forget", "dora", "--quiet"])
      #expect(grown.complaint == "forgotten, and 1 period built again" + Self.over)
      try scratch.writeOrders(adding: ["9,eva,2026-02-02,5.00"])
      let changed = try await scratch.program.succeed(["forget", "ben"])
      #expect(changed.complaint.contains("2026-02: changed by more than the customer's removal, "))
      #expect(!changed.complaint.contains("2026-01, "))
      #expect(changed.output.contains("2026-01, 2026-01-01 to 2026-01-31, restated\n"))
      #expect(changed.output.contains("  customers 4, orders 6, revenue EUR 218.34\n"))
    }
  }

  @Test("Ids are told apart by case, as in the data, and the one that was meant is named; e-mail addresses are not")
  func letters() async throws {
    try await Scratch.use { scratch in
      try scratch.write(TinyStore.files)
      try scratch.writeOrders(adding: ["9,eva@example.org,2026-02-28,5.00"])
      _ = try await scratch.build()
      let before = try scratch.tree()
      for (flags, holder) in [([], "data"), (["--erased"], "record")] {
        let outcome = try await scratch.program.run(["forget", "ANA"] + flags)
        #expect(outcome.status == 66)
        #expect(outcome.complaint.hasPrefix("the \(holder) holds no customer of this id, but ana; did you mean that?"))
      }
      #expect(try scratch.tree().differences(from: before) == [])
      try scratch.writeOrders()
      let erased = try await scratch.program.succeed(["forget", "Eva@Example.ORG", "--erased", "--quiet"])
      #expect(erased.complaint.contains("forgotten, and 1 period built again"))
      #expect(try scratch.traces(of: "eva@example") == [])
    }
  }

  /// Milliseconds after what a killed run is waited for: its list, its first and its second period built aside.
  private static let moments = ["exports/forgotten.txt", "site/.clientela/new-2026-01", "site/.clientela/new-2026-02"]
    .flatMap { file in [0, 4, 20].map { (file, $0) } }

  @Test("A killed run leaves all or nothing in the pages, verify passes, and the next build forgets", arguments: moments)
  func killed(file: String, wait: Int) async throws {
    try await Scratch.use { scratch in
      try scratch.write(Self.files)
      _ = try await scratch.build(["--from", "2026-01"])
      _ = try await scratch.program.run(["forget", "ana", "--quiet"]) { id in
        while !FileManager.default.fileExists(atPath: scratch.path + "/" + file), kill(id, 0) == 0 {
          try await Task.sleep(for: .microseconds(300))
        }
        try await Task.sleep(for: .milliseconds(wait))
        kill(id, SIGKILL)
      }
      try await scratch.program.succeed(["archive", "verify"])
      let left = try scratch.tree("site")
      let naming = Set(left.texts("").filter { $0.text.contains("Quill") }.map { $0.path.prefix(7) })
      #expect([[], ["2026-01", "2026-02"]].contains(naming), "a mixture: \(naming)")
      let isOpen = try scratch.text("exports/forgotten.txt").hasPrefix("unfinished 2026-01 2026-02\n")
      #expect(isOpen || naming.isEmpty)
      let told = try await scratch.program.succeed(["check"])
      #expect(told.complaint.contains("somebody is still to be forgotten in what is kept; ") == isOpen)
      let lines = try await scratch.build().map(\.line)
      #expect(lines == (isOpen ? ["2026-01 built", "2026-02 built"] : []) + ["2026-02 already"])
      #expect(try scratch.traces(of: "Quill") == [] && scratch.traces(of: "unfinished", in: ["exports"]) == [])
      try await scratch.program.succeed(["archive", "verify"])
    }
  }
}
