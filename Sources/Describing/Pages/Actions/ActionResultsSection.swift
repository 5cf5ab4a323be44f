import Acting
import Analysing
import Trade

/// What came of the actions of finished periods: contacted against left out, with the interval and a verdict. actions.md §2, *Results*.
struct ActionResultsSection {
  let framing: Framing
  let dues: Dues
  private var words: Words { framing.words }
  private var policy: Policy.Contacting { framing.analysis.policy.contacting }

  var block: Block? {
    let results = dues.queue.results
    let rule =
      "An order within \(words.days(policy.outcomeDays)) counts. Periods of \(words.days(policy.poolDays)) are taken together. The difference is "
      + "in points, with its 95% interval (Newcombe); told from \(words.count(policy.leastArm)) customers on each side."
    if results.isEmpty {
      let text =
        policy.holdOut == 0
        ? "Nobody is left out (policy.hold_out is 0), so it cannot be measured what messages bring."
        : "Not known yet: no finished period with customers contacted and customers left out is recorded. "
          + "\(words.text(bound: policy.holdOut)) of the customers are left out of marketing, to measure it."
      return section("What messages bring is not known yet", rule, .empty([.text(text)]))
    }
    let works = results.count { $0.verdict == .works }
    let heading =
      works > 0
      ? "\(words.spelled(works).withCapital) of \(words.spelled(results.count)) actions \(works == 1 ? "works" : "work")"
      : "No action is known to work yet"
    return section(heading, rule, .table(table(results)))
  }

  private func section(_ heading: String, _ note: String, _ body: Block) -> Block {
    .section(Section(id: "results", heading: heading, note: [[.text(note)]], body: [body]))
  }

  private func table(_ results: [ActionResult]) -> Table {
    let told = framing.actionWords
    return Table(
      columns: [
        .init("Action", .left), .init("Contacted,\nordered"), .init("Left out,\nordered"), .init("Difference"),
        .init("95% interval"), .init("Verdict", .left, isKey: true),
      ],
      rows: results.map { result in
        Table.Row([
          Table.Cell(told.name(result.action)), Table.Cell(arm(result.contactedOrders, result.contacted)),
          Table.Cell(arm(result.heldOrders, result.held)), Table.Cell(result.uplift.map(points) ?? "–"),
          Table.Cell(interval(result)), Table.Cell(verdict(result.verdict)),
        ])
      })
  }

  private func arm(_ orders: Int, _ customers: Int) -> String {
    framing.isWithheld(customers) || framing.isWithheld(orders)
      ? framing.fewerThanCell : words.cases(Share(orders, of: customers), smallBase: framing.smallBase)
  }

  /// Basis points as points: "+3.1 pts".
  private func points(_ basisPoints: Int) -> String {
    words.points(Share(basisPoints, of: 10_000), from: Share(0, of: 10_000))
  }

  private func interval(_ result: ActionResult) -> String {
    guard let low = result.low, let high = result.high else { return "–" }
    return "\(points(low)) to \(points(high))"
  }

  private func verdict(_ verdict: ActionResult.Verdict) -> String {
    switch verdict {
    case .works: "works"
    case .noEffect: "no effect seen"
    case .tooEarly(let needs): "too early (needs \(words.count(needs)) more)"
    }
  }
}
