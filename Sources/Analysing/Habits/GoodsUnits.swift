import Trade

/// What favourites are of in a store, and which unit each product belongs to.
struct GoodsUnits: Sendable {
  let unit: FavouriteUnit
  /// How many units there are.
  let count: Int
  /// Where each product stands when products are ordered by unit, and the unit at each place, -1 for products of none; both are empty
  /// where products are the units.
  let rank: ContiguousArray<Int32>
  let unitAtRank: ContiguousArray<Int32>

  /// The units as of some days. A level is taken if nothing of it has more than `common` basis points of the revenue; goods of which the
  /// level is not known count as one thing. One that is kept is taken as long as the data tells it.
  static func all(
    _ ledger: Ledger, _ counted: Counted, _ slices: Slices, common: Int, asOf days: [Day], keeping kept: FavouriteUnit? = nil
  ) -> [GoodsUnits] {
    let products = ledger.products
    if !ledger.lines.namesProducts { return days.map { _ in GoodsUnits(.unknown, []) } }
    let levels: [(FavouriteUnit, ContiguousArray<Int32>, count: Int)] = [
      (.brand, products.brand, products.brands.count), (.category, products.category, products.categories.count),
    ].filter { $0.2 > 0 && !$0.1.isEmpty }
    if let (level, units, count) = levels.first(where: { $0.0 == kept }) {
      return days.map { _ in GoodsUnits(level, units, count: count) }
    }
    if kept == .product { return days.map { _ in GoodsUnits(.product, [], count: products.count) } }
    if kept == FavouriteUnit.none { return days.map { _ in GoodsUnits(.none, []) } }
    let sums = revenue(ledger, counted, slices, asOf: days)
    return days.indices.map { day in
      let revenue = sums[day]
      for (level, units, count) in levels {
        var byUnit = ContiguousArray<Int64>(repeating: 0, count: count + 1)
        for product in revenue.indices { byUnit[Int(units[product]) + 1] += revenue[product] }
        if !isCommon(byUnit, common) { return GoodsUnits(level, units, count: count) }
      }
      return isCommon(revenue, common) ? GoodsUnits(.none, []) : GoodsUnits(.product, [], count: products.count)
    }
  }

  /// Products belong to units as told; to none where `units` is empty.
  private init(_ unit: FavouriteUnit, _ units: ContiguousArray<Int32>, count: Int = 0) {
    (self.unit, self.count) = (unit, count)
    var next = ContiguousArray<Int32>(repeating: 0, count: units.isEmpty ? 0 : count + 2)
    for unit in units { next[Int(unit) + 2] += 1 }
    for place in next.indices.dropFirst() { next[place] += next[place - 1] }
    var (rank, unitAtRank) = (units, units)
    for (product, unit) in units.enumerated() {
      let place = next[Int(unit) + 1]
      next[Int(unit) + 1] += 1
      (rank[product], unitAtRank[Int(place)]) = (place, unit)
    }
    (self.rank, self.unitAtRank) = (rank, unitAtRank)
  }

  private static func isCommon(_ revenue: ContiguousArray<Int64>, _ share: Int) -> Bool {
    let whole = revenue.reduce(Int128(0)) { $0 + Int128($1) }
    return revenue.contains { Int128($0) * 10_000 > whole * Int128(share) }
  }

  /// What each product brought up to each day, anonymous orders included.
  private static func revenue(
    _ ledger: Ledger, _ counted: Counted, _ slices: Slices, asOf days: [Day]
  ) -> [ContiguousArray<Int64>] {
    let products = ledger.products.count
    let parts = slices.map { slice in
      var sums = ContiguousArray<Int64>(repeating: 0, count: days.count * products)
      add(slice, ledger, counted, days, to: &sums)
      return sums
    }
    var sum = ContiguousArray<Int64>(repeating: 0, count: days.count * products)
    for part in parts {
      for place in sum.indices { sum[place] += part[place] }
    }
    // A line stands at the first day that it counts on; what counts then counts later.
    for place in sum.indices.dropFirst(products) { sum[place] += sum[place - products] }
    return days.indices.map { ContiguousArray(sum[$0 * products..<($0 + 1) * products]) }
  }

  private static func add(
    _ slice: Slices.Slice, _ ledger: Ledger, _ counted: Counted, _ days: [Day], to sums: inout ContiguousArray<Int64>
  ) {
    let (orders, lines, count) = (ledger.orders, ledger.lines, ledger.products.count)
    let (products, numbers, placed, values) = (lines.product.span, lines.order.span, orders.day.span, counted.values.span)
    let (amounts, days) = (lines.amount.isEmpty ? orders.amount.span : lines.amount.span, days.span)
    var sums = sums.mutableSpan
    for run in [slice.orders, slice.anonymous] where !run.isEmpty {
      for line in lines.lines(of: run) {
        let order = numbers.isEmpty ? line : Int(numbers[line])
        if values[order] <= 0 || products[line] < 0 { continue }
        var day = 0
        while day < days.count, days[day] < placed[order] { day += 1 }
        if day < days.count { sums[day * count + Int(products[line])] += amounts[line] }
      }
    }
  }
}
