import ArgumentParser
import Foundation
import Loading
import Trade

/// `clientela demo`
struct DemoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo", abstract: "Writes a sample store and its report: the first thing to run.")

  @Argument(help: "The folder to write to.")
  var dir = "demo"

  @OptionGroup var talk: OutputOptions

  func run() throws {
    let file = dir + "/clientela.yml"
    try talk.progress.stage("inventing") { try SampleStore().write(to: dir) }
    let setup = try InputOptions.parse(["--config", file]).setup()
    let choice = PeriodChoice(kind: setup.configuration.periodKind)
    try Build(setup: setup, jobs: talk.threads, progress: talk.progress).run { ledger in
      // The clock stays out of it: the same demo on every day.
      try choice.periods(newest: ledger.orders.day.max(), today: nil)
    } telling: { summary in
      try talk.tell(summary)
    }
    if !talk.quiet, talk.format == .text { Console.say("Open " + setup.configuration.output + "/index.html") }
  }
}
