extension Policy {
  /// segmentation.md §4, `behaviour`. Shares are in basis points.
  package struct Behaviour: Hashable, Sendable {
    /// An order is discounted if the discount is at least this share of the goods before it.
    package var discount = 500
    /// Kinds of campaigns whose orders are discounted, as `CampaignTable.kind` names them.
    package var discountKinds: Set<String> = ["promotion", "group-buy"]
    /// Least orders, and least share of them discounted, of a discount hunter.
    package var hunterOrders = 3
    package var hunterShare = 8000
    /// What comes by chance with this probability or a higher one shows no habit.
    package var chance = 500
    /// Least orders of a loyal customer, and least share of spend and of orders that hold the favourite unit.
    package var loyalOrders = 4
    package var loyalShare = 6000
    /// A brand, category or product of more than this share of all revenue is nobody's favourite: the next finer unit is taken.
    package var commonUnit = 6000
    /// Days from first to last order that make loyal where the store sells one thing.
    package var loyalDays = 365
    /// Least orders, and least share of spend in one product, of a targeted customer.
    package var targetedOrders = 3
    package var targetedShare = 7000
    /// Least orders and categories of an impulse buyer.
    package var impulseOrders = 3
    package var impulseCategories = 3
    /// Least coefficient of variation of an impulse buyer's gaps, in hundredths.
    package var impulseVariation = 100
    /// The practitioners' claim: loyal are at most this share of the buyers, and bring this share of the profit.
    package var claimedBuyers = 2000
    package var claimedValue = 5000

    /// The defaults of segmentation.md.
    package init() {}
  }

  /// segmentation.md §4, `purpose`. Shares are in basis points.
  package struct Purpose: Hashable, Sendable {
    /// Least share of orders flagged as gifts.
    package var gifts = 5000
    /// Least orders, and least share of them in the days before a festival, of who buys for festivals.
    package var festiveOrders = 2
    package var festiveShare = 6000
    /// How many days before a festival are its season; the festival's own day is not one of them.
    package var festiveDays = 30
    /// The festivals' days, ascending; nil for those of the calendar (`FestivalCalendar.giftDays`), which are put here before customers are
    /// counted.
    package var festivals: [Day]?
    /// Least purchase days with the same product of who buys for oneself.
    package var ownUseDays = 3

    /// The defaults of segmentation.md.
    package init() {}
  }

  /// segmentation.md §4, `price_line`: where the lines of a category end, in parts of its spend from the cheapest on.
  package struct PriceLine: Hashable, Sendable {
    /// Value lies below one such part, mid below two, premium from there on.
    package var parts = 3

    /// The defaults of segmentation.md.
    package init() {}
  }
}
