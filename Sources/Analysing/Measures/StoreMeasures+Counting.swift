import Trade

extension StoreMeasures {
  /// The measures of a snapshot in a period that ends on its day. Each walks over neighbours on all threads.
  init(
    _ snapshot: Snapshot, _ period: Period, _ totals: Comparison, _ refunds: DatedRefunds, _ segmentations: [Segmentation],
    oldest: Day?
  ) {
    self.init()
    balance = BaseBalance(snapshot, period, refunds)
    drivers = RevenueDrivers(totals)
    repeats = RepeatPurchases(snapshot, oldest: oldest)
    cohorts = CohortCount(snapshot, oldest: oldest).cohorts
    let groups = CustomerGroups(segmentations, customers: snapshot.ledger.customers.count, slices: snapshot.slices)
    let rhythms = RhythmDistributions(snapshot, groups)
    (frequency, gaps) = (rhythms.frequency, rhythms.gaps)
    orderValues = OrderValueDistributions(snapshot, groups).distribution
    hours = BuyingHoursCount(snapshot, segmentations).hours
    cost = CampaignCost(snapshot)
    success = TouchSuccess(snapshot)
    baskets = BasketCount(snapshot)?.baskets
    replenishment = ReplenishmentCount(snapshot, period)?.replenishment
  }

  /// What is left out for want of a column, and value by what was bought, which is told beside them.
  func absences(_ snapshot: Snapshot) -> [Absence] {
    let (ledger, goods, products) = (snapshot.ledger, Snapshot.goodsColumns, snapshot.ledger.products)
    let tellsSpend = ledger.campaigns.spend.contains { $0 != OrderTable.unknown }
    let lasts = { (product: Int) in products.supplyDays[product] > 0 }
    return Snapshot.absences([
      (.products, snapshot.tellsGoods, goods), (.categories, snapshot.tellsCategories, snapshot.categoryColumns),
      (.hours, hours != nil, ["orders.placed_at"]), (.quantity, !ledger.lines.quantity.isEmpty, ["lines.quantity"]),
      (.spend, tellsSpend, ["campaigns.spend"]),
      (.audiences, !tellsSpend || ledger.campaigns.audience.isThere, ["campaigns.audience"]),
      (.touches, ledger.contacts.count > 0, ["contacts.at"]), (.baskets, baskets != nil, snapshot.basketColumns),
      (.replenishment, replenishment != nil, goods),
      snapshot.ofProducts(.supplyDays, "products.supply_days", isThere: !products.supplyDays.isEmpty, lasts),
    ])
  }
}

extension Snapshot {
  /// What tells pairs: goods, and where these are too many their categories.
  fileprivate var basketColumns: [String] { tellsGoods ? categoryColumns : Snapshot.goodsColumns }
}
