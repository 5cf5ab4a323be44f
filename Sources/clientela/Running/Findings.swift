import Analysing
import Loading
import Recording
import Trade

/// What `check` says, line by line; no customer's data is in it.
enum Findings {
  /// Configuration and content.
  static func lines(of setup: Setup, _ library: Library, templates: Int) -> [String] {
    let (store, playbooks) = (setup.configuration.store, library.playbooks.count)
    let unused = library.unusedPlaybooks.map { $0 + ": no segmentation has this playbook; rename its folder, or remove the file" }
    return [
      "configuration: " + (setup.file ?? "none, flags alone"),
      "store: " + store.name + ", " + store.currency.code + ", " + store.zone.name,
      "content: " + String(playbooks) + " playbooks, " + String(templates) + " templates",
    ] + unused
  }

  /// The record: how many periods of each kind it holds.
  static func line(of heads: [Record.Head], in state: String?) -> String {
    guard let state else { return "record: none is kept; name one with state, or with --state" }
    let periods = heads.filter { !$0.isPrepared }.map(\.period)
    guard let first = periods.map(\.from).min(), let last = periods.map(\.to).max() else {
      return "record: " + state + ", no period yet"
    }
    let counts = Period.Kind.allCases.map { kind in (kind, periods.count { $0.kind == kind }) }.filter { $0.1 > 0 }
    let told = counts.map { kind, count in String(count) + " " + kind.rawValue + (count == 1 ? "" : "s") }
    return "record: " + state + ", " + told.joined(separator: ", ") + ", " + first.iso + " to " + last.iso
  }

  /// The data, how headers were matched, and the loader's notes.
  static func lines(of ledger: Ledger) -> [String] {
    let intake = ledger.intake
    var lines = intake.files.map { file in
      file.table + ": " + file.path + ", " + rows(file.rows)
        + (file.rejects == 0 ? "" : ", " + String(file.rejects) + " set aside")
    }
    lines += intake.mappings.map(\.line) + intake.notes
    lines += rejectLines(intake.rejects)
    if intake.duplicates.rows > 0 { lines.append("duplicates dropped: " + rows(intake.duplicates.rows)) }
    if intake.excluded.rows > 0 { lines.append("left out by exclude: " + rows(intake.excluded.rows)) }
    lines += intake.unknownStatuses.map { "unknown status \"" + $0.value + "\", counted as paid: " + rows($0.rows) }
    lines.append("customers: " + String(ledger.customers.count) + ", orders: " + String(ledger.orders.count))
    if let newest = ledger.orders.day.max() { lines.append("newest order: " + newest.iso) }
    return lines
  }

  /// The period that would be built.
  static func line(of analysis: Analysis) -> String {
    let totals = analysis.totals.now
    return "period: " + analysis.period.id + (analysis.isPartial ? ", unfinished" : "") + ", " + String(totals.orders)
      + " counted orders of " + String(totals.customers) + " customers"
  }

  /// Rejects by file, column and reason, in the order of the first of each.
  private static func rejectLines(_ rejects: [Reject]) -> [String] {
    struct Cause: Hashable {
      var file: String
      var column: String
      var reason: String
    }
    let groups = Dictionary(grouping: rejects) { Cause(file: $0.file, column: $0.column, reason: $0.reason) }
    let firsts = groups.compactMap { cause, group in group.map(\.line).min().map { (cause: cause, line: $0, count: group.count) }
    }
    return firsts.sorted {
      ($0.cause.file, $0.line, $0.cause.column, $0.cause.reason) < ($1.cause.file, $1.line, $1.cause.column, $1.cause.reason)
    }
    .map { first in
      let column = first.cause.column.isEmpty ? "" : "column \"" + first.cause.column + "\": "
      return first.cause.file + ":" + String(first.line) + ": " + column + first.cause.reason + " (" + rows(first.count) + ")"
    }
  }

  private static func rows(_ count: Int) -> String { String(count) + (count == 1 ? " row" : " rows") }
}
