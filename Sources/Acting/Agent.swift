package import Analysing
package import Trade

/// Makes the queue of a report: finds what is due, asks whether it may be done and by which way, and gives out time and money. A pure
/// function.
package struct Agent: Sendable {
  package let library: Library
  package let jobs: Int

  /// An agent with the company's book and calendar.
  package init(library: Library, jobs: Int = 1) { (self.library, self.jobs) = (library, jobs) }

  /// The queue for the period after an analysis's, after what earlier queues issued; `at` is an instant of that period where not its start.
  package func queue(of analysis: Analysis, after past: IssuedPast = IssuedPast(), at: Instant? = nil) -> Queue {
    let desk = Desk(analysis, library, after: past, at: at, jobs: jobs)
    return Planner(desk, results: desk.results()).queue(of: desk.candidates())
  }
}
