import Foundation
import Testing

@Suite("A killed run")
struct KilledRunTests {
  /// When a run is killed.
  enum Moment: Hashable, Sendable {
    /// So many milliseconds after its start.
    case afterStart(Int)
    /// So many milliseconds after it began to build the new site aside.
    case afterStaging(Int)

    static let all: [Moment] = {
      // Knuth's linear congruence: the same moments on every run.
      var state: UInt64 = 20
      let random = (0..<2).map { _ in
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Moment.afterStart(Int(state >> 33) % 400)
      }
      return random + [0, 3, 10].map(Moment.afterStaging)
    }()
  }

  private static let changed = TinyStore.orders + "9,eva,2026-02-28,500.00\n"

  @Test("The old site stays whole or the new one is, and the next run puts everything right", arguments: Moment.all)
  func killed(_ moment: Moment) async throws {
    try await Scratch.use { scratch in
      try scratch.write(TinyStore.files)
      try await scratch.program.succeed(["build"])
      let old = try scratch.tree()
      try scratch.write("orders.csv", Self.changed)
      let staging = scratch.path + "/site/.clientela/new-2026-02"
      _ = try await scratch.program.run(["build", "--rebuild"]) { id in
        switch moment {
        case .afterStart(let wait): try await Task.sleep(for: .milliseconds(wait))
        case .afterStaging(let wait):
          while !FileManager.default.fileExists(atPath: staging), kill(id, 0) == 0 {
            try await Task.sleep(for: .microseconds(300))
          }
          try await Task.sleep(for: .milliseconds(wait))
        }
        kill(id, SIGKILL)
      }
      let left = try scratch.tree()

      try await scratch.program.succeed(["build", "--rebuild"])
      let new = try scratch.tree()
      #expect(new.differences(from: old).contains("site/2026-02/index.html"))
      for folder in ["site/", "exports/2026-02/"] {
        let found = left.part(folder)
        #expect(found == old.part(folder) || found == new.part(folder), "\(folder) is a mixture")
      }
      #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.path + "/site/.clientela").count <= 3)
      #expect(new.paths.filter { $0.contains(".staging") || $0.contains(".lock") } == [])
    }
  }
}
