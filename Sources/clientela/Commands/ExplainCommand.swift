import ArgumentParser
import Describing
import Foundation
import Loading
import Trade

/// `clientela explain CUSTOMER`
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain", abstract: "Says why a customer is in each class: the facts, the cut-offs, the source rows.",
    discussion: "What it prints is the customer's own data; keep it as private as the exports.")

  @Argument(help: "The customer's id, as in the data and in customers.csv, or the code that stands on pages.")
  var customer: String

  @OptionGroup var input: InputOptions
  @OptionGroup var record: StateOptions

  @Option(
    help: "2026-W46, 2026-10, 2026-Q4, 2026, FROM..TO, or last: the last finished period of the configured kind.",
    transform: PeriodRequest.init)
  var period: PeriodRequest = .last

  @Flag(help: "Explain as of a period that the orders do not fill yet.")
  var partial = false

  @Option(help: "Form: text, or json.")
  var format: OutputOptions.Format = .text

  func run() throws {
    let clock = Clock.system()
    let setup = try input.setup(record.flags)
    setup.warnOfForgetting()
    let configuration = setup.configuration
    let library = try setup.library()
    let loader = setup.loader(keepsOrigins: true)
    let ledger = try loader.load()
    let choice = PeriodChoice(request: period, kind: configuration.periodKind, allowsPartial: partial)
    let today = clock.today(in: configuration.store.zone)
    guard let chosen = try choice.periods(newest: ledger.orders.day.max(), today: today).first else {
      throw Failure(.noInput, "no finished period lies in the data; choose one with --period, unfinished with --partial")
    }
    let analysis = try setup.analyse(
      ledger, in: chosen, after: try setup.past(before: chosen.period, of: ledger), with: library,
      jobs: ProcessInfo.processInfo.activeProcessorCount)
    let united = try loader.unitedCustomers()
    let names = customer.asListed.flatMap { [$0] + united.ids(of: $0) }
    let found = names.lazy.compactMap {
      Explanation($0, in: analysis, tags: library.tags, privacy: configuration.privacy, codeKey: configuration.codeKey)
    }
    guard var explanation = found.first else {
      throw Failure(.noInput, "no customer has this id or code; take one from customers.csv, or a code from a page")
    }
    let queue = try setup.queue(
      of: analysis, after: setup.record(keeping: false), with: library, jobs: ProcessInfo.processInfo.activeProcessorCount)
    if let queue { explanation.add(queue, library) }
    explanation.rows = try loader.rows(of: explanation.search, rejects: ledger.intake.rejects, united: united)
    switch format {
    case .text: explanation.lines.forEach(Console.say)
    case .json: Console.write(explanation.json)
    }
  }
}
