import Foundation
import Testing

/// The demo store, built once for all tests that look at it.
enum Demo {
  /// What a build of the demo wrote.
  struct Built: Sendable {
    var tree: Tree
    var output: String
  }

  /// The demo with one job.
  static let shared = Task { try await build(["--jobs", "1"]) }

  /// Builds the demo into a new folder.
  static func build(_ arguments: [String]) async throws -> Built {
    try await Scratch.use { scratch in
      let outcome = try await scratch.program.succeed(["demo", "store"] + arguments)
      return Built(tree: try scratch.tree("store"), output: outcome.output)
    }
  }
}
