import ArgumentParser
import Foundation
import Publishing
import Recording
import Trade

/// `clientela archive list`
struct ArchiveListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Lists the periods that are kept, what each was built from, what is missing between them, and which to build again."
  )

  @OptionGroup var place: ArchiveOptions

  @Option(help: "Form: text, or json, an object a period and line.")
  var format: OutputOptions.Format = .text

  func run() throws {
    let archive = try place.archive()
    let (listed, outdated) = try archive.publisher.open { session in
      let heads = try archive.heads()
      let outdated = Record.outdated(among: heads)
      let listed = try session.periods().map { period in
        KeptPeriod(
          period, digest: try session.digest(of: period), head: heads.first { $0.period == period },
          isOutdated: outdated.contains { $0.period == period })
      }
      return (listed, outdated)
    }
    switch format {
    case .json: for period in listed { Console.say(try period.json()) }
    case .text:
      listed.map(\.line).forEach(Console.say)
      for gap in PeriodGap.all(in: listed.map(\.period)) { Console.say(ArchiveListCommand.line(of: gap)) }
      for period in outdated { Console.say("outdated: " + period.sentence) }
    }
  }

  private static func line(of gap: PeriodGap) -> String {
    let row = gap.count == 1 ? gap.first.id : gap.first.id + " to " + gap.last.id
    return "missing: " + row + "; build with: " + gap.command
  }
}

/// What `archive list` says of a period.
struct KeptPeriod: Sendable {
  let period: Period
  /// Of its manifest; nil for one that an earlier version built.
  let digest: String?
  /// What the record says of it; nil where it is not recorded.
  let head: Record.Head?
  /// Whether it was compared with another past than the one that is recorded now.
  let isOutdated: Bool

  init(_ period: Period, digest: String?, head: Record.Head?, isOutdated: Bool) {
    (self.period, self.digest, self.head, self.isOutdated) = (period, digest, head, isOutdated)
  }

  /// "2026-W46  2026-11-09 to 2026-11-15  0123456789ab  recorded 2026-11-16  from orders.csv, lines.csv"
  var line: String {
    var parts = [period.id, period.from.iso + " to " + period.to.iso, digest.map { String($0.prefix(12)) } ?? "no checksums"]
    if let head {
      parts.append("recorded " + ZoneRules.utc.day(of: head.recordedAt).iso + (head.original == nil ? "" : ", restated"))
      parts.append("from " + head.seal.inputs.map(\.name).joined(separator: ", "))
    } else {
      parts.append("not recorded")
    }
    return parts.joined(separator: "  ")
  }

  /// The same as one object, keys in the order of their names.
  func json() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let told = Told(
      period: period.id, from: period.from.iso, to: period.to.iso, digest: digest, recorded: head != nil,
      restated: head?.original != nil, outdated: isOutdated, inputs: head?.seal.inputs, tool: head?.seal.tool)
    return String(decoding: try encoder.encode(told), as: UTF8.self)
  }

  private struct Told: Encodable {
    var period: String
    var from: String
    var to: String
    var digest: String?
    var recorded: Bool
    var restated: Bool
    var outdated: Bool
    var inputs: [Seal.Input]?
    var tool: String?
  }
}
