import Foundation
import Testing

@Suite("explain says why a customer is in each class")
struct ExplainTests {
  @Test("The facts, the comparisons and the rows of the input are told")
  func text() async throws {
    try await Scratch.use { scratch in
      try scratch.write(TinyStore.files)
      let before = try scratch.tree()
      let told = try await scratch.program.succeed(["explain", "ana"]).output
      #expect(told.contains("as of 2026-02-28, 2026-02"))
      #expect(told.contains("First order 2026-01-05, last order 2026-02-20, 8\u{A0}days ago."))
      #expect(told.contains("3\u{A0}counted orders on 3\u{A0}days, €83.00 in all, the largest €61.00."))
      #expect(told.contains("RFM: Important value (important-value)"))
      #expect(told.contains("  + days since the last order: 8\u{A0}days, at most 90\u{A0}days"))
      for (day, line) in [("2026-01-05", 2), ("2026-01-30", 4), ("2026-02-20", 8)] {
        #expect(told.split(separator: "\n").contains { $0.contains("  \(day)  ") && $0.hasSuffix("orders.csv:\(line)") })
      }
      #expect(!told.contains("orders.csv:9"))
      #expect(try scratch.tree().differences(from: before) == [])
    }
  }

  @Test("A code from a page is as good as an id, and json says the same")
  func json() async throws {
    try await Scratch.use { scratch in
      try scratch.write(TinyStore.files)
      let first = try explained(try await scratch.program.succeed(["explain", TinyStore.hostile, "--format", "json"]).output)
      let customer = try #require(first["customer"] as? [String: Any])
      #expect(customer["id"] as? String == TinyStore.hostile)
      let code = try #require(customer["code"] as? String)
      let second = try explained(try await scratch.program.succeed(["explain", code.lowercased(), "--format", "json"]).output)
      #expect(NSDictionary(dictionary: first) == NSDictionary(dictionary: second))
      let rows = (first["orders"] as? [[String: Any]])?.compactMap { $0["row"] as? String } ?? []
      #expect(rows.count == 1 && rows.allSatisfy { $0.hasSuffix("orders.csv:6") })
      let classes = try #require(first["classes"] as? [[String: Any]])
      #expect(classes.count >= 7)
      for item in classes { #expect((item["reasons"] as? [Any])?.isEmpty == false, "\(item)") }
      try await scratch.program.succeed(["build"])
      let pages = try scratch.text("site/2026-02/life-stage/active.html")
      #expect(pages.contains(code))
    }
  }

  @Test("Who is nobody's id or code is refused", arguments: ["nobody", "", "C-", "' OR 1=1 --"])
  func unknown(_ name: String) async throws {
    try await Scratch.use { scratch in
      try scratch.write(TinyStore.files)
      let outcome = try await scratch.program.run(["explain", "--", name])
      #expect(outcome.status == 66)
      #expect(outcome.complaints == ["no customer has this id or code; take one from customers.csv, or a code from a page"])
    }
  }

  private func explained(_ text: String) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }
}
