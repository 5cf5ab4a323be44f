import Trade

extension Policy.Measures {
  /// `policy.measures`.
  init(_ setting: Setting?) throws {
    self.init()
    guard let setting else { return }
    let section = try Section(
      setting,
      keys: [
        "repeat_days", "cohort_months", "best_orders", "basket_goods", "basket_seen", "basket_products", "basket_pairs",
        "due_days", "overdue_days", "success_days",
      ])
    repeatDays = try section["repeat_days"]?.ascendingDays(upTo: 10) ?? repeatDays
    cohortMonths = try section["cohort_months"]?.integer(in: 1...120) ?? cohortMonths
    bestOrders = try section["best_orders"]?.count() ?? bestOrders
    basketGoods = try section["basket_goods"]?.integer(in: 2...200) ?? basketGoods
    basketSeen = try section["basket_seen"]?.count() ?? basketSeen
    basketProducts = try section["basket_products"]?.integer(in: 1...1_000_000) ?? basketProducts
    basketPairs = try section["basket_pairs"]?.integer(in: 1...1_000_000) ?? basketPairs
    dueDays = try section["due_days"]?.count(from: 2) ?? dueDays
    overdueDays = try section["overdue_days"]?.days() ?? overdueDays
    successDays = try section["success_days"]?.days() ?? successDays
  }
}
