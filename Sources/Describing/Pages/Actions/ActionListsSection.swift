import Acting
import Analysing
import Trade

/// What is due, an action a row: by which channels, how many wait, what is at risk, and what it is worth.
struct ActionListsSection {
  let framing: Framing
  let dues: Dues
  let path: String
  private var words: Words { framing.words }
  private var told: ActionWords { framing.actionWords }

  var block: Block? {
    let lists = dues.lists.filter { $0.rows + $0.deferred > 0 }
    if lists.isEmpty { return nil }
    let heading = "\(words.spelled(lists.count).withCapital) \(lists.count == 1 ? "action is" : "actions are") due"
    return .section(
      Section(id: "lists", heading: heading, note: [note, files], layout: .full, body: [.table(table(lists))]))
  }

  /// What worth is, with the assumption it rests on.
  private var note: Phrase {
    let policy = framing.analysis.policy
    if framing.analysis.outlook == nil {
      return [.text("What is at risk is not known: too little history.")]
    }
    let measured = dues.queue.results.filter { min($0.contacted, $0.held) >= policy.contacting.leastArm }
    let assumed = words.text(bound: policy.contacting.uplift)
    let names = measured.map { told.name($0.action) }
    return [
      .text(
        "At risk: what these customers spend in \(words.days(policy.returnDays)) by their own past, times the share of such customers who did "
          + "not come back; the rest is expected anyway. Worth: at risk × uplift − what offers are expected to cost. "
          + (names.isEmpty
            ? "The uplift of \(assumed) is an assumption until it is measured ("
            : "Measured, and so winnable: \(words.listed(names)). The uplift of \(assumed) for the others is an assumption (")),
      .code("policy.uplift"), ").",
    ]
  }

  private var files: Phrase {
    var parts: Phrase = ["Private lists: "]
    let names = dues.channels.map { ActionListFile.name($0) } + (dues.count(.phone) > 0 ? [CallSheet.name] : [])
    for (place, name) in names.enumerated() { parts += (place == 0 ? [] : [", "]) + [framing.exportName(name)] }
    return parts + ["."]
  }

  private func table(_ lists: [Dues.List]) -> Table {
    let channels = dues.channels
    let hasWaiting = lists.contains { $0.deferred > 0 }
    let columns: [Table.Column] =
      [.init("Action", .left), .init("Customers")] + channels.map { .init(words.name($0)) }
      + (hasWaiting ? [.init("Waiting")] : []) + [.init("At risk"), .init("Worth", isKey: true)]
    let rows = lists.map { list in
      row(
        head(list), list.customers,
        channels.map { list.channels[$0.place] }, hasWaiting ? list.deferred : nil, list.atRisk, list.worth,
        isReckoned: list.action.kind != .service && !list.action.isInternal)
    }
    let sums = channels.map { dues.count($0) }
    let footer = row(
      Table.Cell("All"), dues.customers.count, sums, hasWaiting ? lists.reduce(0) { $0 + $1.deferred } : nil, dues.atRisk,
      lists.reduce(.zero) { $0 + $1.worth }, isReckoned: true)
    let joined = lists.reduce(0) { $0 + $1.joined }
    let also =
      joined == 0
      ? "" : "\(words.count(joined, "second reason stands", "second reasons stand")) in the message of another action. "
    return Table(
      columns: columns, rows: rows, footer: footer,
      foot: also + "A customer of several actions is counted once in the last line.")
  }

  /// The name, which leads to the rows of its kind where the page has them.
  private func head(_ list: Dues.List) -> Table.Cell {
    let name = told.name(list.action)
    let isShown = framing.privacy != .aggregate && dues.lists.contains { $0.action.kind == list.action.kind && $0.rows > 0 }
    return isShown ? Table.Cell([.link(name, to: "#" + list.action.kind.rawValue)]) : Table.Cell(name)
  }

  private func row(
    _ head: Table.Cell, _ customers: Int, _ channels: [Int], _ waiting: Int?, _ atRisk: Money, _ worth: Money, isReckoned: Bool
  ) -> Table.Row {
    let isKnown = isReckoned && framing.analysis.outlook != nil && customers > 0
    let counts = ([customers] + channels + (waiting.map { [$0] } ?? [])).map { Table.Cell($0 == 0 ? "–" : framing.told($0)) }
    return Table.Row(
      [head] + counts
        + [atRisk, worth].map { Table.Cell(isKnown ? framing.told($0, of: customers) : "–") })
  }
}
