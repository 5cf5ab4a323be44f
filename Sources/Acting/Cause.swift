package import Trade

/// Why an action is due: what the row's reason and first sentence are made of.
package enum Cause: Hashable, Sendable {
  /// An order (its number in the ledger) that waits for its payment; the hours that have passed and whether the customer is new.
  case unpaid(order: Int32, isNew: Bool)
  /// The first order, on a day.
  case firstOrder(Day)
  /// An order was delivered on a day, or is thought to have been, as it was paid then.
  case delivered(Day, isKnown: Bool)
  /// The first order of a category on a day.
  case firstOfCategory(Int32, Day)
  /// A product is on sale from a day on; it is one of a category or brand that the customer bought.
  case launch(product: Int32, Day)
  /// A campaign, a row of the ledger's table; `isLarge` for the big sale of the year.
  case campaign(row: Int32, isLarge: Bool)
  /// A product that runs out on a day, with what is bought beside it.
  case runsOut(product: Int32, Day, crossSell: Int32?)
  /// The customer's own birthday.
  case birthday(Day)
  /// A row of the ledger's days to remember; its day of this year.
  case occasion(row: Int32, Day)
  /// A festival (its place in the calendar), on a day.
  case festival(Int32, Day)
  /// Silence has passed a step of the ladder, at so many days.
  case silence(step: Int, days: Int)
  /// No two-way contact since a day (nil: never) for longer than so many days.
  case noContact(since: Day?, days: Int)
  /// Classes of `tier` then and now, as indices.
  case tierRisen(from: Int, to: Int)
  /// A tier that ends at the review unless the amount is reached by its day.
  case tierAtRisk(held: Int, missing: Money, Day)
  /// Left a class of the leading segmentation (index then, index now).
  case classLeft(from: Int, to: Int)
  /// The buyer of a product that is due, one of the most valuable.
  case privateLink(product: Int32, Day)
  /// Nothing was asked for so long.
  case notAskedYet
  /// Has become churned, or refused an offer on a day.
  case lost(refused: Day?)
  /// A customer whom this one referred paid for the first time.
  case referral(CustomerID, Day)
  /// The third order.
  case thirdOrder(Day)
}
