/// What is left out because the data lacks a column; the Method page says so in one sentence. data.md §1.
package struct Absence: Hashable, Sendable {
  package var feature: Feature
  /// The columns of which any would switch it on, such as `customers.region`, in the order in which they are looked for; those of `dossiers`
  /// switch on a line each.
  package var columns: [String]

  /// A feature left out for want of columns.
  package init(_ feature: Feature, needs columns: [String]) {
    self.feature = feature
    self.columns = columns
  }

  /// In the order of `Feature`.
  static func sorted(_ absences: [Absence]) -> [Absence] {
    Feature.allCases.flatMap { feature in absences.filter { $0.feature == feature } }
  }
}

/// A part of the report that needs a column of its own. A segmentation's has the segmentation's name.
package enum Feature: String, CaseIterable, Sendable {
  case place, industry, source
  case priceLine = "price-line"
  /// Cities within regions, and streets within cities.
  case cities, streets
  /// Parts of `temperature`, `journey`, `node` and `funnel`, the table of reasons, and natural attributes.
  case answers, incoming, visits, outcomes, requests, stages
  case decisionMakers = "decision-makers"
  case companies, partners, memberships, referrals
  case lossReasons = "loss-reasons"
  case birthdays
  case lunarBirthdays = "lunar-birthdays"
  case genders, registrations
  /// Classes of `behaviour`; orders flagged as gifts, customers who resell or produce, and own use, of `purpose`; what people entered of both.
  case discountHunter = "discount-hunter"
  case loyal, targeted, impulse, types
  case giftFlags = "gift-flags"
  case resaleAndProduction = "resale-and-production"
  case ownUse = "own-use"
  case purposes
  /// Tags: those that people gave, of campaigns and of goods.
  case activeTags = "active-tags"
  case campaigns
  case campaignKinds = "campaign-kinds"
  case campaignGoods = "campaign-goods"
  case highEnd = "high-end"
  case newArrivals = "new-arrivals"
  case boughtProducts = "bought-products"
  case boughtCategories = "bought-categories"
  /// What orders come to: unpaid and cancelled ones, what was taken off and given back, profit, and value by what was bought.
  case statuses, discounts, refunds
  case refundDays = "refund-days"
  case profit, products, categories
  /// Names beside the codes of customers, and lines of dossiers.
  case names, dossiers
  /// Store measures: when the best repeat buyers order, how many pieces, what a new customer costs, and what a returning one, the success of
  /// touches, pairs, and what is due again, by the products' days of supply as well.
  case hours, quantity, spend, audiences, touches, baskets, replenishment
  case supplyDays = "supply-days"
}
