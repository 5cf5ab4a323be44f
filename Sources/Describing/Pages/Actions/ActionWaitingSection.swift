import Acting
import Analysing
import Trade

/// What does not stand in a list: what waits, what was given up, who is left out or rests, with the reasons.
struct ActionWaitingSection {
  let framing: Framing
  let dues: Dues
  private var words: Words { framing.words }
  private var queue: Queue { dues.queue }

  var block: Block? {
    let (waiting, dropped) = (queue.deferred.count, queue.dropped.count)
    if waiting + dropped + queue.resting.count + queue.heldOut.count + queue.lapsed.count == 0 { return nil }
    let heading =
      "\(framing.told(waiting).withCapital) \(waiting == 1 ? "waits" : "wait"), \(framing.told(dropped)) \(dropped == 1 ? "is" : "are") given up"
    let policy = framing.analysis.policy.contacting
    let note =
      "What may wait is taken up again by itself, at most \(words.days(policy.patience)) after it became due. What has passed its day is "
      + "given up and counted, never late."
    return .section(
      Section(
        id: "waiting", heading: heading, note: [[.text(note)]],
        body: (waiting + dropped == 0 ? [] : [.table(table)]) + [.terms(terms)]))
  }

  private var table: Table {
    let rows = dues.reasons.map { row(words.text($0.reason).withCapital, [$0.deferred, $0.dropped]) }
    return Table(
      columns: [.init("Why", .left), .init("Waits"), .init("Given up", isKey: true)], rows: rows,
      footer: row("All", [queue.deferred.count, queue.dropped.count]))
  }

  private func row(_ name: String, _ counts: [Int]) -> Table.Row {
    Table.Row([Table.Cell(name)] + counts.map { Table.Cell($0 == 0 ? "–" : framing.told($0)) })
  }

  private var terms: [Term] {
    let policy = framing.analysis.policy.contacting
    var terms: [Term] = []
    func add(_ name: String, _ count: Int, _ text: String) {
      if count > 0 { terms.append(Term(name, [.text("\(framing.told(count)) \(text)")])) }
    }
    add(
      "Rest", queue.resting.count,
      "customers who had \(words.count(policy.restAfter, "message", "messages")) and neither ordered nor answered: for them one in "
        + "\(words.days(policy.restDays)), and only birthdays and big sales")
    add(
      "Left out", queue.heldOut.count,
      "messages are not sent, so that it can be measured what the others bring: \(words.text(bound: policy.holdOut)) of the customers, by a "
        + "hash of the id, the same for \(words.days(policy.poolDays))")
    add(
      "Not due any more", queue.lapsed.count,
      "that waited: the customer has ordered since, a higher step has come, or people did it")
    return terms
  }
}
