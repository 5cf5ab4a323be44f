/// What a customer's counted orders and their lines say of the customer's habits as of a day: 64 bytes. All 0 for a contact.
package struct Habit: Hashable, Sendable {
  /// Goods of the lines in ten-thousandths, goods given back taken off.
  package internal(set) var spend: Int64 = 0
  /// The part of `spend` in the favourite unit: the one with most spend, of several that of most orders, then of the smallest number.
  package internal(set) var unitSpend: Int64 = 0
  /// The part of `spend` in the product with most.
  package internal(set) var productSpend: Int64 = 0
  /// The gaps in days between purchase days, each squared, added.
  package internal(set) var gapSquares: Int64 = 0
  /// The favourite unit: number of a brand, a category or a product (`Habits.unit`); -1 without one.
  package internal(set) var unit: Int32 = -1
  /// Orders that hold the favourite unit.
  package internal(set) var unitOrders: Int32 = 0
  /// Orders at a discount, flagged as gifts, and in the days before a festival.
  package internal(set) var discounted: Int32 = 0
  package internal(set) var gifts: Int32 = 0
  package internal(set) var festive: Int32 = 0
  /// Categories bought.
  package internal(set) var categories: Int32 = 0
  /// Purchase days with the product that was bought on most.
  package internal(set) var productDays: Int32 = 0
  /// The number of the first order: the earliest instant, of several the largest; -1 for a contact.
  package internal(set) var firstOrder: Int32 = -1

  /// The habit of who has not bought.
  package init() {}
}
