import ArgumentParser
import Describing
import Foundation
import Loading
import Recording
import Trade

/// `clientela check`
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Reads configuration, content and data, says what it found, writes nothing.",
    discussion: "Ends with the status that build would end with, as far as reading goes.")

  @OptionGroup var input: InputOptions
  @OptionGroup var period: PeriodOptions
  @OptionGroup var record: StateOptions

  func run() throws {
    let clock = Clock.system()
    let setup = try input.setup(record.flags)
    setup.configuration.notices.forEach(Console.complain)
    setup.warnOfForgetting()
    let library = try setup.library()
    _ = try setup.renderer()
    let templates = try setup.templateFiles()
    Findings.lines(of: setup, library, templates: templates.count).forEach(Console.say)
    Console.say(Findings.line(of: try setup.record(keeping: false)?.heads() ?? [], in: setup.configuration.state))
    let ledger = try setup.loader.load()
    Findings.lines(of: ledger).forEach(Console.say)
    let today = clock.today(in: setup.configuration.store.zone)
    setup.warn(of: ledger.orders.day.max(), today: today)
    let choice = period.choice(setup.configuration)
    var notes: [String] = []
    for chosen in try choice.periods(oldest: ledger.orders.day.min(), newest: ledger.orders.day.max(), today: today) {
      let analysis = try setup.analyse(
        ledger, in: chosen, after: try setup.past(before: chosen.period, of: ledger), with: library,
        jobs: ProcessInfo.processInfo.activeProcessorCount)
      Console.say(Findings.line(of: analysis))
      notes = DefinitionNotes(analysis, privacy: setup.configuration.privacy).lines
    }
    // What the newest period says of the definitions: of a row of periods the others say much the same.
    notes.forEach(Console.say)
  }
}
