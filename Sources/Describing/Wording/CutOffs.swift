import Trade

/// The numbers of segmentation.md §4 that definitions print, each from the policy in force.
struct CutOffs {
  let policy: Policy

  /// Behaviour: orders from which each type is told, and shares in per cent.
  var discountOrders: Int { 3 }
  var discountedPercent: Int { 80 }
  /// From this part of the goods on, an order is discounted; in per cent.
  var discountPercent: Int { 5 }
  /// A habit that comes by chance with a smaller probability is none of chance; in per cent.
  var chancePercent: Int { 5 }
  var loyalOrders: Int { 4 }
  var loyalPercent: Int { 60 }
  /// A brand of more than this part of the revenue is the favourite of all; in per cent.
  var commonPercent: Int { 60 }
  var loyalDays: Int { 365 }
  var targetedOrders: Int { 3 }
  var targetedPercent: Int { 70 }
  var impulseOrders: Int { 3 }
  var impulseCategories: Int { 3 }
  /// What is claimed of the loyal: at most so many buyers bring so much; in per cent.
  var loyalBuyersClaim: Int { 20 }
  var loyalValueClaim: Int { 50 }

  /// Temperature: days.
  var hotDays: Int { 30 }
  var coldDays: Int { 365 }
  var contactDays: Int { 180 }

  /// Journey: buyers brought in so many days; orders of a member by merit.
  var referred: Int { 3 }
  var referredDays: Int { 365 }
  var memberOrders: Int { 3 }

  /// Node: percentile of spend and orders of a super customer; days of a new one.
  var superPercentile: Int { 95 }
  var superOrders: Int { 5 }
  var newDays: Int { 30 }

  /// Funnel: orders of platinum, and of a custom that broke off; its days; silence that breaks the rhythm of two purchase days.
  var platinumOrders: Int { 3 }
  var longOrders: Int { 6 }
  var lastingOrders: Int { 3 }
  var lastingDays: Int { 365 }
  var brokenDays: Int { 365 }

  /// Purpose: shares in per cent, orders, purchase days, days before a festival.
  var giftPercent: Int { 50 }
  var festivalOrders: Int { 2 }
  var festivalPercent: Int { 60 }
  var festivalDays: Int { 30 }
  var ownUseDays: Int { 3 }

  /// Place, industry, source: classes with names of their own.
  var namedClasses: Int { 50 }
}
