import Acting
import ArgumentParser
import Describing
import Foundation
import Loading
import Publishing
import Recording
import Rendering
import Trade

/// `clientela actions --at INSTANT`
struct ActionsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "actions", abstract: "Writes the lists of what has an hour of its own, such as payment reminders, for cron.",
    discussion: """
      Reads the data anew, and writes what is to be done within the hours after the instant into the folder "now" of the private lists, in the \
      place of what the last run wrote there; where nothing is due the lists go. What a week's own lists told is not told again.
      """)

  @OptionGroup var input: InputOptions
  @OptionGroup var record: StateOptions

  @Option(
    help: "When: 2026-11-17T09:00 in the store's time zone, or with an offset; without it now.", transform: InstantRequest.init)
  var at: InstantRequest?

  @Option(help: "For how many hours after it: 1 for a run each hour, 24 for one each day.")
  var hours = 1

  @Option(help: ArgumentHelp("Folder of the private lists; outside the site.", valueName: "dir"))
  var exports: String?

  /// The folder of the lists, beside those of the periods.
  static let folder = "now"

  func validate() throws {
    guard (1...168).contains(hours) else { throw ValidationError("--hours is a number from 1 to 168") }
  }

  func run() throws {
    let clock = Clock.system()
    let setup = try input.setup(record.flags + (exports.map { [Override("--exports", ["exports"], $0)] } ?? []))
    setup.warnOfForgetting()
    let configuration = setup.configuration
    let zone = configuration.store.zone
    let start = at?.instant(in: zone) ?? clock.now
    let library = try setup.library()
    let ledger = try setup.loader.load()
    let period = Period(configuration.periodKind, holding: zone.day(of: start)).previous
    let jobs = ProcessInfo.processInfo.activeProcessorCount
    let analysis = try setup.analyse(
      ledger, in: PeriodChoice.Chosen(period: period, isPartial: false), after: try setup.past(before: period, of: ledger),
      with: library, jobs: jobs)
    // What the lists of the period at hand told stands in the record under the report before it, so those count as well.
    let past = try setup.record(keeping: false)?.issuedPast(before: period.next, in: ledger.customers)
    var queue = Agent(library: library, jobs: jobs).queue(of: analysis, after: past ?? IssuedPast(), at: start)
    queue.rows = queue.rows(from: start, until: Int64(start.seconds) + Int64(hours) * 3600, in: zone)
    let editor = Editor(
      library: library, privacy: configuration.privacy, archive: [], tool: Clientela.tool, codeKey: configuration.codeKey,
      idsArePublic: configuration.idsArePublic, jobs: jobs)
    let files = editor.lists(of: analysis, queue: queue).map { Site.File(path: $0.path, content: $0.content) }
    try setup.publisher.open { try $0.write(files, beside: ActionsCommand.folder) }
    Console.say(
      queue.rows.isEmpty
        ? "nothing is due" : String(queue.rows.count) + " due: " + configuration.exports + "/" + ActionsCommand.folder)
  }
}
