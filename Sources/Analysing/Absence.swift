/// What is left out because the data lacks a column; the Method page says so in one sentence. data.md §1.
package struct Absence: Hashable, Sendable {
  package var feature: Feature
  /// The columns of which any would switch it on, such as `customers.region`, in the order in which they are looked for.
  package var columns: [String]

  /// A feature left out for want of columns.
  package init(_ feature: Feature, needs columns: [String]) {
    self.feature = feature
    self.columns = columns
  }
}

/// A part of the report that needs a column of its own. A segmentation's has the segmentation's name.
package enum Feature: String, CaseIterable, Sendable {
  case place, industry, source
  case priceLine = "price-line"
  /// Parts of `temperature`, `journey` and `funnel`, the table of reasons, and natural attributes.
  case answers, stages
  case decisionMakers = "decision-makers"
  case partners, memberships, referrals
  case lossReasons = "loss-reasons"
  case birthdays, genders
  /// Classes of `behaviour`; orders flagged as gifts, customers who resell or produce, and own use, of `purpose`.
  case discountHunter = "discount-hunter"
  case loyal, targeted, impulse
  case giftFlags = "gift-flags"
  case resaleAndProduction = "resale-and-production"
  case ownUse = "own-use"
  /// Store measures: when the best repeat buyers order, how many pieces, what a new customer costs, the success of touches, pairs, and what
  /// is due again.
  case hours, quantity, spend, touches, baskets, replenishment
}
