/// The measures of the store as a whole. segmentation.md §9. What the data lacks a column for is nil, and in `Analysis.absences`.
package struct StoreMeasures: Sendable {
  package var balance = BaseBalance()
  /// Nil where the data does not reach back to the period before.
  package var drivers: RevenueDrivers?
  package var repeats = RepeatPurchases()
  package var cohorts = Cohorts()
  /// Orders (or purchase days, by `Policy.frequency`) of each buyer, all time.
  package var frequency = GroupedDistribution()
  /// Days between consecutive purchase days of the same customer, all time; one number a gap.
  package var gaps = GroupedDistribution()
  /// Net amounts of the counted orders of customers in the last `Policy.Windows.year` days, in ten-thousandths; one number an order.
  package var orderValues = GroupedDistribution()
  /// Nil where no order of the best repeat buyers tells its time of day.
  package var hours: BuyingHours?
  /// Nil where no campaign tells its spend.
  package var cost: CampaignCost?
  /// Nil without touches.
  package var success: TouchSuccess?
  /// Nil without lines that name products.
  package var baskets: Baskets?
  /// Nil without lines that name products.
  package var replenishment: Replenishment?

  /// Measures of an empty store.
  package init() {}
}
