import Acting
import Analysing
import Describing
import Loading
import Publishing
import Recording
import Rendering
import Trade

/// The whole way from orders to a published and recorded report.
struct Build: Sendable {
  var setup: Setup
  let jobs: Int
  let progress: Progress
  /// The time of the run; the private record keeps it.
  let now: Instant
  /// Whether a recorded period is built again; one that is built only where it is missing is not.
  var rebuilds = false
  /// Whether a period that is recorded from something else is built as if it were new: the demo makes its own data anew.
  var startsAnew = false

  /// Builds the chosen periods from one ledger, publishes each, and says what became of it.
  func run(choosing choose: (Ledger) throws -> [PeriodChoice.Chosen], telling tell: (BuildSummary) throws -> Void) throws {
    if setup.forgotten.unfinished != nil {
      progress.note("somebody is still to be forgotten in what is kept: that comes first")
      try setup.publisher.open { try Forgetting(build: self).finish(in: $0) }.summaries.forEach(tell)
    }
    let desk = try desk()
    let all = try choose(desk.ledger)
    var (summaries, built, left): (Int, Set<Period>, Leftovers?) = (0, [], nil)
    for (number, chosen) in all.enumerated() {
      // A report lists the periods of the site and follows on those of the record, so from reading them to publishing no other run may
      // add one.
      let summary = try setup.publisher.open { session in
        let summary = try build(chosen, at: desk, in: session)
        if number == all.count - 1 {
          left = Leftovers(periods: try session.periods(), heads: try setup.record(keeping: false)?.heads() ?? [])
        }
        return summary
      }
      guard let summary else { continue }
      if summary.status != .already { built.insert(chosen.period) }
      summaries += 1
      try tell(summary)
    }
    left?.sentences(built: built, desk.ledger.orders).forEach(progress.note)
    if summaries == 0, let first = all.first, let last = all.last {
      progress.note("nothing is missing from " + first.period.id + " to " + last.period.id + "; --rebuild builds them again")
    }
  }

  /// Reads what all periods of a run share.
  func desk() throws -> Desk {
    let library = try setup.library()
    let renderer = try setup.renderer()
    let ledger = try progress.stage("reading") { try setup.loader.load() }
    return Desk(ledger: ledger, library: library, renderer: renderer, seal: try setup.seal(of: ledger))
  }

  /// What all periods of a run share.
  struct Desk {
    let ledger: Ledger
    let library: Library
    let renderer: Renderer
    let seal: Seal
  }

