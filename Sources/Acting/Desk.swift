package import Analysing
package import Trade

/// All that is on the table when a queue is made: the analysis of the period that has ended, the company's book and calendar, and what earlier
/// queues issued.
package struct Desk: Sendable {
  package let analysis: Analysis
  package let book: ActionBook
  package let calendar: FestivalCalendar
  /// By `SEGMENTATION/CLASS`: who does things for the customers of a class.
  package let playbooks: [String: Playbook]
  package let past: IssuedPast
  /// The days that the queue covers: the period after the report's. `covered.from` is the as-of day plus one.
  package let covered: Period
  /// The first day whose crossings this queue takes up: `covered.from`, or, where the queues before left days out, the day after the last
  /// that one covered, at most `Policy.Contacting.patience` days back.
  package let crossingFrom: Day
  /// When the queue is made, which reminders of hours follow; nil: at the end of the report's period.
  package let at: Instant?
  let jobs: Int

  /// A desk; `jobs` is up to how many threads work at the same time, and changes nothing.
  package init(
    _ analysis: Analysis, _ library: Library, after past: IssuedPast = IssuedPast(), at: Instant? = nil, jobs: Int = 1
  ) {
    (self.analysis, self.past, self.at, self.jobs) = (analysis, past, at, jobs)
    (book, calendar, playbooks) = (library.actions, library.calendar, library.playbooks)
    covered = analysis.period.next
    let earliest = covered.from.advanced(by: -analysis.policy.contacting.patience)
    let next = past.coveredTo.map { $0.advanced(by: 1) } ?? covered.from
    crossingFrom = max(earliest, min(next, covered.from))
  }

  package var asOf: Day { analysis.facts.asOf }
  /// The end of the report's period, with which the covered days begin; and when the queue is made.
  var end: Instant { Instant(seconds: UInt32(clamping: analysis.store.zone.start(of: covered.from))) }
  package var now: Instant { at ?? end }
  package var policy: Policy { analysis.policy }
  package var ledger: Ledger { analysis.ledger }

  /// Whether a day is one whose crossings this queue takes up.
  func crosses(_ day: Day) -> Bool { crossingFrom <= day && day <= covered.to }
}
