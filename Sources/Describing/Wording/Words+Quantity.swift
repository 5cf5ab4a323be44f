package import Analysing
import Trade

/// Comparisons as words: what is measured, how it is compared, with how much.
extension Words {
  /// "90 days", "34.5 days", "€62.15", "3 orders' worth" as a plain "3", "1.54×", "12.3%", "17 of 2,846".
  package func text(_ quantity: Quantity) -> String {
    switch quantity {
    case .days(let number): days(number)
    case .halfDays(let doubled): days(doubled: doubled)
    case .count(let number): count(number)
    case .ratio(let hundredths): ratio(hundredths: hundredths)
    case .money(let amount): moneyExact(amount)
    case .meanDays(let sum, let number): tenths(Share(sum, of: Int64(number))) + "\u{A0}days"
    case .meanCount(let sum, let number): hundredths(Share(sum, of: Int64(number)))
    case .meanMoney(let sum, let number): number == 0 ? "–" : moneyExact(sum.divided(by: number))
    case .halfCount(let doubled): half(doubled: doubled)
    case .halfMoney(let doubled): moneyExact(doubled.divided(by: 2))
    case .share(let share): percent(share)
    case .rank(let place, let number): "\(count(place)) of \(count(number))"
    }
  }

  /// "days since the last order"
  package func text(_ measure: Measure) -> String {
    switch measure {
    case .recency: "days since the last order"
    case .frequency: "orders"
    case .monetary: "total spend"
    case .purchaseDays: "days with an order"
    case .medianGap: "median gap between orders"
    case .overdueRatio: "silence ÷ median gap"
    case .tierRank: "rank by amount"
    case .shareBefore: "share of value brought by those before"
    case .value: "value"
    case .largestOrder: "largest order"
    case .cooperation: "days from first to last order"
    case .tenure: "days since the first order"
    case .firstAmount: "amount of the first order"
    case .recentOrders: "orders in the last days"
    case .recentAmount: "amount in the last days"
    case .votes: "votes"
    }
  }

  /// "at most", "at least", "under", "over", "exactly"
  package func text(_ relation: Criterion.Relation) -> String {
    switch relation {
    case .atMost: "at most"
    case .atLeast: "at least"
    case .below: "under"
    case .above: "over"
    case .equal: "exactly"
    }
  }

  /// "days since the last order: 12, which is at most 90 days" or "…, not at most 90 days".
  package func text(_ criterion: Criterion) -> String {
    "\(text(criterion.measure)): \(text(criterion.value)), \(criterion.holds ? "" : "not ")\(text(criterion.relation)) "
      + text(criterion.bound)
  }

  /// "days since the last order at most 90 days"
  package func text(_ threshold: Threshold) -> String {
    "\(text(threshold.measure)) \(text(threshold.relation)) \(text(threshold.bound))"
  }
}
