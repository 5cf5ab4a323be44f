import Analysing
import Trade

/// Pairs of goods in the same order, the highest lift first.
struct PairsSection {
  let framing: Framing
  private var words: Words { framing.words }
  private var policy: Policy.Measures { framing.analysis.policy.measures }
  private var baskets: Baskets? { framing.analysis.measures.baskets }

  /// What the page says first.
  var finding: String {
    guard let baskets else { return "What is bought together is not known" }
    guard let pair = baskets.pairs.first else { return "No two \(baskets.goods.rawValue) have been bought together often yet" }
    return "\(title(pair.first)) and \(title(pair.second)) are bought together \(roundLift(pair)) times as often as by chance"
  }

  /// The section.
  var block: Block {
    let heading = "What is bought together"
    guard let baskets else {
      let text: Phrase = [
        "Not shown: no order names what was bought. Order lines with ", .code("sku"), " or ", .code("product"),
        " switch on pairs and what is due.",
      ]
      return .section(Section(id: "pairs", heading: heading, body: [.empty(text)]))
    }
    guard !baskets.pairs.isEmpty else {
      let seen = words.count(policy.basketSeen)
      let text =
        "Of \(words.count(baskets.orders, "order", "orders")) in \(framing.yearName), \(baskets.mixed == 0 ? "none" : words.count(baskets.mixed)) "
        + "\(baskets.mixed < 2 ? "has" : "have") two different \(baskets.goods.rawValue) or more, and no pair was seen \(seen) times. "
        + "Pairs appear here from \(seen) orders on."
      return .section(Section(id: "pairs", heading: heading, body: [.empty([.text(text)])]))
    }
    return .section(
      Section(
        id: "pairs",
        heading: "\(words.count(baskets.seen, "pair was", "pairs were")) seen in at least "
          + "\(words.count(policy.basketSeen)) orders", note: notes(baskets), layout: .full,
        body: [.table(table(baskets))]))
  }

  private func notes(_ baskets: Baskets) -> [Phrase] {
    var notes: [Phrase] = [
      [
        .text(
          "\(words.count(baskets.orders, "order", "orders")) of \(framing.yearName), \(words.count(baskets.mixed)) of them with two different "
            + "\(baskets.goods.rawValue) or more. Support: share of these orders with both. Confidence: of the orders with the one, those "
            + "with the other. Lift: how many times more often than by chance.")
      ]
    ]
    let kept = words.count(min(baskets.seen, policy.basketPairs))
    notes.append([
      .text("The first \(words.count(min(BasketsPage.listed, baskets.pairs.count))) by lift; \(kept) are in "),
      framing.exportName("baskets.csv"), ".",
    ])
    if baskets.goods == .categories {
      notes.append([.text("More than \(words.count(policy.basketProducts)) products: pairs are of categories.")])
    }
    if baskets.capped > 0 {
      notes.append([
        .text(
          "\(words.count(baskets.capped, "order", "orders")) with more than \(words.count(policy.basketGoods)) different "
            + "\(baskets.goods.rawValue) make pairs of the first \(words.count(policy.basketGoods)) by id.")
      ])
    }
    return notes
  }

  private func table(_ baskets: Baskets) -> Table {
    let isLarge = baskets.orders >= framing.smallBase
    let rows = baskets.pairs.prefix(BasketsPage.listed).map { pair in
      Table.Row([
        Table.Cell(title(pair.first)), Table.Cell(title(pair.second)), Table.Cell(words.count(pair.both)),
        Table.Cell(isLarge ? words.percent(pair.support) : "–"), Table.Cell(confidence(pair.confidence)),
        Table.Cell(confidence(pair.reverseConfidence)), Table.Cell(lift(pair)),
      ])
    }
    return Table(
      columns: [
        .init("First", .left), .init("Second", .left), .init("Orders\nwith both"), .init("Support"),
        .init("Of the first’s\norders"),
        .init("Of the second’s\norders"), .init("Lift", isKey: true, sorted: .descending),
      ], rows: Array(rows), foot: isLarge ? nil : "No percentages on fewer than \(words.count(framing.smallBase)) orders.")
  }

  private func confidence(_ share: Share) -> String {
    share.whole >= framing.smallBase
      ? words.wholePercent(share) : "\(words.count(Int(share.part))) of \(words.count(Int(share.whole)))"
  }

  private func title(_ number: Int32) -> String { baskets?.title(number, in: framing.analysis.ledger.products) ?? "" }
  /// The lift in a sentence: "14", "4.6", "0.38".
  private func roundLift(_ pair: Baskets.Pair) -> String {
    let share = Share(pair.lift, of: 100)
    return pair.lift >= 1000 ? words.count(Int(share.rounded(per: 1))) : pair.lift >= 100 ? words.tenths(share) : lift(pair)
  }
  private func lift(_ pair: Baskets.Pair) -> String { words.hundredths(Share(pair.lift, of: 100)) }
}
