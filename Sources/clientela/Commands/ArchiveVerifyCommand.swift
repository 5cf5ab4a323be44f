import ArgumentParser
import Publishing
import Recording
import Trade

/// `clientela archive verify`
struct ArchiveVerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify", abstract: "Proves that every byte of the site is as it was published.",
    discussion: "Ends with 0 if it is, with 65 if something was changed, cut or lost; each fault is a line on standard error.")

  @OptionGroup var place: ArchiveOptions

  func run() throws {
    let archive = try place.archive()
    let (faults, count) = try archive.publisher.open { session in
      let heads = try archive.record()?.heads() ?? []
      var digests = Dictionary(heads.filter { !$0.isPrepared }.map { ($0.period, $0.digest) }) { first, _ in first }
      // A run that was killed between the switch of the site and that of the record: the next one finishes it.
      for head in heads where head.isPrepared {
        if try session.digest(of: head.period) == head.digest { digests[head.period] = head.digest }
      }
      return (try session.verify(against: digests), try session.periods().count)
    }
    faults.map(\.description).forEach(Console.complain)
    let periods = String(count) + (count == 1 ? " period" : " periods")
    if faults.isEmpty { return Console.say(periods + ", every byte as published") }
    throw Failure(
      .badData,
      String(faults.count) + (faults.count == 1 ? " fault" : " faults") + " in " + periods
        + "; put the files back from a copy, or build the periods again with --rebuild")
  }
}
