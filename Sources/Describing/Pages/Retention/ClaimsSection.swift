import Analysing
import Trade

/// Rules of thumb of the trade, held against the store's own figures.
struct ClaimsSection {
  let framing: Framing
  private var words: Words { framing.words }
  private var analysis: Analysis { framing.analysis }

  /// The section; nil in a store too small for shares.
  var block: Block? {
    let terms = [pareto, loyal, success, cost].compactMap(\.self)
    guard framing.knowsShares, !terms.isEmpty else { return nil }
    return .section(
      Section(
        id: "claims", heading: "What the trade says, and what holds here",
        note: [["Rules of thumb of practitioners, each with this store’s own figures, all time unless it says otherwise."]],
        layout: .text, body: [.terms(terms)]))
  }

  private var measure: String { analysis.ranking.rawValue }

  private var pareto: Term? {
    let top = analysis.concentration.topFifth
    guard top.whole > 0 else { return nil }
    let percent = top.rounded(per: 100)
    let verdict = percent >= 75 ? "It holds about" : percent >= 60 ? "It holds in part" : "It does not hold"
    return Term(
      "20% of customers bring 80% of the profit",
      [.text("\(verdict): the most valuable fifth of the buyers brings \(words.wholePercent(top)) of the \(measure).")])
  }

  private var loyal: Term? {
    guard let segmentation = framing.segmentation(.behaviour), let index = segmentation.classes.firstIndex(of: "loyal"),
      analysis.lifetime.revenue > .zero
    else { return nil }
    let (own, all) = (segmentation.figures[index], segmentation.all)
    let people = Share(own.customers - own.contacts, of: framing.buyers)
    guard !framing.isWithheld(own.customers) else { return nil }
    let byProfit = analysis.ranking == .profit
    let (part, whole) =
      byProfit
      ? (own.turnover.lifetime.profit, all.turnover.lifetime.profit)
      : (own.turnover.lifetime.revenue, all.turnover.lifetime.revenue)
    guard let part, let whole, whole > .zero else { return nil }
    let value = Share(part, of: whole)
    let holds = people.rounded(per: 1000) <= 200 && value.rounded(per: 1000) >= 500
    return Term(
      "Loyal customers are at most 20% of the buyers and bring 50% of the profit",
      [
        .text(
          "\(holds ? "It holds" : "It does not hold"): \(words.wholePercent(people)) of the buyers are loyal and bring "
            + "\(words.wholePercent(value)) of customers’ \(measure).")
      ])
  }

  private var success: Term? {
    guard let success = analysis.measures.success, success.new.whole > 0, success.returning.whole > 0 else { return nil }
    let days = words.days(analysis.policy.measures.successDays)
    return Term(
      "A sale succeeds with 15% of new and 50% of old customers",
      [
        .text(
          "Of the touches of \(framing.yearName), an order followed within \(days) after "
            + "\(words.cases(success.new, smallBase: framing.smallBase)) with people who had not bought before, and after "
            + "\(words.cases(success.returning, smallBase: framing.smallBase)) with customers.")
      ])
  }

  private var cost: Term? {
    guard let new = analysis.measures.cost?.perNew, let old = analysis.measures.cost?.perReturning, new > .zero, old > .zero
    else { return nil }
    return Term(
      "Winning a new customer costs five times keeping one",
      [
        .text(
          "Campaigns of \(framing.yearName) cost \(words.moneyExact(new)) a new customer and \(words.moneyExact(old)) a returning one: "
            + "\(words.tenths(Share(new, of: old))) times.")
      ])
  }
}
