import Analysing
import ArgumentParser
import Describing
import Foundation
import Loading
import Publishing
import Recording
import Trade

/// `clientela forget ID`
struct ForgetCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "forget", abstract: "Erases a customer from the private lists and the kept pages, now and in every later build.",
    discussion: """
      The periods that are kept are built again without the customer: what the customer bought stays in the totals, bought by \
      nobody. A keyed digest of the id in EXPORTS/forgotten.txt keeps later builds from bringing the customer back; keep that file as \
      private as the lists, for it answers whether an id is on it. The source files are yours: erase the customer there too. A run that fails is finished by running it again.
      """)

  @Argument(help: "The customer's id, as in the data and in customers.csv, or the code that stands on pages.")
  var customer: String

  @Flag(help: "The rows of the id are gone from the source files already: forget it although no data has it.")
  var erased = false

  @OptionGroup var input: InputOptions

  @Option(help: ArgumentHelp("Folder of the site.", valueName: "dir"))
  var output: String?

  @Option(help: ArgumentHelp("Folder of the private lists; outside the site.", valueName: "dir"))
  var exports: String?

  @Option(help: ArgumentHelp("Private record of finished periods.", valueName: "file"))
  var state: String?

  @OptionGroup var talk: OutputOptions

  func run() throws {
    let given = [("output", output), ("exports", exports), ("state", state)]
    let flags = given.compactMap { key, value in value.map { Override("--" + key, [key], $0) } }
    let setup = try input.setup(flags)
    let file = ForgottenFile(setup.configuration)
    var forgotten = try file.read()
    // All ids that are this customer: what unites them in the data may be gone one day.
    let united = try setup.loader.unitedCustomers()
    let named = try forgotten.contains(customer.utf8) || erased ? customer : id(in: setup, united)
    let ids = Set([named] + united.ids(of: named)).sorted()
    let key = ForgottenFile.freshKey()
    for id in ids { forgotten.insert(id, freshKey: key) }
    // Before the pages: whatever happens to this run, the next build forgets, and so does this command when it is run again.
    try file.write(forgotten)
    try setup.publisher.open { _ in _ = try setup.record(keeping: false)?.forget(ids: ids) }
    let kept = try keptPeriods(setup)
    let build = Build(
      setup: try input.setup(flags), jobs: talk.threads, progress: talk.progress, now: Clock.system().now, rebuilds: true)
    try build.run { ledger in
      let newest = ledger.orders.day.max()
      return try kept.flatMap { period in
        try PeriodChoice(request: .period(period), kind: period.kind, allowsPartial: true).periods(newest: newest, today: nil)
      }
    } telling: { summary in
      try talk.tell(summary)
    }
    Console.complain(
      "forgotten, and " + String(kept.count) + (kept.count == 1 ? " period" : " periods")
        + " built again; if the source files still name the customer, erase the rows there too")
  }

  /// The id that is meant, by itself or by its code. Throws `Failure` 66 where the data has neither.
  private func id(in setup: Setup, _ united: UnitedCustomers) throws -> String {
    let ledger = try setup.loader.load()
    let names = customer.asListed.flatMap { [$0] + united.ids(of: $0) }
    if let id = names.first(where: { ledger.customers.number(of: $0) != nil }) { return id }
    let (configuration, today) = (setup.configuration, Clock.system().today(in: setup.configuration.store.zone))
    let choice = PeriodChoice(request: .last, kind: configuration.periodKind, allowsPartial: true)
    if let period = try choice.periods(newest: ledger.orders.day.max(), today: today).first {
      let analysis = try setup.analyse(ledger, in: period, with: Library(playbooks: [:]), jobs: talk.threads)
      let labels = CustomerLabels(analysis, privacy: configuration.privacy, codeKey: configuration.codeKey)
      if let found = labels.customer(named: customer) { return ledger.customers.id(of: found) }
    }
    throw Failure(
      .noInput,
      "no customer of the data has this id or code; check it against customers.csv, or say --erased if its rows are gone from the "
        + "source files already")
  }

  /// The periods in the site, and those of which only private lists are left, oldest first.
  private func keptPeriods(_ setup: Setup) throws -> [Period] {
    let configuration = setup.configuration
    let inSite = try setup.publisher.open { try $0.archive(in: configuration.store.currency) }.map(\.period)
    let names = try FileManager.default.contentsOfDirectory(atPath: configuration.exports)
    let all = Set(inSite + names.compactMap { Period($0) })
    return all.sorted { ($0.to, $0.id) < ($1.to, $1.id) }
  }
}
