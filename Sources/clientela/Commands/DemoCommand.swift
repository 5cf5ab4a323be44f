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

  /// How many weeks are built.
  private static let weeks = 8

  func run() throws {
    let file = dir + "/clientela.yml"
    try talk.progress.stage("inventing") { try SampleStore().write(to: dir) }
    let setup = try InputOptions.parse(["--config", file]).setup()
    let configuration = setup.configuration
    var choice = PeriodChoice(kind: configuration.periodKind, rollUps: configuration.rollUps)
    let build = Build(
      setup: setup, jobs: talk.threads, progress: talk.progress, now: Clock.system().now, startsAnew: true)
    try build.run { ledger in
      // The clock stays out of it: the same demo on every day. The last eight weeks show what moves, and the months in them.
      let newest = ledger.orders.day.max()
      guard let last = try choice.periods(newest: newest, today: nil).last?.period else { return [] }
      choice.from = sequence(first: last) { $0.previous }.prefix(DemoCommand.weeks).map(\.self).last
      return try choice.periods(newest: newest, today: nil)
    } telling: { summary in
      try talk.tell(summary)
    }
    if !talk.quiet, talk.format == .text { Console.say("Open " + setup.configuration.output + "/index.html") }
  }
}
