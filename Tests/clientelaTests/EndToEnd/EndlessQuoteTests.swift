import Foundation
import Testing

@Suite("A quote that never ends, in two gigabytes")
struct EndlessQuoteTests {
  private static let sentence =
    "a record that begins here is longer than 1 MiB; look for a quote that is opened and not closed\n"

  /// The run gets no more than 100 MB of memory of its own, so that one that needs more fails.
  private static func launcher(_ input: String = "") -> [String] {
    ["/bin/sh", "-c", input + "{ ulimit -d 100000; exec \"$0\" \"$@\"; }"]
  }

  private static func arguments(_ orders: String) -> [String] { ["build", "--orders", orders, "--currency", "EUR"] }

  @Test("From the standard input it is refused by its line, at once and in little memory")
  func stream() async throws {
    try await Scratch.use { scratch in
      try scratch.write("start.csv", TinyStore.orders + "10,\"ana")
      var program = scratch.program
      program.launcher = Self.launcher("{ cat start.csv; yes ',x' | head -c 2147483648; } | ")
      let outcome = try await program.run(Self.arguments("-"))
      #expect(outcome.status == 65)
      #expect(outcome.complaint.hasSuffix(":10: " + Self.sentence), "\(outcome.complaint)")
      #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.path) == ["start.csv"])
    }
  }

  @Test("In a file, where it begins behind the first chunks")
  func file() async throws {
    try await Scratch.use { scratch in
      let rows = (0..<60_000).map { "\($0),c\($0 % 900),2026-01-05,1.00\n" }
      try scratch.write("orders.csv", TinyStore.header + rows.joined() + "x,\"ana")
      // What follows takes no room on the disk; zero bytes are as good as others in a quoted cell.
      let file = try #require(FileHandle(forWritingAtPath: scratch.path + "/orders.csv"))
      try file.truncate(atOffset: 2 << 30)
      try file.close()
      var program = scratch.program
      program.launcher = Self.launcher()
      let outcome = try await program.run(Self.arguments("orders.csv"))
      #expect(outcome.status == 65)
      #expect(outcome.complaint == "orders.csv:60002: " + Self.sentence)
    }
  }

  @Test("A report of a small store needs no more memory either, so the limit says something")
  func control() async throws {
    try await Scratch.use { scratch in
      try scratch.write(TinyStore.files)
      var program = scratch.program
      program.launcher = Self.launcher()
      try await program.succeed(["build"])
      program.launcher = ["/bin/sh", "-c", "{ ulimit -d 1000; exec \"$0\" \"$@\"; }"]
      let outcome = try await program.run(["build"])
      #expect(outcome.isKilled || outcome.status != 0)
    }
  }
}
