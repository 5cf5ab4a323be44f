import Foundation
import Testing

/// What a build says of the periods around the ones that it built.
@Suite("Periods that a build leaves behind")
struct NeighbourTests {
  private static let march = ["9,eva,2026-03-31,5.00"]

  /// Builds, and answers what is said of other periods; on a slow machine stages tell their time besides.
  private func build(_ scratch: Scratch, _ arguments: String...) async throws -> [String] {
    try await scratch.program.succeed(["build"] + arguments).complaints.filter {
      $0.contains("still compares") || $0.contains("not built")
    }
  }

  @Test("A gap in which orders lie is told; once it is filled, so is the period that compares with what lay before it")
  func filled() async throws {
    try await Scratch.use { scratch in
      try scratch.write(TinyStore.files)
      try scratch.writeOrders(adding: NeighbourTests.march)
      #expect(try await build(scratch, "--period", "2026-01") == [])
      let gap = "2026-02 is not built, and orders lie in it; build it with: clientela build --period 2026-02"
      #expect(try await build(scratch) == [gap])
      #expect(try await build(scratch) == [gap])
      let stale =
        "2026-03 still compares with 2026-01, although 2026-02 is recorded between them now; compare it anew with: "
        + "clientela build --period 2026-03 --rebuild"
      #expect(try await build(scratch, "--period", "2026-02") == [stale])
      let list = try await scratch.program.succeed(["archive", "list"]).output
      #expect(list.hasSuffix("\noutdated: \(stale)\n") && !list.contains("missing: "))
      let json = try await scratch.program.succeed(["archive", "list", "--format", "json"]).output.split(separator: "\n")
      #expect(json.map { $0.contains(#""outdated":true"#) } == [false, false, true])
      // What is left behind is not this run's doing.
      #expect(try await build(scratch) == [])
      #expect(try scratch.text("exports/2026-03/movement.csv").contains(",2026-01"))
      #expect(try await build(scratch, "--period", "2026-03", "--rebuild") == [])
      #expect(try !scratch.text("exports/2026-03/movement.csv").contains(",2026-01"))
      #expect(try await !scratch.program.succeed(["archive", "list"]).output.contains("outdated"))
    }
  }

  @Test("A period that is restated leaves the next one behind, until that is built again; the one after it is not touched")
  func restated() async throws {
    try await Scratch.use { scratch in
      try scratch.write(TinyStore.files)
      try scratch.writeOrders(adding: NeighbourTests.march)
      #expect(try await build(scratch, "--from", "2026-01") == [])
      // From the same inputs it says the same.
      #expect(try await build(scratch, "--period", "2026-01", "--rebuild") == [])
      try scratch.writeOrders(adding: NeighbourTests.march, changing: ["2,ben,2026-01-09,20.50": "2,ben,2026-01-09,21.50"])
      #expect(
        try await build(scratch, "--period", "2026-01", "--rebuild") == [
          "2026-02 still compares with what 2026-01 recorded before it was built again; compare it anew with: "
            + "clientela build --period 2026-02 --rebuild"
        ])
      #expect(try await build(scratch, "--from", "2026-02", "--rebuild") == [])
      #expect(try await !scratch.program.succeed(["archive", "list"]).output.contains("outdated"))
    }
  }

  @Test("Orders that come late for months before the first one are told with the command that builds them")
  func before() async throws {
    try await Scratch.use { scratch in
      try scratch.write(TinyStore.files)
      try scratch.write("orders.csv", TinyStore.header + TinyStore.rows.dropFirst(3).joined(separator: "\n") + "\n")
      #expect(try await build(scratch, "--from", "2025-11") == [])
      let early = ["10,fay,2025-11-20,9.00"]
      try scratch.writeOrders(adding: early + NeighbourTests.march)
      let late =
        "2025-11 and 1 later month are not built, and orders lie in them; build them with: clientela build --from 2025-11"
      #expect(try await build(scratch) == [late])
      let built = try await build(scratch, "--from", "2025-11")
      #expect(
        built.count == 1 && built[0].hasPrefix("2026-02 still compares with no period, although 2026-01 is recorded before"))
      #expect(
        try await build(scratch, "--period", "2026-02", "--rebuild") == [
          "2026-03 still compares with what 2026-02 recorded before it was built again; compare it anew with: "
            + "clientela build --period 2026-03 --rebuild"
        ])
    }
  }

  @Test("Who begins in the midst of older orders is told of none of them")
  func midst() async throws {
    try await Scratch.use { scratch in
      try scratch.write(TinyStore.files)
      #expect(try await build(scratch) == [])
      try scratch.writeOrders(adding: NeighbourTests.march)
      #expect(try await build(scratch) == [])
    }
  }
}
