import Foundation
import Testing

/// The built program, run as a user runs it.
struct Program: Sendable {
  /// What a run came to.
  struct Outcome: Sendable {
    let status: Int32
    /// Whether a signal ended it.
    let isKilled: Bool
    let output: String
    let complaint: String

    /// Lines on standard error.
    var complaints: [String] { complaint.split(separator: "\n").map(String.init) }
  }

  /// The binary that was built with these tests: beside the test bundle, or in the package's build folder.
  static let path: String = {
    let package = URL(fileURLWithPath: #filePath).pathComponents.dropLast(5).joined(separator: "/").dropFirst()
    let folders = [
      URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent().path,
      URL(fileURLWithPath: CommandLine.arguments.first ?? "").deletingLastPathComponent().path,
      package + "/.build/debug",
    ]
    return folders.map { $0 + "/clientela" }.first { FileManager.default.isExecutableFile(atPath: $0) } ?? "clientela"
  }()

  /// The folder the run starts in.
  var folder: String
  var binary = Program.path
  /// Nil: the one of the tests.
  var environment: [String: String]?
  /// A command that starts the binary, such as one that changes the user.
  var launcher: [String] = []

  /// Runs to the end. `meanwhile` is called with the process id once it runs, and may end it.
  func run(
    _ arguments: [String], meanwhile: @Sendable (Int32) async throws -> Void = { _ in }
  ) async throws -> Outcome {
    try await Scratch.use { scratch in
      let command = launcher + [binary] + arguments
      let process = Process()
      process.executableURL = URL(fileURLWithPath: try #require(command.first))
      process.arguments = Array(command.dropFirst())
      process.currentDirectoryURL = URL(fileURLWithPath: folder)
      if let environment { process.environment = environment }
      process.standardInput = FileHandle.nullDevice
      try scratch.write("output", "")
      try scratch.write("complaint", "")
      process.standardOutput = FileHandle(forWritingAtPath: scratch.path + "/output")
      process.standardError = FileHandle(forWritingAtPath: scratch.path + "/complaint")
      let (ends, end) = AsyncStream.makeStream(of: Void.self)
      process.terminationHandler = { _ in end.finish() }
      try process.run()
      try await meanwhile(process.processIdentifier)
      for await _ in ends {}
      return Outcome(
        status: process.terminationStatus, isKilled: process.terminationReason == .uncaughtSignal,
        output: try scratch.text("output"), complaint: try scratch.text("complaint"))
    }
  }

  /// Runs to the end, which must be a good one.
  @discardableResult
  func succeed(_ arguments: [String], _ place: SourceLocation = #_sourceLocation) async throws -> Outcome {
    let outcome = try await run(arguments)
    try #require(outcome.status == 0, "\(arguments.joined(separator: " ")): \(outcome.complaint)", sourceLocation: place)
    return outcome
  }
}
