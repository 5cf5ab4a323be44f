import Acting
import Analysing
import Loading
import Recording
import Trade

extension Setup {
  /// The queue for the period after an analysis's, after what earlier ones issued; nil where none is made: for another kind of period than the
  /// store's shortest, and for an unfinished period, which is not recorded, so that its actions would be due again.
  func queue(
    of analysis: Analysis, after record: Record?, countingPrepared: Bool = false, with library: Library, jobs: Int
  ) throws -> Queue? {
    if analysis.isPartial || analysis.period.kind != configuration.periodKind { return nil }
    let past = try record?.issuedPast(
      before: analysis.period, in: analysis.ledger.customers, countingPrepared: countingPrepared)
    return Agent(library: library, jobs: jobs).queue(of: analysis, after: past ?? IssuedPast())
  }
}