  /// Builds a period and answers what is to be said of it; nil where it was built only if it was missing, and is there.
  private func build(_ asked: PeriodChoice.Chosen, at desk: Desk, in session: Session) throws -> BuildSummary? {
    var chosen = asked
    let (period, id, customers) = (chosen.period, chosen.period.id, desk.ledger.customers)
    let rebuilds = rebuilds && !chosen.isFilling
    // Made where there is none only when something is to be written into it: a run that is refused leaves nothing.
    var record = try setup.record(keeping: false)
    if !startsAnew, let record, try session.isEmpty() {
      try Recorded.checkPlace(record.heads(), building: period, from: desk.seal, in: setup.configuration.output)
    }
    try record?.settle(digestOf: session.digest)
    var head = try record?.heads().first { $0.period == period }
    if startsAnew, let old = head, old.seal != desk.seal {
      try record?.remove([period])
      head = nil
    }
    let keepsRecord = setup.configuration.state != nil
    // Where the record was lost, the site knows by itself which of its periods are finished.
    let published = try head == nil && keepsRecord && !startsAnew ? session.published(period) : nil
    if let published, !rebuilds {
      if chosen.isFilling, published.seal != desk.seal {
        progress.note(
          id + " stands as it was published, and the record knows nothing of it; --period " + id + " --rebuild tells it anew")
        return nil
      }
      try Recorded.check(published, of: period, against: desk.seal)
    }
    let isThere = try head.map { try session.digest(of: period) == $0.digest } ?? (published != nil)
    if isThere, !rebuilds {
      // A run that was killed after its last step left old pages and lists aside, and no publishing follows that would remove them.
      try session.finish()
      if try setup.mendRoot(in: session) {
        progress.note("the site's front page and links were changed or lost, and were made anew")
      }
      if chosen.isFilling, head != nil { return nil }
    }
    if head != nil || published != nil, chosen.isPartial {
      if !rebuilds { throw Recorded.refusal(of: period, "recorded with orders that are not in the data any more") }
      // What is recorded was finished, whatever the data has lost since: the newest orders may be those of someone forgotten.
      chosen.isPartial = false
    }
    if let head, let record, isThere, !rebuilds, head.seal == desk.seal { return try already(period, record, desk.ledger) }

    let past = try record?.past(before: period, in: customers, frozenAt: setup.configuration.policy.frozenAt) ?? Past()
    let analysis = try progress.stage("analysing " + id) {
      try setup.analyse(desk.ledger, in: chosen, after: past, with: desk.library, jobs: jobs)
    }
    let queue = try progress.stage("queueing " + id) {
      try setup.queue(of: analysis, after: record, with: desk.library, jobs: jobs)
    }
    let kept = keepsRecord && !chosen.isPartial ? PeriodRecord(analysis, jobs: jobs) : nil
    if let record, let head, let kept, !rebuilds, head.seal != desk.seal, let then = try record.record(of: period, in: customers)
    {
      try Recorded.check(head, against: kept, desk.seal, then, setup.configuration.store.currency)
      // Pages that were lost or changed are published again; files that grew since make them restated ones.
      if isThere { return try already(period, record, desk.ledger) }
    }
    let original = published.flatMap { Record.Head.Original(of: period, $0) }
    if let published, let kept, !rebuilds {
      record = try record ?? setup.record(keeping: true)
      try record?.prepare(
        kept, of: customers, seal: desk.seal, digest: published.digest, lists: session.listsDigest(of: period),
        original: original, issued: queue?.issued, at: now)
      try record?.commit(period)
      progress.note(id + " stands as it was published; the record knew nothing of it, and has it again")
      return BuildSummary(already: kept.summary, of: desk.ledger, configuration: setup.configuration)
    }
    let restatement = try record?.restatement(of: period, by: desk.seal) ?? Restatement(of: original, by: desk.seal)
    let site = try draw(analysis, queue, restatement, at: desk, after: session.archive(in: setup.configuration.store.currency))
    try progress.stage("publishing " + id) {
      try session.publish(site, seal: desk.seal, restating: restatement != nil) { digests in
        guard let kept else { return }
        record = try record ?? setup.record(keeping: true)
        try record?.prepare(
          kept, of: customers, seal: desk.seal, digest: digests.pages, lists: digests.lists, original: original,
          issued: queue?.issued, at: now)
      }
    }.forEach(Console.complain)
    if kept != nil { try record?.commit(period) }
    return BuildSummary(of: analysis, restatement: restatement, configuration: setup.configuration)
  }

  private func already(_ period: Period, _ record: Record, _ ledger: Ledger) throws -> BuildSummary? {
    try record.record(of: period, in: ledger.customers).map {
      BuildSummary(already: $0.summary, of: ledger, configuration: setup.configuration)
    }
  }

  /// The report of an analysis, with its queue where it has one, in a site that shows the periods of `archive` as well.
  func draw(
    _ analysis: Analysis, _ queue: Queue?, _ restatement: Restatement?, at desk: Desk, after archive: [ArchiveEntry]
  ) throws -> Site {
    let (configuration, id) = (setup.configuration, analysis.period.id)
    let editor = Editor(
      library: desk.library, privacy: configuration.privacy, archive: archive,
      tool: Clientela.tool, codeKey: configuration.codeKey, idsArePublic: configuration.idsArePublic, jobs: jobs,
      restatement: restatement)
    let report = try progress.stage("describing " + id) { try editor.describe(analysis, queue: queue) }
    return try progress.stage("drawing " + id) { try desk.renderer.render(report, jobs: jobs) }
  }
}
