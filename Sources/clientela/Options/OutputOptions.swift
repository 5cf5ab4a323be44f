import ArgumentParser
import Foundation

/// How the command talks, and how much of the machine it takes.
struct OutputOptions: ParsableArguments {
  /// Forms of the summary.
  enum Format: String, CaseIterable, ExpressibleByArgument, Sendable { case text, json }

  @Option(help: "Form of the summary on standard output: text, or json, an object a period and line.")
  var format: Format = .text

  @Flag(help: "Say nothing but warnings and failures; a summary in json is still written.")
  var quiet = false

  @Option(help: "Threads for drawing pages; as many as the machine has by default.")
  var jobs: Int?

  /// The number of threads is at least one.
  func validate() throws {
    if let jobs, jobs < 1 { throw ValidationError("--jobs: \(jobs) is too few; give at least 1") }
  }

  var threads: Int { jobs ?? ProcessInfo.processInfo.activeProcessorCount }
  var progress: Progress { Progress(isQuiet: quiet) }

  /// Says what was built.
  func tell(_ summary: BuildSummary) throws {
    switch format {
    case .json: Console.say(try summary.json())
    case .text: if !quiet { summary.lines.forEach(Console.say) }
    }
  }
}
