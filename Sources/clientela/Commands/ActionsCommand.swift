import Acting
import ArgumentParser
import Describing
import Foundation
import Loading
import Publishing
import Rendering
import Trade

/// `clientela actions`
struct ActionsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "actions",
    abstract: "Writes the private lists of what is to be done on a day, as of an instant: for cron by the hour or day.",
    discussion: """
      The lists stand in the folder actions beside those of the periods; each run replaces them. They hold what the queue of the period \
      begins on that day, and of each unpaid order the next reminder whose minute is not past. A run an hour later tells again what is \
      still to be done; the same row has the same customer, action and time. Neither the site nor the record is changed.
      """)

  @OptionGroup var input: InputOptions
  @OptionGroup var place: PlaceOptions

  @Option(
    help: "When: 2026-11-18T10:00+01:00, or 2026-11-18T10:00 by the store's clocks; now if it is not given.",
    transform: Moment.init)
  var at: Moment?

  @Flag(help: "Say nothing but warnings and failures.")
  var quiet = false

  func run() throws {
    let clock = Clock.system()
    let setup = try input.setup(place.flags)
    setup.configuration.notices.forEach(Console.complain)
    setup.warnOfForgetting()
    let (store, jobs) = (setup.configuration.store, ProcessInfo.processInfo.activeProcessorCount)
    let now = at?.instant(in: store.zone) ?? clock.now
    let today = store.zone.day(of: now)
    // What is to be done today follows from the period before the one that today lies in, however few orders there are since.
    let period = Period(setup.configuration.periodKind, holding: today).previous
    let library = try setup.library()
    let progress = Progress(isQuiet: quiet)
    let ledger = try progress.stage("reading") { try setup.loader.load() }
    guard let newest = ledger.orders.day.max() else {
      throw Failure(.noInput, "there is no order in the data; check the files of orders")
    }
    if newest < period.to {
      Console.complain(
        "the newest order is of " + newest.iso + ": what customers did since then to " + period.to.iso
          + " is not in the lists, if they did anything")
    }
    let analysis = try setup.analyse(
      ledger, in: PeriodChoice.Chosen(period: period, isPartial: false), after: try setup.past(before: period, of: ledger),
      with: library, jobs: jobs)
    guard
      let queue = try setup.queue(of: analysis, after: setup.record(keeping: false), at: now, with: library, jobs: jobs)?
        .beginning(on: today)
    else { throw Failure(.software, "no queue was made for " + period.next.id) }
    let editor = Editor(
      library: library, privacy: setup.configuration.privacy, archive: [], tool: Clientela.tool,
      codeKey: setup.configuration.codeKey, idsArePublic: setup.configuration.idsArePublic, jobs: jobs)
    let (files, sheet) = editor.lists(of: queue, in: analysis)
    let lists = files.map { Site.File(path: $0.path, content: $0.content) } + (sheet.map { [Site.File($0)] } ?? [])
    try setup.publisher.open { try $0.publish(lists: lists) }.forEach(Console.complain)
    if quiet { return }
    let counts = ContactChannel.allCases.compactMap { channel -> String? in
      let count = queue.rows.count { $0.channel == channel }
      return count == 0 ? nil : "\(channel.rawValue) \(count)"
    }
    Console.say(today.iso + ": " + (counts.isEmpty ? "nothing is to be done" : counts.joined(separator: ", ")))
    if !counts.isEmpty { Console.say("lists: " + setup.configuration.exports + "/" + Session.instantLists) }
  }
}
