package import Trade

/// What is known of each customer as of a day, as columns by customer number. Terms: segmentation.md §1.
package struct Facts: Sendable {
  /// The day everything is counted to, inclusive.
  package var asOf: Day
  /// Buyers: customers with at least one counted order, ascending.
  package var buyers: ContiguousArray<CustomerID> = []

  /// F: counted orders (or distinct purchase days, by policy); 0 for a contact.
  package var frequency: ContiguousArray<Int32> = []
  /// Counted orders.
  package var orderCount: ContiguousArray<Int32> = []
  /// Distinct days with a counted order.
  package var purchaseDays: ContiguousArray<Int32> = []
  /// M in ten-thousandths: net amounts of the counted orders, less ownerless refunds.
  package var monetary: ContiguousArray<Int64> = []
  /// Profit in ten-thousandths; `OrderTable.unknown` where a counted row of the customer lacks it. Empty where no order tells it.
  package var profit: ContiguousArray<Int64> = []
  /// First and last day with a counted order; meaningless for a contact.
  package var firstDay: ContiguousArray<Day> = []
  package var lastDay: ContiguousArray<Day> = []
  /// Net amount of the first order: the earliest instant, of several the largest.
  package var firstAmount: ContiguousArray<Int64> = []
  /// Largest net amount of one order.
  package var largest: ContiguousArray<Int64> = []
  /// Twice the median gap in days between purchase days; 0 below two purchase days.
  package var doubledMedianGap: ContiguousArray<Int32> = []

  /// Facts of nobody.
  package init(asOf: Day) { self.asOf = asOf }

  /// Whole days from the last order to the as-of day.
  package func recency(_ customer: CustomerID) -> Int { lastDay[customer.index].distance(to: asOf) }

  /// Whether the customer has a counted order.
  package func isBuyer(_ customer: CustomerID) -> Bool { orderCount[customer.index] > 0 }

  /// M.
  package func money(_ customer: CustomerID) -> Money { Money(units: monetary[customer.index]) }

  /// Profit, if every counted row of the customer has one.
  package func knownProfit(_ customer: CustomerID) -> Money? {
    if profit.isEmpty || profit[customer.index] == OrderTable.unknown { return nil }
    return Money(units: profit[customer.index])
  }

  /// Recency ÷ median gap in hundredths, half to even; nil below three purchase days.
  package func overdueRatio(_ customer: CustomerID) -> Int? {
    let doubled = doubledMedianGap[customer.index]
    guard purchaseDays[customer.index] >= 3, doubled > 0 else { return nil }
    return Int(roundedQuotient(Int128(recency(customer)) * 200, Int128(doubled)))
  }
}
