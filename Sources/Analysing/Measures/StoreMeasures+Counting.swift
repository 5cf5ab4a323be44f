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

  /// What is left out for want of a column.
  func absences(_ ledger: Ledger) -> [Absence] {
    var absences: [Absence] = []
    if hours == nil { absences.append(Absence(.hours, needs: ["orders.placed_at"])) }
    if ledger.lines.quantity.isEmpty { absences.append(Absence(.quantity, needs: ["lines.quantity"])) }
    if ledger.campaigns.spend.allSatisfy({ $0 == OrderTable.unknown }) {
      absences.append(Absence(.spend, needs: ["campaigns.spend"]))
    }
    if ledger.contacts.count == 0 { absences.append(Absence(.touches, needs: ["contacts.at"])) }
    if baskets == nil { absences.append(Absence(.baskets, needs: ["lines.sku", "lines.product"])) }
    if replenishment == nil { absences.append(Absence(.replenishment, needs: ["lines.sku", "lines.product"])) }
    return absences
  }
}
