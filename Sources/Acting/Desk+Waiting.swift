package import Trade

extension Desk {
  /// The first day whose crossings finders of undated actions tell: those that an earlier queue put off are found here a second time, which
  /// is how they come back with their cause.
  ///
  /// A finder of undated actions tells every event of `undatedFrom...covered.to` that is still true (the customer has not ordered since, and
  /// no higher step was passed), with the day of the crossing in `Candidate.since`. A finder of dated ones tells every event whose days
  /// meet the covered ones, with the day on which it was first due (such as fourteen days before a campaign) in `since`. The planner
  /// takes up what crosses now (`crosses(since)`) or was put off before, and leaves alone what was issued, held out or given up.
  package var undatedFrom: Day { covered.from.advanced(by: -policy.contacting.patience) }
}
