import ArgumentParser
import Publishing
import Recording
import Trade

/// `clientela archive verify`
struct ArchiveVerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Proves that every byte of the site, the record and the private lists is as it was published.",
    discussion: "Ends with 0 if it is, with 65 if something was changed, cut or lost; each fault is a line on standard error.")

  @OptionGroup var place: ArchiveOptions

  func run() throws {
    let archive = try place.archive()
    let verdict = try archive.publisher.open { try archive.verify(in: $0) }
    (verdict.faults + verdict.notes).forEach(Console.complain)
    let count = verdict.faults.count
    let periods = String(verdict.periods) + (verdict.periods == 1 ? " period" : " periods")
    if count == 0 { return Console.say(periods + ", every byte as published") }
    throw Failure(
      .badData,
      String(count) + (count == 1 ? " fault" : " faults") + " in " + periods
        + "; put the files back from a copy, or build the periods again with --rebuild")
  }
}
