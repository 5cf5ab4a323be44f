import Analysing
import Describing
import Loading
import Publishing
import Recording
import Rendering
import Trade

/// The whole way from orders to a published and recorded report.
struct Build: Sendable {
  let setup: Setup
  let jobs: Int
  let progress: Progress
  /// The time of the run; the private record keeps it.
  let now: Instant
  /// Whether a recorded period is built again.
  var rebuilds = false
  /// Whether a period that is recorded from something else is built as if it were new: the demo makes its own data anew.
  var startsAnew = false

  /// Builds the chosen periods from one ledger, publishes each, and says what became of it.
  func run(choosing choose: (Ledger) throws -> [PeriodChoice.Chosen], telling tell: (BuildSummary) throws -> Void) throws {
    let library = try setup.library()
    let renderer = try setup.renderer()
    let ledger = try progress.stage("reading") { try setup.loader.load() }
    let desk = Desk(ledger: ledger, library: library, renderer: renderer, seal: try setup.seal(of: ledger))
    for chosen in try choose(ledger) {
      // A report lists the periods of the site and follows on those of the record, so from reading them to publishing no other run may
      // add one.
      let summary = try setup.publisher.open { session in try build(chosen, at: desk, in: session) }
      try tell(summary)
    }
  }

  /// What all periods of a run share.
  private struct Desk {
    let ledger: Ledger
    let library: Library
    let renderer: Renderer
    let seal: Seal
  }

  private func build(_ chosen: PeriodChoice.Chosen, at desk: Desk, in session: Session) throws -> BuildSummary {
    let (period, id) = (chosen.period, chosen.period.id)
    let record = try setup.record(keeping: !chosen.isPartial)
    try record?.settle(digestOf: session.digest)
    var head = try record?.heads().first { $0.period == period }
    if startsAnew, let old = head, old.seal != desk.seal {
      try record?.remove([period])
      head = nil
    }
    if let head {
      let isThere = try session.digest(of: period) == head.digest
      if !rebuilds, isThere, chosen.isFilling || head.seal == desk.seal {
        return BuildSummary(already: head, of: desk.ledger, configuration: setup.configuration)
      }
      if chosen.isPartial { throw Recorded.refusal(of: head, "it was finished, and the orders do not fill it any more") }
    }
    let past =
      try record?.past(before: period, in: desk.ledger.customers, frozenAt: setup.configuration.policy.frozenAt) ?? Past()
    let analysis = try progress.stage("analysing " + id) {
      try setup.analyse(desk.ledger, in: chosen, after: past, tags: desk.library.tags, jobs: jobs)
    }
    let isRecorded = record != nil && !chosen.isPartial
    let kept = isRecorded ? PeriodRecord(analysis) : nil
    if let record, let head, let kept, !rebuilds, head.seal != desk.seal {
      try Recorded.check(
        head, against: kept, desk.seal, try record.record(of: period, in: desk.ledger.customers),
        setup.configuration.store.currency)
      return BuildSummary(already: head, of: desk.ledger, configuration: setup.configuration)
    }
    let restatement = head.flatMap { Restatement(original: $0.firstSummary, originalSeal: $0.firstSeal, seal: desk.seal) }
    let site = try draw(analysis, restatement, at: desk, in: session)
    try progress.stage("publishing " + id) {
      try session.publish(site, seal: desk.seal, restating: head != nil) { digest in
        guard let record, let kept else { return }
        try record.prepare(kept, of: desk.ledger.customers, seal: desk.seal, digest: digest, at: now)
      }
    }.forEach(Console.complain)
    if isRecorded { try record?.commit(period) }
    return BuildSummary(of: analysis, restatement: restatement, configuration: setup.configuration)
  }

  private func draw(
    _ analysis: Analysis, _ restatement: Restatement?, at desk: Desk, in session: Session
  ) throws -> Site {
    let (configuration, id) = (setup.configuration, analysis.period.id)
    let editor = Editor(
      library: desk.library, privacy: configuration.privacy, archive: try session.archive(in: configuration.store.currency),
      tool: Clientela.tool, codeKey: configuration.codeKey, idsArePublic: configuration.idsArePublic, jobs: jobs,
      restatement: restatement)
    let report = try progress.stage("describing " + id) { try editor.describe(analysis) }
    return try progress.stage("drawing " + id) { try desk.renderer.render(report, jobs: jobs) }
  }
}
