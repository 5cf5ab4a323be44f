import Analysing
import Recording
import Trade

/// What becomes of a period that is recorded and would be built from something else.
enum Recorded {
  /// Passes where only inputs changed and they say the same of the period: files grow after its end. Throws `Failure` 73 otherwise.
  static func check(_ head: Record.Head, against now: PeriodRecord, _ seal: Seal, _ then: PeriodRecord, _ currency: Currency)
    throws
  {
    let old = head.seal
    if old.configuration != seal.configuration { throw refusal(of: head.period, "from another configuration") }
    if old.content != seal.content { throw refusal(of: head.period, "with other playbooks, tags or templates") }
    let isSame =
      now.summary == then.summary && now.assignments == then.assignments && now.facts == then.facts
      && now.attributes == then.attributes && then.lost.allSatisfy { $0.allSatisfy { $0 == 0 } }
    if isSame { return }
    let names = seal.inputs.filter { !old.inputs.contains($0) }.map(\.name)
    let files = names.isEmpty ? "other files" : "another " + names.joined(separator: ", another ")
    let cause = old.inputs == seal.inputs ? "by " + old.tool : "from " + files
    let (before, after) = (then.summary, now.summary)
    let difference =
      before.orders == after.orders && before.revenue == after.revenue
      ? "" : ": " + figures(before, currency) + " then, " + figures(after, currency) + " now"
    throw refusal(of: head.period, cause + difference)
  }

  /// The failure of a build that would change a finished period.
  static func refusal(of period: Period, _ why: String) -> Failure {
    Failure(
      .cannotWrite,
      period.id + ": this period is finished and was recorded " + why
        + "; its pages stand as they were published, --rebuild publishes and marks them anew")
  }

  private static func figures(_ summary: PeriodSummary, _ currency: Currency) -> String {
    String(summary.orders) + (summary.orders == 1 ? " order of " : " orders of ") + currency.code + " "
      + summary.revenue.decimal(atLeast: currency.digits)
  }
}
