import ArgumentParser
import Loading
import Trade

/// `clientela build`
struct BuildCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build", abstract: "Builds a period's report into the site.",
    usage: """
      clientela build [--config FILE] [--period last]
      clientela build --orders FILE... --currency EUR [--period 2026-W46] [--output DIR]
      """)

  @OptionGroup var input: InputOptions
  @OptionGroup var period: PeriodOptions
  @OptionGroup var place: PlaceOptions

  @Flag(help: "Build a recorded period again; where its inputs have changed it is marked as restated.")
  var rebuild = false

  @OptionGroup var talk: OutputOptions

  func run() throws {
    let clock = Clock.system()
    let setup = try input.setup(place.flags)
    setup.configuration.notices.forEach(Console.complain)
    let choice = period.choice(setup.configuration, rebuilds: rebuild)
    let today = clock.today(in: setup.configuration.store.zone)
    let build = Build(setup: setup, jobs: talk.threads, progress: talk.progress, now: clock.now, rebuilds: rebuild)
    try build.run { ledger in
      let newest = ledger.orders.day.max()
      setup.warn(of: newest, today: today)
      if let newest, let held = choice.heldBack(newest: newest, today: today) {
        talk.progress.note(
          held.id + " is over, but the newest order is of " + newest.iso
            + ": it is built once an order of its last day or later is in the "
            + "data, or as unfinished with --partial")
      }
      // Whoever gives flags has not seen yet how headers were matched; with a configuration, check tells.
      if setup.file == nil { (ledger.intake.mappings.map(\.line) + ledger.intake.notes).forEach(talk.progress.note) }
      return try choice.periods(oldest: ledger.orders.day.min(), newest: newest, today: today)
    } telling: { summary in
      try talk.tell(summary)
    }
  }
}
