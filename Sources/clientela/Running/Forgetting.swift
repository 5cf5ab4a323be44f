import Acting
import Analysing
import Foundation
import Loading
import Publishing
import Recording
import Trade

/// Forgets customers in what is kept. A list beside the private ones says what is left to do before anything is done, so that a run that is
/// killed is finished by the next build, or by forgetting again.
struct Forgetting {
  /// What builds the periods again.
  let build: Build

  /// What was done.
  struct Outcome {
    /// What is to be said of the periods that were built again, oldest first.
    var summaries: [BuildSummary] = []
    /// Those of which the files say more than that the customers are gone.
    var changed: [Period] = []
    /// Whether nothing was left to do.
    var wasDone = false
  }

  private var configuration: Configuration { build.setup.configuration }
  private var file: ForgottenFile { ForgottenFile(configuration) }

  /// Forgets a customer by all ids, in a session that no other run can disturb. Periods whose lists do not name the customer stay as they are.
  func forget(_ ids: [String], in session: Session) throws -> Outcome {
    var list = try file.read()
    let isKnown = ids.allSatisfy { list.contains($0.utf8) }
    let naming = try keptPeriods(in: session).filter { period in
      KeptLists(folder: configuration.exports + "/" + period.id).name(ids, beyondDoubt: isKnown)
    }
    let record = try build.setup.record(keeping: false)
    if isKnown, naming.isEmpty, list.unfinished == nil, try record.map({ try !ids.contains(where: $0.holds) }) ?? true {
      return Outcome(wasDone: true)
    }
    let key = ForgottenFile.freshKey()
    for id in ids { list.insert(id, freshKey: key) }
    list.unfinished = (list.unfinished ?? []).union(naming)
    // Before anything else: whatever happens to this run, every later one forgets.
    try file.write(list)
    return try finish(in: session)
  }

  /// Does what the list says is left to do.
  func finish(in session: Session) throws -> Outcome {
    var list = try file.read()
    guard let left = list.unfinished else { return Outcome(wasDone: true) }
    let record = try build.setup.record(keeping: false)
    if let record, try session.isEmpty() { try Recorded.checkPlace(record.heads(), in: configuration.output) }
    try record?.settle(digestOf: session.digest)
    try record?.forget(where: list.contains)
    // One that was pruned meanwhile needs nothing any more.
    let periods = try keptPeriods(in: session).filter(left.contains)
    var again = build
    again.setup.forgotten = list
    let outcome: Outcome
    do {
      outcome = periods.isEmpty ? Outcome() : try again.rebuild(periods, record, in: session)
    } catch var failure as Failure where failure.status == .noInput {
      failure.more.append(
        "somebody is still to be forgotten in " + periods.map(\.id).joined(separator: ", ")
          + "; remove a period whose orders are gone with clientela archive prune, and run again")
      throw failure
    }
    // What cron wrote for some hours is made anew with its next run.
    try session.write([], beside: ActionsCommand.folder)
    list.unfinished = nil
    try file.write(list)
    return outcome
  }

  /// The periods in the site, and those of which only private lists are left, oldest first.
  func keptPeriods(in session: Session) throws -> [Period] {
    let hasLists = FileManager.default.fileExists(atPath: configuration.exports)
    let names = hasLists ? try FileManager.default.contentsOfDirectory(atPath: configuration.exports) : []
    let all = Set(try session.periods() + names.compactMap { Period($0) })
    return all.sorted { ($0.to, $0.length, $0.id) < ($1.to, $1.length, $1.id) }
  }
}

extension Build {
  /// Builds kept periods again and shows them in one step, each after what was just prepared of the ones before it.
  fileprivate func rebuild(_ periods: [Period], _ record: Record?, in session: Session) throws -> Forgetting.Outcome {
    let desk = try desk()
    let (configuration, customers) = (setup.configuration, desk.ledger.customers)
    let recorded = Set(try record?.heads().map(\.period) ?? [])
    var record = record
    var outcome = Forgetting.Outcome()
    var prepared: [Period] = []
    try session.publish { batch in
      for period in periods {
        let choice = PeriodChoice(request: .period(period), kind: period.kind, allowsPartial: true)
        guard var chosen = try choice.periods(newest: desk.ledger.orders.day.max(), today: nil).first else { continue }
        // What is recorded was finished, whatever the data has lost since: the newest orders may be those of someone forgotten.
        if recorded.contains(period) { chosen.isPartial = false }
        let past = try record?.past(
          before: period, in: customers, frozenAt: configuration.policy.frozenAt, countingPrepared: true)
        let analysis = try progress.stage("analysing " + period.id) {
          try setup.analyse(desk.ledger, in: chosen, after: past ?? Past(), with: desk.library, jobs: jobs)
        }
        let queue = try setup.queue(of: analysis, after: record, countingPrepared: true, with: desk.library, jobs: jobs)
        let published = try recorded.contains(period) ? nil : session.published(period)
        let original = published.flatMap { Record.Head.Original(of: period, $0) }
        let restatement = try record?.restatement(of: period, by: desk.seal) ?? Restatement(of: original, by: desk.seal)
        let kept = configuration.state != nil && !chosen.isPartial ? PeriodRecord(analysis, jobs: jobs) : nil
        if let kept, let then = try record?.record(of: period, in: customers), kept.saysMore(than: then) {
          outcome.changed.append(period)
        }
        let archive = try batch.archive(in: configuration.store.currency)
        let site = try draw(analysis, queue, restatement, at: desk, after: archive)
        let digests = try batch.add(site, seal: desk.seal, restating: restatement != nil)
        if let kept {
          record = try record ?? setup.record(keeping: true)
          try record?.prepare(
            kept, of: customers, seal: desk.seal, digest: digests.pages, lists: digests.lists, original: original,
            issued: queue?.issued, at: now)
          prepared.append(period)
        }
        outcome.summaries.append(BuildSummary(of: analysis, restatement: restatement, configuration: configuration))
      }
    }.forEach(Console.complain)
    try record?.commit(prepared)
    return outcome
  }
}

extension PeriodRecord {
  /// Whether orders came, went or changed since another record of the period. Who is forgotten is in neither, and what they bought stays in
  /// the totals.
  fileprivate func saysMore(than then: PeriodRecord) -> Bool {
    facts != then.facts || summary.orders != then.summary.orders || summary.revenue != then.summary.revenue
  }
}
