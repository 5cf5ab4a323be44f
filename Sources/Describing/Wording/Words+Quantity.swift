package import Analysing
import Trade

/// Comparisons as words: what is measured, how it is compared, with how much.
extension Words {
  /// "90 days", "34.5 days", "€62.15", "3", "1.54×", "12.3%", "17 of 2,846".
  package func text(_ quantity: Quantity) -> String {
    switch quantity {
    case .days(let number): days(number)
    case .halfDays(let doubled): days(doubled: doubled)
    case .count(let number): count(number)
    case .ratio(let hundredths): ratio(hundredths: hundredths)
    case .money(let amount): moneyFull(amount)
    case .meanDays(let sum, let number): tenths(Share(sum, of: Int64(number))) + "\u{A0}days"
    case .meanCount(let sum, let number): hundredths(Share(sum, of: Int64(number)))
    case .meanMoney(let sum, let number): number == 0 ? "–" : moneyExact(sum.divided(by: number))
    case .halfCount(let doubled): half(doubled: doubled)
    case .halfMoney(let doubled): moneyExact(doubled.divided(by: 2))
    case .share(let share): percentFull(share)
    case .rank(let place, let number): "\(count(place)) of \(count(number))"
    case .flag(let isSo): isSo ? "yes" : "no"
    case .word(let word): word
    }
  }

  /// "€62.15", and "€72.9999" where rounding would hide on which side of a bound it is.
  private func moneyFull(_ amount: Money) -> String {
    let decimal = amount.decimal(atLeast: currency.digits)
    let decimals = decimal.split(separator: ".").dropFirst().first?.utf8.count ?? 0
    let isRound = decimals <= currency.digits
    return isRound ? moneyExact(amount) : (amount < .zero ? "−" : "") + symbol + decimal.drop { $0 == "-" }
  }

  /// "12.3%", and "74.99%" where one decimal is not exact.
  private func percentFull(_ share: Share) -> String {
    let isExact = share.whole == 0 || Int128(share.part) * 1000 % Int128(share.whole) == 0
    return isExact ? percent(share) : hundredths(Share(share.rounded(per: 10_000), of: 100)) + "%"
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
    case .recentOrders: "recent orders"
    case .recentAmount: "recent amount"
    case .votes: "votes"
    case .orders: "orders"
    case .rhythmBroken: "rhythm broken"
    case .sinceUnpaid: "days since an unpaid order"
    case .sinceRequest: "days since a price list or quotation was asked for"
    case .sinceAnswer: "days since the last answer, visit or event"
    case .refusal: "last contact a refusal or complaint"
    case .contactLogged: "a contact logged"
    case .stage: "stage"
    case .decisionMakerUnknown: "company whose decision maker is unknown"
    case .partner: "marked as a partner"
    case .membership: "membership"
    case .referred: "buyers referred"
    case .tier: "membership tier"
    case .region: "region"
    case .industry: "industry"
    case .sharing: "customers who share it"
    case .nameRank: "rank by revenue"
    case .entered: "entered in the customer file"
    case .source: "source"
    case .discountedOrders: "orders at a discount"
    case .discountChance: "chance of so many at a discount"
    case .favouriteSpend: "spend on the favourite"
    case .favouriteOrders: "orders that hold the favourite"
    case .favouriteChance: "chance of so many with the favourite"
    case .productSpend: "spend on one product"
    case .categories: "categories bought"
    case .gapVariation: "variation of the gaps between orders"
    case .giftOrders: "orders sent as gifts"
    case .festiveOrders: "orders before a festival"
    case .productDays: "days with the same product"
    case .premiumSpend: "spend on premium goods"
    case .midSpend: "spend on goods of the middle"
    case .valueSpend: "spend on value goods"
    case .cheaperSpend: "spend of the category on cheaper goods"
    case .condition: "condition"
    case .tierKept: "kept until the review"
    case .tierEnded: "the tier that was kept ended at the review"
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

  /// "days since the last order at most 90 days"
  package func text(_ threshold: Threshold) -> String {
    "\(text(threshold.measure)) \(text(threshold.relation)) \(text(threshold.bound))"
  }
}
