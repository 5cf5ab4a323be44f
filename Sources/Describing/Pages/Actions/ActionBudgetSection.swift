import Acting
import Analysing
import Charts
import Trade

/// How the money for offers is divided, with the arithmetic: by class of the leading segmentation, to the cent.
struct ActionBudgetSection {
  let framing: Framing
  let dues: Dues
  private var words: Words { framing.words }
  private var budget: Budget { dues.queue.budget }
  private var offers: [Queue.Row] { dues.queue.rows.filter { $0.offer != nil } }

  var block: Block? {
    let offers = offers
    if offers.isEmpty && budget.refused == 0 { return nil }
    return .section(
      Section(
        id: "budget", heading: heading, note: [note] + example(offers),
        body: (offers.isEmpty ? [] : [.table(table(offers))]) + [.terms(sums)]))
  }

  private var heading: String {
    guard let limit = budget.limit else { return "Offers are expected to cost \(words.moneyExact(budget.spent))" }
    return "\(words.moneyExact(budget.spent)) of \(words.moneyExact(limit)) for offers is given out"
  }

  private var note: Phrase {
    [
      .text(
        "Down the list by worth for each unit of cost. An offer that costs more than it brings is not made, nor one to a customer who orders in "
          + "the own rhythm or pays the full price. Change "), .code("policy.budget"), " in clientela.yml.",
    ]
  }

  /// The arithmetic of one row; none where pages show no single customer.
  private func example(_ offers: [Queue.Row]) -> [Phrase] {
    guard framing.privacy != .aggregate,
      let row = offers.filter({ $0.worth.cost > .zero }).max(by: { $0.worth.total < $1.worth.total }),
      let offer = row.offer
    else { return [] }
    let worth = row.worth
    let text =
      "Such as: \(words.moneyExact(worth.atRisk)) at risk × \(words.text(bound: worth.uplift)) − \(words.moneyExact(offer.cost)) × "
      + "\(words.text(bound: worth.redemption)) who redeem it = \(words.moneyExact(worth.total)), the highest worth with an offer."
    return [[.text(text)]]
  }

  // MARK: Table

  private struct Part {
    var name: String
    var mark: ClassMark?
    var offers = 0
    var atRisk = Money.zero
    var cost = Money.zero
    var worth = Money.zero
  }

  private func table(_ offers: [Queue.Row]) -> Table {
    let leading = dues.leading.segmentation
    var parts = (leading?.classes.indices ?? 0..<0).map { index in
      Part(
        name: leading.map { framing.title($0, index) } ?? "",
        mark: leading.flatMap { ClassNames.mark($0.id, $0.classes[index]) })
    }
    parts.append(Part(name: "In no class"))
    for row in offers {
      let own = leading?.assignment[row.candidate.customer.index] ?? Segmentation.none
      let place = own == Segmentation.none ? parts.count - 1 : Int(own)
      parts[place].offers += 1
      parts[place].atRisk += row.worth.atRisk
      parts[place].cost += row.worth.cost
      parts[place].worth += row.worth.total
    }
    var all = Part(name: "All")
    for part in parts {
      all.offers += part.offers
      all.atRisk += part.atRisk
      all.cost += part.cost
      all.worth += part.worth
    }
    let costs = parts.map(\.cost)
    let shown = parts.indices.filter { parts[$0].offers > 0 }.sorted { a, b in
      costs[a] == costs[b] ? a < b : costs[a] > costs[b]
    }.map { parts[$0] }
    return Table(
      columns: [
        .init(leading.map { framing.title(of: $0) } ?? "Class", .left), .init("Offers"), .init("At risk"), .init("Worth"),
        .init("Worth for\neach \(words.symbol.trimmed)"), .init("Expected\ncost", isKey: true, sorted: .descending),
      ], rows: shown.map(row), footer: row(all))
  }

  private func row(_ part: Part) -> Table.Row {
    let isKept = framing.isWithheld(part.offers)
    let ratio = part.cost > .zero ? words.hundredths(Share(part.worth, of: part.cost)) : "–"
    let cells = [words.money(part.atRisk), words.moneyExact(part.worth), ratio, words.moneyExact(part.cost)]
    return Table.Row(
      [Table.Cell([.text(part.name)], mark: part.mark), Table.Cell(framing.told(part.offers))]
        + cells.map { Table.Cell(isKept ? "–" : $0) })
  }

  // MARK: Sums

  private var sums: [Term] {
    var terms: [Term] = []
    if let limit = budget.limit {
      let left = "\(words.moneyExact(limit)) − \(words.moneyExact(budget.spent)) = \(words.moneyExact(limit - budget.spent))"
      terms.append(Term("Left", [.text(left)]))
    }
    if budget.refused > 0 {
      let text = "\(words.count(budget.refused, "offer", "offers")), which would have cost \(words.moneyExact(budget.missing))"
      terms.append(Term("Found no money", [.text(framing.isWithheld(budget.refused) ? "\(framing.fewerThanCell) offers" : text)]))
    }
    if budget.unchecked > 0, !framing.isWithheld(budget.unchecked) {
      terms.append(
        Term(
          "Margin not known",
          [.text("\(words.count(budget.unchecked, "offer", "offers")), which nothing could hold against half the usual margin")]))
    }
    return terms
  }
}

extension String {
  /// Without the blank that stands before an amount.
  fileprivate var trimmed: String { filter { $0 != "\u{A0}" } }
}
