package import Trade

extension Queue {
  /// The part of the queue that begins on a day: what a list for that day alone holds. Each row stands in the list of one day.
  package func beginning(on day: Day) -> Queue {
    var queue = self
    queue.rows = rows.filter { $0.candidate.from == day }
    return queue
  }
}
