import ArgumentParser
import Describing
import Publishing
import Trade

/// `clientela archive prune`
struct ArchivePruneCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "prune", abstract: "Removes old periods: their pages, their lists, and what the record says of their customers.",
    discussion: "The newest period of each kind always stays, since the next one is compared with it.")

  @OptionGroup var place: ArchiveOptions

  @Option(help: ArgumentHelp("Keep the newest so many of each kind.", valueName: "n"))
  var keep: Int?

  @Option(
    help: ArgumentHelp(
      "Remove what ended longer ago, counted from the newest of its kind: 400d, 104w, 18m, 2y.", valueName: "age"))
  var olderThan: Retention.Age?

  @Flag(help: "Say what would go, and remove nothing.")
  var dryRun = false

  /// One of the two says what goes.
  func validate() throws {
    if (keep == nil) == (olderThan == nil) { throw ValidationError("give either --keep N or --older-than AGE") }
    if let keep, keep < 1 { throw ValidationError("--keep: \(keep) is too few; the newest of each kind stays, give at least 1") }
  }

  func run() throws {
    let archive = try place.archive()
    let retention = keep.map { Retention.newest($0) } ?? olderThan.map { Retention.age($0) } ?? .newest(.max)
    let goers = try archive.publisher.open { session in
      // A prune that was killed may have nothing left but files that nothing leads to.
      if !dryRun { try session.finish() }
      let goers = retention.goers(among: try archive.kept(in: session))
      if !dryRun, !goers.isEmpty { try archive.prune(goers, in: session).forEach(Console.complain) }
      return goers
    }
    for period in goers { Console.say((dryRun ? "would remove " : "removed ") + period.id) }
    if goers.isEmpty { Console.say("nothing is old enough to go") }
  }
}
