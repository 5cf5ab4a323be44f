package import Trade

/// What campaigns cost per customer, new and returning: spend of the campaigns that began in the last `Policy.Windows.year` days, divided
/// by the customers who first ordered in these days, and by the earlier customers who ordered in them.
package struct CampaignCost: Hashable, Sendable {
  /// Spend on campaigns whose audience is new customers, returning customers, and everybody, who else it may be.
  package var spentOnNew = Money.zero
  package var spentOnReturning = Money.zero
  package var spentOnAll = Money.zero
  /// Campaigns with a spend.
  package var campaigns = 0
  /// Customers with an order in these days: whose first order lies in them, and the others.
  package var new = 0
  package var returning = 0

  /// No campaign.
  package init() {}

  /// Cost of a new and of a returning customer; nil where no spend is told to be for them, which is not to say that they cost nothing, or
  /// none of them bought.
  package var perNew: Money? { spentOnNew > .zero && new > 0 ? spentOnNew.divided(by: new) : nil }
  package var perReturning: Money? {
    spentOnReturning > .zero && returning > 0 ? spentOnReturning.divided(by: returning) : nil
  }
  /// Whether some spend is told to be for one of them.
  package var isSplit: Bool { spentOnNew > .zero || spentOnReturning > .zero }
}
