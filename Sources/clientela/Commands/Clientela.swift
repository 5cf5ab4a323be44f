import ArgumentParser
import Foundation
import Loading

/// The program: `clientela SUBCOMMAND`.
struct Clientela: ParsableCommand {
  /// Name and version, as `--version` prints it and `report.json` records it.
  static let tool = "clientela 0.1.0"

  static let configuration = CommandConfiguration(
    commandName: "clientela", abstract: "Turns a shop's orders into a report that managers act on.",
    discussion: """
      Exit status: 0 done, 64 usage, 65 bad data, 66 no input, 73 cannot write, or a recorded period whose inputs changed, 75 \
      locked by another run, 78 bad configuration, or a value not in this version.
      """,
    version: tool,
    subcommands: [
      DemoCommand.self, InitCommand.self, BuildCommand.self, ActionsCommand.self, CheckCommand.self, ExplainCommand.self,
      ForgetCommand.self,
      ArchiveCommand.self, BenchCommand.self,
    ])

  /// Parses the command line, runs the command and ends the process with its status.
  static func start() {
    Heap.keepsFreedMemory()
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch {
      // What is none of our stages' failures is the parser's: help, version, a wrong flag.
      guard let failure = Failure(error) else { exit(withError: error) }
      ([failure.message] + failure.more).forEach(Console.complain)
      Foundation.exit(failure.status.rawValue)
    }
  }
}
