import Analysing
import Trade

extension MethodPage {
  /// What is left out for want of a column, and which column would switch it on; nil where nothing is.
  var absences: Block? {
    guard !analysis.absences.isEmpty else { return nil }
    let terms = analysis.absences.map { absence in
      let isEach = absence.feature == .dossiers && absence.columns.count > 1
      return Term(
        MethodPage.title(absence.feature),
        [.text("Left out: the data has no column\(isEach ? "s" : "") ")] + columns(absence.columns, isEach ? " and " : " or ")
          + [.text(".")])
    }
    let count = words.spelled(terms.count).withCapital
    return .section(
      Section(
        id: "absences", heading: "\(count) \(terms.count == 1 ? "part is" : "parts are") left out for want of a column",
        note: [["A column that is named here, added to the data, switches its part on."]], layout: .text, body: [.terms(terms)]))
  }

  /// "orders.region, customers.region or orders.city"
  private func columns(_ names: [String], _ last: String) -> Phrase {
    names.enumerated().flatMap { index, name -> Phrase in
      let before: Phrase = index == 0 ? [] : [.text(index == names.count - 1 ? last : ", ")]
      return before + [.code(name)]
    }
  }

  /// What a part of the report is called: a segmentation by its title.
  private static func title(_ feature: Feature) -> String {
    switch feature {
    case .place, .industry, .source, .priceLine: ClassNames.title(SegmentationID(feature.rawValue))
    case .cities: "Cities (place)"
    case .streets: "Streets (place)"
    case .answers: "Answers, visits and events (temperature, node)"
    case .incoming: "Touches that came from the customer (temperature)"
    case .visits: "Meetings and other ways of contact (temperature)"
    case .outcomes: "Answers, refusals and complaints (temperature)"
    case .requests: "Price lists and quotations asked for (temperature)"
    case .stages: "Stages of contacts (funnel, assisted sales)"
    case .decisionMakers: "Who decides at a company (funnel, grey)"
    case .companies: "Companies without people on record (funnel, grey)"
    case .partners: "Partners by mark (journey)"
    case .memberships: "Memberships (journey)"
    case .referrals: "Referrals (journey, partner)"
    case .lossReasons: "Reasons of refusal and loss (funnel)"
    case .birthdays: "Birthdays, ages and signs"
    case .lunarBirthdays: "Birthdays of the lunar calendar"
    case .genders: "Genders"
    case .registrations: "Days of registration (tenure, new customers of a short history, contacts of earlier days)"
    case .discountHunter: "Discount hunters (behaviour)"
    case .loyal: "Loyal customers (behaviour)"
    case .targeted: "Targeted customers (behaviour)"
    case .impulse: "Impulse buyers (behaviour)"
    case .types: "Types that people entered (behaviour)"
    case .giftFlags: "Orders sent as gifts (purpose)"
    case .resaleAndProduction: "Resale and production (purpose)"
    case .ownUse: "Own use (purpose)"
    case .purposes: "Purposes that people entered (purpose)"
    case .activeTags: "Tags that people gave (tags)"
    case .campaigns: "Customers of each campaign (tags)"
    case .campaignKinds: "Campaign regulars and high-end (tags)"
    case .campaignGoods: "Campaigns for some goods alone (tags)"
    case .highEnd: "High-end by the prices of a category (tags)"
    case .newArrivals: "New arrivals (tags)"
    case .boughtProducts: "Products bought again (tags)"
    case .boughtCategories: "Categories bought again (tags)"
    case .statuses: "Unpaid and cancelled orders (data)"
    case .discounts: "Discounts (sales bridge)"
    case .refunds: "Refunds (sales bridge)"
    case .refundDays: "Refunds on their own day (sales bridge)"
    case .profit: "Profit, and rankings by it"
    case .products: "Value by product"
    case .categories: "Value by category, favourite category"
    case .names: "Names beside the codes of customers"
    case .dossiers: "Lines of the dossiers"
    case .hours: "Weekday and hour of orders (retention)"
    case .quantity: "Pieces an order (retention)"
    case .spend: "Cost of a new customer (retention)"
    case .audiences: "Cost of a new against a returning customer (retention)"
    case .touches: "Success of contacts (retention)"
    case .baskets: "Products bought together (baskets)"
    case .replenishment: "What is due again (baskets)"
    case .supplyDays: "What is due again by days of supply (baskets)"
    }
  }
}
