package import Trade

/// The habits of all customers as of a day, and how common these are in the store. segmentation.md §4.
package struct Habits: Sendable {
  /// The day everything is counted to, inclusive.
  package let asOf: Day
  /// By customer number.
  package let byCustomer: ContiguousArray<Habit>
  /// The category that each customer spent most on, of several that of most orders, then of the smallest number; -1 for who bought in none.
  /// Empty where the data knows no categories, and in habits of an earlier day.
  package let favouriteCategory: ContiguousArray<Int32>
  /// What a favourite is of: decided for the whole store.
  package let unit: FavouriteUnit
  /// Counted orders of the store, anonymous ones included, and those of them at a discount.
  package let orders: Int
  package let discounted: Int
  /// Counted orders that hold each unit, by its number; empty where there is no favourite unit.
  let holding: ContiguousArray<Int32>
  /// What single orders are; those of tags are the same.
  let marks: OrderMarks

  /// The share of the store's counted orders that are at a discount.
  package var discountedShare: Share { Share(discounted, of: orders) }

  /// The share of the store's counted orders that hold a unit.
  package func share(ofUnit unit: Int32) -> Share {
    Share(holding.indices.contains(Int(unit)) ? Int(holding[Int(unit)]) : 0, of: orders)
  }

  /// A customer's habit.
  package subscript(customer: CustomerID) -> Habit { byCustomer[customer.index] }
}

/// What a customer may have a favourite of. segmentation.md §4, `behaviour`.
package enum FavouriteUnit: String, CaseIterable, Sendable {
  case brand, category, product
  /// One brand, category and product makes most of the revenue: who comes for long is loyal.
  case none
  /// The data has no lines, so nothing can be told.
  case unknown

  /// As cut-offs have it.
  init?(number: [Int64]) {
    guard number.count == 1, let place = Int(exactly: number[0]), FavouriteUnit.allCases.indices.contains(place) else {
      return nil
    }
    self = FavouriteUnit.allCases[place]
  }

  /// As cut-offs have it.
  var number: [Int64] { FavouriteUnit.allCases.firstIndex(of: self).map { [Int64($0)] } ?? [] }
}

extension Habits {
  /// The habits as of some days, ascending, on all of which orders count for the same, whichever of them `counted` is of: by one walk
  /// over the orders and lines, or by two where the favourite unit is another.
  static func all(
    _ ledger: Ledger, _ counted: Counted, _ slices: Slices, _ policy: Policy, asOf days: [Day],
    keeping kept: CutOffs? = nil
  ) -> [Habits] {
    let units = GoodsUnits.all(
      ledger, counted, slices, common: policy.behaviour.commonUnit, asOf: days,
      keeping: kept?[.behaviour]?["unit"].flatMap { FavouriteUnit(number: $0) })
    let marks = OrderMarks(ledger, policy, asOf: days[days.count - 1])
    let groups = units.allSatisfy { $0.unit == units[0].unit } ? [days] : days.map { [$0] }
    return zip(groups, units).flatMap { days, units in
      HabitWalk(ledger, counted, marks: marks, units: units, asOf: days).habits(slices)
    }
  }
}
