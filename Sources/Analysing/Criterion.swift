package import Trade

/// One comparison that put a customer in a class.
package struct Criterion: Sendable {
  package var measure: Measure
  package var value: Quantity
  package var relation: Relation
  package var bound: Quantity
  /// Whether the comparison holds.
  package var holds: Bool
  /// The id of the class that it was made for, in a rule that tries classes one after the other or counts votes for each; nil where it
  /// is about a scale on which all classes lie.
  package var classID: String?
  /// What it rests on besides: what a condition of the store's own names, with the customer's values, texts as expressions write them; the
  /// name of a favourite; the share of the store that chance was worked out with. Nil where it is not known.
  package var facts: [(name: String, value: Quantity?)] = []

  /// How value and bound are compared.
  package enum Relation: String, Sendable { case atMost, atLeast, below, above, equal }

  /// A comparison.
  package init(_ measure: Measure, _ value: Quantity, _ relation: Relation, _ bound: Quantity, holds: Bool) {
    self.measure = measure
    self.value = value
    self.relation = relation
    self.bound = bound
    self.holds = holds
  }

  /// The comparison with what it rests on besides.
  func resting(on name: String, _ value: Quantity?) -> Criterion {
    var told = self
    told.facts.append((name, value))
    return told
  }

  /// The comparison as one that was made for a class.
  func made(for classID: String) -> Criterion {
    var told = self
    told.classID = classID
    return told
  }
}

extension [Criterion] {
  /// The comparisons as those that were made for a class.
  func made(for classID: String) -> [Criterion] { map { $0.made(for: classID) } }
}

/// What is compared. Terms of segmentation.md.
package enum Measure: String, CaseIterable, Sendable {
  /// Days since the last order; counted orders; sum of net amounts.
  case recency, frequency, monetary
  /// Distinct purchase days; median gap between them; recency ÷ median gap.
  case purchaseDays, medianGap, overdueRatio
  /// Rank by amount in the tier window: 1 + number with strictly more.
  case tierRank
  /// Cumulative share of value before the customer; the value itself (profit or revenue).
  case shareBefore, value
  /// Largest order; days from first to last order; days since the first order; its amount.
  case largestOrder, cooperation, tenure, firstAmount
  /// Orders and amount in the quadrant's days.
  case recentOrders, recentAmount
  /// Votes of the importance rule.
  case votes
  /// Counted orders; whether the silence has outgrown the rhythm.
  case orders, rhythmBroken
  /// Days since an unpaid order, a request for a price list or quotation, and an answer, visit or event.
  case sinceUnpaid, sinceRequest, sinceAnswer
  /// Whether the last contact was a refusal or a complaint; whether any was logged.
  case refusal, contactLogged
  /// Stage in the customer file; whether nobody at a company is known to decide.
  case stage, decisionMakerUnknown
  /// Flags of the customer file; buyers referred; tier.
  case partner, membership, referred, tier
  /// Region and industry; customers that share one; its place by revenue.
  case region, industry, sharing, nameRank
  /// What was entered in the customer file by hand; where a buyer came from.
  case entered, source
  /// Orders at a discount, and the probability that chance alone gives so many.
  case discountedOrders, discountChance
  /// Spend on the favourite unit, orders that hold it, and the probability that chance alone gives so many; spend on one product.
  case favouriteSpend, favouriteOrders, favouriteChance
  case productSpend
  /// Categories bought; coefficient of variation of the gaps.
  case categories, gapVariation
  /// Orders flagged as gifts, and orders in the days before a festival; purchase days with the same product.
  case giftOrders, festiveOrders, productDays
  /// Spend in each price line; what a category's cheaper goods brought, of all its spend.
  case premiumSpend, midSpend, valueSpend
  case cheaperSpend
  /// A condition of a segmentation of the store's own.
  case condition
  /// The day of the review until which a tier is kept, whatever the rank.
  case tierKept
  /// The day of the review that ended a tier which was kept until then.
  case tierEnded
}

/// A figure with its unit.
package enum Quantity: Hashable, Sendable {
  case days(Int)
  /// Twice the number of days: medians may end in ".5".
  case halfDays(doubled: Int)
  case count(Int)
  /// Hundredths.
  case ratio(hundredths: Int)
  case money(Money)
  /// A mean kept exact: `sum ÷ count`; the sum is in days, orders or ten-thousandths.
  case meanDays(sum: Int64, count: Int)
  case meanCount(sum: Int64, count: Int)
  case meanMoney(sum: Money, count: Int)
  /// A median of counts or of money as twice its value.
  case halfCount(doubled: Int)
  case halfMoney(doubled: Money)
  case share(Share)
  /// A place among `of`.
  case rank(Int, of: Int)
  /// Whether something is so.
  case flag(Bool)
  /// A class, a stage, or a name as the data writes it.
  case word(String)
}
