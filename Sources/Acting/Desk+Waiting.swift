package import Trade

extension Desk {
  /// The first day whose crossings finders of undated actions tell: those that an earlier queue put off are found here a second time, which
  /// is how they come back with their cause.
  ///
  /// A finder of undated actions tells every event of `undatedFrom...covered.to` that is still true (the customer has not ordered since, and
  /// no higher step was passed), with the day of the crossing in `Candidate.since`. A finder of dated ones tells every event whose days
  /// meet the covered ones, with the day on which it was first due (such as fourteen days before a campaign) in `since`. The planner
  /// takes up what crosses now (`crosses(since)`) or was put off before, and leaves alone what was issued, held out or given up. Service, and
  /// what is only for the house, never waits: its finders tell it once, in the list for which it crosses.
  package var undatedFrom: Day { covered.from.advanced(by: -policy.contacting.patience) }

  /// What earlier queues put off and no later one issued, held out or gave up: by customer, then day, each event once. What the data does not
  /// show a second time, such as a risen tier, its finder tells again from here, with the same step and event.
  package var waiting: [Issued] {
    var (waiting, row) = ([Issued](), 0)
    while row < past.actions.count {
      let first = row
      while row < past.actions.count, past.actions[row].customer == past.actions[first].customer { row += 1 }
      waiting += past.actions[first..<row].waiting
    }
    return waiting
  }
}

extension ArraySlice<Issued> {
  /// Of the rows of one customer those that wait: the last of each event, unless another row settles it.
  var waiting: [Issued] {
    indices.filter { place in
      self[place].state == .deferred
        && !indices.contains { other in
          self[other].isSame(as: self[place]) && (self[other].state != .deferred || other > place)
        }
    }.map { self[$0] }
  }
}
