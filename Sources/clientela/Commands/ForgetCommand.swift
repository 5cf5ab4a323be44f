import Analysing
import ArgumentParser
import Describing
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
      private as the lists, for it answers whether an id is on it. The source files are yours: erase the customer there too. A run that is killed is finished by the next build, or by running it again.
      """)

  @Argument(help: "The customer's id, as in the data and in customers.csv, or the code that stands on pages.")
  var customer: String

  @Flag(help: "The rows of the id are gone from the source files already: forget it although no data has it.")
  var erased = false

  @OptionGroup var input: InputOptions

  @OptionGroup var place: PlaceOptions
  @OptionGroup var talk: OutputOptions

  /// A customer has an id of at least a letter.
  func validate() throws {
    if customer.allSatisfy(\.isWhitespace) { throw ValidationError("the id is empty; give the customer's id or code") }
  }

  func run() throws {
    let setup = try input.setup(place.flags)
    setup.configuration.notices.forEach(Console.complain)
    // All ids that are this customer: what unites them in the data may be gone one day.
    let united = try setup.loader.unitedCustomers()
    let named = try id(in: setup, united)
    let ids = Set([named] + united.ids(of: named)).sorted()
    let build = Build(setup: setup, jobs: talk.threads, progress: talk.progress, now: Clock.system().now)
    let outcome = try setup.publisher.open { try Forgetting(build: build).forget(ids, in: $0) }
    try outcome.summaries.forEach(talk.tell)
    if !outcome.changed.isEmpty {
      Console.complain(
        outcome.changed.map(\.id).joined(separator: ", ")
          + ": changed by more than the customer's removal, for the files say other things of orders than when this was built")
    }
    Console.complain(ForgetCommand.told(outcome) + "; if the source files still name the customer, erase the rows there too")
  }

  private static func told(_ outcome: Forgetting.Outcome) -> String {
    if outcome.wasDone { return "already forgotten, nothing is left to do" }
    let count = outcome.summaries.count
    if count == 0 { return "forgotten; no kept period names the customer" }
    return "forgotten, and " + String(count) + (count == 1 ? " period" : " periods") + " built again"
  }

  /// The id that is meant, by itself or by its code. Throws `Failure` 66 where the data has neither; of someone `erased`, where only another
  /// spelling is recorded.
  private func id(in setup: Setup, _ united: UnitedCustomers) throws -> String {
    let names = customer.asListed.flatMap(united.ids)
    if let known = names.first(where: { setup.forgotten.contains($0.utf8) }) { return known }
    if erased {
      let record = try setup.record(keeping: false)
      if let known = try names.first(where: { try record?.holds($0) ?? false }) { return known }
      let others = try names.flatMap { try record?.spellings(of: $0) ?? [] }
      if let other = others.first { throw ForgetCommand.misspelt(other, "the record holds") }
      return names[0]
    }
    let ledger = try setup.loader.load()
    if let id = names.first(where: { ledger.customers.number(of: $0) != nil }) { return id }
    let (configuration, today) = (setup.configuration, Clock.system().today(in: setup.configuration.store.zone))
    let choice = PeriodChoice(request: .last, kind: configuration.periodKind, allowsPartial: true)
    if let period = try choice.periods(newest: ledger.orders.day.max(), today: today).first {
      let analysis = try setup.analyse(ledger, in: period, with: Library(playbooks: [:]), jobs: talk.threads)
      let labels = CustomerLabels(analysis, privacy: configuration.privacy, codeKey: configuration.codeKey)
      if let found = labels.customer(named: customer) { return ledger.customers.id(of: found) }
    }
    let folded = Set(names.map { $0.lowercased() })
    let all = (0..<ledger.customers.count).lazy.map { ledger.customers.id(of: CustomerID($0)) }
    if let other = all.first(where: { folded.contains($0.lowercased()) }) {
      throw ForgetCommand.misspelt(other, "the data holds")
    }
    throw Failure(
      .noInput,
      "no customer of the data has this id or code; check it against customers.csv, or say --erased if its rows are gone from the "
        + "source files already")
  }

  private static func misspelt(_ other: String, _ whatHolds: String) -> Failure {
    Failure(
      .noInput,
      whatHolds + " no customer of this id, but " + other
        + "; did you mean that? Capital and small letters are not the same in ids")
  }
}
