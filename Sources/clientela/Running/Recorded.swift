import Analysing
import Publishing
import Recording
import Trade

/// What becomes of a period that is recorded and would be built from something else.
enum Recorded {
  /// Passes where only inputs changed and they say the same of the period: files grow after its end. Throws `Failure` 73 otherwise.
  static func check(_ head: Record.Head, against now: PeriodRecord, _ seal: Seal, _ then: PeriodRecord, _ currency: Currency)
    throws
  {
    let old = head.seal
    let why = "recorded " + cause(old, seal)
    if old.configuration != seal.configuration || old.content != seal.content { throw refusal(of: head.period, why) }
    let isSame =
      now.summary == then.summary && now.assignments == then.assignments && now.facts == then.facts
      && now.attributes == then.attributes && then.lost.allSatisfy { $0.allSatisfy { $0 == 0 } }
    if isSame { return }
    let (before, after) = (then.summary, now.summary)
    let difference =
      before.orders == after.orders && before.revenue == after.revenue
      ? "" : ": " + figures(before, currency) + " then, " + figures(after, currency) + " now"
    throw refusal(of: head.period, why + difference)
  }

  /// Passes where the site has the period from the same inputs: the record was lost, and may have it again. Throws `Failure` 73 otherwise.
  static func check(_ published: PublishedPeriod, of period: Period, against seal: Seal) throws {
    if published.seal == seal { return }
    throw refusal(of: period, "published " + cause(published.seal, seal) + ", and the record knows nothing of it")
  }

  /// Throws `Failure` 73 where the site's folder is empty and other periods are recorded than the one that is built from a seal, if any: what is
  /// not there was not removed, but its disk is not mounted, and the record would tell of pages that nobody sees.
  static func checkPlace(_ heads: [Record.Head], building period: Period? = nil, from seal: Seal? = nil, in output: String) throws
  {
    let count = Set(heads.filter { $0.period != period || $0.seal != seal }.map(\.period)).count
    if count == 0 { return }
    throw Failure(
      .cannotWrite,
      output + ": this folder is empty, and " + String(count) + (count == 1 ? " period is" : " periods are")
        + " recorded as published in it; mount its disk or put the site back, or remove the folder to begin a new site")
  }

  /// "from another orders.csv"
  private static func cause(_ old: Seal, _ seal: Seal) -> String {
    if old.configuration != seal.configuration { return "from another configuration" }
    if old.content != seal.content { return "with other playbooks, tags or templates" }
    if old.inputs == seal.inputs { return "by " + old.tool }
    let names = seal.inputs.filter { !old.inputs.contains($0) }.map(\.name)
    return "from " + (names.isEmpty ? "other files" : "another " + names.joined(separator: ", another "))
  }

  /// The failure of a build that would change a finished period.
  static func refusal(of period: Period, _ why: String) -> Failure {
    Failure(
      .cannotWrite,
      period.id + ": this period is finished and was " + why
        + "; its pages stand as they were published, --rebuild publishes and marks them anew")
  }

  private static func figures(_ summary: PeriodSummary, _ currency: Currency) -> String {
    String(summary.orders) + (summary.orders == 1 ? " order of " : " orders of ") + currency.code + " "
      + summary.revenue.decimal(atLeast: currency.digits)
  }
}
