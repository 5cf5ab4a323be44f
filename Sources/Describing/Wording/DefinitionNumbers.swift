import Trade

/// The numbers of segmentation.md §4 that definitions print, each from the policy in force.
struct DefinitionNumbers {
  let policy: Policy

  /// Behaviour: orders from which each type is told, and shares in per cent.
  var discountOrders: Int { policy.behaviour.hunterOrders }
  var discountedPercent: Int { policy.behaviour.hunterShare / 100 }
  /// From this part of the goods on, an order is discounted; in per cent.
  var discountPercent: Int { policy.behaviour.discount / 100 }
  /// A habit that comes by chance with a smaller probability is none of chance; in per cent.
  var chancePercent: Int { policy.behaviour.chance / 100 }
  var loyalOrders: Int { policy.behaviour.loyalOrders }
  var loyalPercent: Int { policy.behaviour.loyalShare / 100 }
  /// A brand of more than this part of the revenue is the favourite of all; in per cent.
  var commonPercent: Int { policy.behaviour.commonUnit / 100 }
  var loyalDays: Int { policy.behaviour.loyalDays }
  var targetedOrders: Int { policy.behaviour.targetedOrders }
  var targetedPercent: Int { policy.behaviour.targetedShare / 100 }
  var impulseOrders: Int { policy.behaviour.impulseOrders }
  var impulseCategories: Int { policy.behaviour.impulseCategories }

  /// Temperature: days.
  var hotDays: Int { policy.temperature.recent }
  var hotPurchaseDays: Int { policy.temperature.purchaseDays }
  var readyDays: Int { policy.temperature.readyDays }
  var coldDays: Int { policy.temperature.silent }
  var contactDays: Int { policy.temperature.answerDays }

  /// Journey: buyers brought in so many days; orders of a member by merit.
  var referred: Int { policy.journey.referred }
  var referredDays: Int { policy.journey.referralDays }
  var memberOrders: Int { policy.journey.meritOrders }

  /// Node: percentile of spend and orders of a super customer; days of a new one.
  var superPercentile: Int { policy.node.superPercentile }
  var superOrders: Int { policy.node.superFrequency }
  var newDays: Int { policy.node.newDays }

  /// Funnel: orders of platinum, and of a custom that broke off; its days; silence that breaks the rhythm of two purchase days.
  var platinumOrders: Int { policy.funnel.platinum }
  var redGoldOrders: Int { policy.funnel.redGold }
  var longOrders: Int { policy.funnel.platinumRed }
  var lastingOrders: Int { policy.funnel.platinumRedLong }
  var lastingDays: Int { policy.funnel.cooperation }
  var brokenDays: Int { policy.funnel.silent }

  /// Purpose: shares in per cent, orders, purchase days, days before a festival.
  var giftPercent: Int { policy.purpose.gifts / 100 }
  var festivalOrders: Int { policy.purpose.festiveOrders }
  var festivalPercent: Int { policy.purpose.festiveShare / 100 }
  var festivalDays: Int { policy.purpose.festiveDays }
  var ownUseDays: Int { policy.purpose.ownUseDays }

  /// Place, industry, source: classes with names of their own.
  var namedClasses: Int { policy.largestNames }
}
