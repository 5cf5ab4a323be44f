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

  /// As on the page of the segmentation: one claim, one count.
  private var loyal: Term? {
    guard let claim = analysis.loyalty, claim.value.whole > 0, !framing.isWithheld(Int(claim.buyers.part)) else { return nil }
    return Term(
      "Loyal customers are at most \(words.wholePercent(claim.mostBuyers)) of the buyers and bring "
        + "\(words.wholePercent(claim.leastValue)) of the profit",
      [
        .text(
          "\(claim.holds ? "It holds" : "It does not hold"): \(words.percent(claim.buyers)) of the buyers are loyal and bring "
            + "\(words.percent(claim.value)) of the \(measure).")
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
