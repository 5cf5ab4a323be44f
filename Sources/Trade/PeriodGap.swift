/// A row of periods of one kind that are missing between others that are there.
package struct PeriodGap: Hashable, Sendable {
  package let first: Period
  package let last: Period
  /// How many are missing.
  package let count: Int

  /// The gaps between periods, kind by kind, each from its oldest; ranges have none.
  package static func all(in periods: [Period]) -> [PeriodGap] {
    Period.Kind.allCases.filter { $0 != .range }.flatMap { kind -> [PeriodGap] in
      let own = Set(periods.filter { $0.kind == kind }).sorted { $0.from < $1.from }
      return zip(own, own.dropFirst()).compactMap { before, after in
        let missing = sequence(first: before.next) { $0.next }.prefix { $0.from < after.from }
        let row = Array(missing)
        guard let first = row.first, let last = row.last else { return nil }
        return PeriodGap(first: first, last: last, count: row.count)
      }
    }
  }

  /// The missing periods, from the oldest.
  package var periods: [Period] { Array(sequence(first: first) { $0.next }.prefix(count)) }

  /// Whether a period is one of the missing.
  package func contains(_ period: Period) -> Bool {
    period.kind == first.kind && first.from <= period.from && period.from <= last.from
  }

  /// The command that fills it.
  package var command: String { "clientela build --from " + first.id + " --period " + last.id }

  /// The command that builds so many missing periods of a kind, whatever lies between them: one, or all from the oldest on.
  package static func command(building count: Int, from oldest: Period) -> String {
    "clientela build " + (count == 1 ? "--period " : "--from ") + oldest.id
  }
}
