import Analysing
import Trade

extension MethodPage {
  /// What movement is measured from, and why a customer moved: the reasons in the order in which they are tried.
  var movement: Block {
    let unit = framing.unit
    let found = analysis.before.map { " Here it is \(words.nameInside($0.period, year: true))." } ?? " Here there is none."
    var terms = [
      Term(
        "Compared with",
        [
          .text(
            "The last recorded \(unit) that ended before this one began, as it was recorded; a gap between them is named.\(found)"
          )
        ]),
      Term(
        "Up, down",
        [
          .text(
            "To a better or a worse class, where classes have an order. RFM: recent is better than away, then much than little, then often than "
              + "seldom. What customers buy and where they are from has none.")
        ]),
    ]
    terms += MoveReason.allCases.enumerated().map { index, reason in
      Term("Reason \(index + 1)", [.strong(words.text(reason).withCapital), .text(": \(words.definition(reason)).")])
    }
    terms.append(Term("Which counts", [.text(order)]))
    terms.append(
      Term(
        "Closed periods",
        [.text("They stand as they were recorded. What came late is told on the "), .link("Data page", to: dataPage), .text(".")])
    )
    return .section(
      Section(id: "movement", heading: "Who moved, and why", layout: .text, body: [.terms(terms + tiers)]))
  }

  private var order: String {
    let first = "The first reason that fits, in this order."
    if case .none = analysis.policy.tierReview { return first }
    return first
      + " A fall from a tier that was kept, as too little was spent for it before the review, is due to the review: time passed, even where an "
      + "order came since."
  }

  private var dataPage: String {
    framing.link(from: path, toPage: analysis.closedChanges.isEmpty ? "data.html" : "data.html#closed")
  }

  /// How long a tier is kept.
  private var tiers: [Term] {
    let policy = analysis.policy
    let text: String
    switch policy.tierReview {
    case .none: text = "Ranked anew each \(framing.unit): rises and falls count at once."
    case .year, .quarter:
      let next =
        analysis.tierReview.map { " The next review is on \(words.date($0.next))." }
        ?? " It begins with the second recorded period."
      text =
        "A promise: a rise counts at once and is kept until the review on the first day of each \(policy.tierReview.rawValue). A fall counts only "
        + "then, and is announced \(words.days(policy.tierNotice)) before, with the spend that keeps the tier. A customer has one tier: what is "
        + "kept is that of the last recorded period of any kind that ended before this one did." + next
    }
    return [Term("Tiers", [.text(text)])]
  }

  /// Cut-offs that are kept from an earlier period beside those that the customers of today would give; nil where they are live.
  var drift: Block? {
    guard let frozen = analysis.policy.frozenAt else { return nil }
    let name = words.nameInside(frozen, year: true)
    let drifted = analysis.drift.filter { words.text($0.kept.bound) != words.text($0.live.bound) }
    let heading =
      drifted.isEmpty
      ? "The cut-offs of \(name) are those of today"
      : "\(words.spelled(drifted.count).withCapital) of \(words.spelled(analysis.drift.count)) cut-offs kept from \(name) would be different today"
    let rows = analysis.drift.map { drift in
      let (kept, live) = (drift.kept, drift.live)
      let title = framing.segmentation(drift.segmentation).map(framing.title) ?? ClassNames.title(drift.segmentation)
      let isSame = words.text(kept.bound) == words.text(live.bound)
      return Table.Row([
        Table.Cell([.text(title)], below: cutOff(drift)), Table.Cell(words.text(kept.measure).withCapital),
        Table.Cell("\(words.text(kept.relation)) \(words.text(kept.bound))".withCapital),
        Table.Cell(isSame ? "the same" : words.text(live.bound)),
        Table.Cell(live.met.map { words.count($0) } ?? "–"),
      ])
    }
    let table = Table(
      columns: [
        .init("Cut-off", .left), .init("Measure", .left), .init("In force", isKey: true), .init("Would be\nnow"),
        .init("Would meet\nit now"),
      ], rows: rows)
    return .section(
      Section(
        id: "drift", heading: heading,
        note: [
          [
            .text("The configuration keeps the cut-offs of \(name) ("), .code("thresholds: frozen@\(frozen.id)"),
            .text("). Ranks, shares and percentiles of the definitions "),
            .text(
              "below are those of then: their amounts count now. What the configuration says outright is not kept, as it does not move."
            ),
          ]
        ],
        body: rows.isEmpty ? [.prose([["No rule in force draws a cut-off from the customers."]])] : [.table(table)]))
  }

  private func cutOff(_ drift: Drift) -> String? {
    framing.segmentation(drift.segmentation).map { name(drift.kept, $0) }
  }
}
