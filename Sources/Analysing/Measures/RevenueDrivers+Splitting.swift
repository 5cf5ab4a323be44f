import Foundation
import Trade

extension RevenueDrivers.Change {
  /// Splits a change. Where nobody of the kind bought in one of the periods, all is the number of buyers; where more was given back than
  /// sold, there is no logarithm, and all is the average order. `withoutBuyers`: the number of orders has no buyers to be divided by.
  init(from before: RevenueDrivers.Figures, to now: RevenueDrivers.Figures, withoutBuyers: Bool = false) {
    self.init(before: before, now: now, buyers: .zero, ordersPerBuyer: .zero, averageOrder: .zero)
    if before.orders == 0 && now.orders == 0 {
      averageOrder = revenue
    } else if before.orders == 0 || now.orders == 0 {
      if withoutBuyers { ordersPerBuyer = revenue } else { buyers = revenue }
    } else if let parts = RevenueDrivers.Change.parts(before, now, withoutBuyers) {
      (buyers, ordersPerBuyer, averageOrder) = (Money(units: parts[0]), Money(units: parts[1]), Money(units: parts[2]))
    } else {
      averageOrder = revenue
    }
  }

  /// The three parts; nil where there is no logarithm, or where a part is beyond any amount.
  private static func parts(
    _ before: RevenueDrivers.Figures, _ now: RevenueDrivers.Figures, _ withoutBuyers: Bool
  ) -> [Int64]? {
    guard before.revenue > .zero, now.revenue > .zero else { return nil }
    let (old, new) = (Double(before.revenue.units), Double(now.revenue.units))
    let mean = old == new ? old : (new - old) / log(new / old)
    let buyers = withoutBuyers ? 0 : log(Double(now.buyers) / Double(before.buyers))
    let orders = log(Double(now.orders) / Double(before.orders))
    let parts = [mean * buyers, mean * (orders - buyers), mean * (log(new / old) - orders)]
    return whole(parts, sum: (now.revenue - before.revenue).units)
  }

  /// Whole numbers near some numbers that add up to a sum: each is rounded down, and what is missing goes to the largest remainders, of
  /// equal ones to the first. Nil beyond 2⁶⁰.
  static func whole(_ numbers: [Double], sum: Int64) -> [Int64]? {
    guard numbers.allSatisfy({ abs($0) < 0x1p60 }) else { return nil }
    var floors = numbers.map { Int64($0.rounded(.down)) }
    let remainders = zip(numbers, floors).map { $0 - Double($1) }
    let order = floors.indices.sorted { (remainders[$1], $0) < (remainders[$0], $1) }
    // Doubles of very large amounts are not exact themselves, so that more than one a part may be missing, or too much.
    let missing = sum - floors.reduce(0, +)
    let count = Int64(floors.count)
    let (each, rest) =
      missing >= 0 ? (missing / count, missing % count) : ((missing + 1) / count - 1, (missing + 1) % count + count - 1)
    for (rank, place) in order.enumerated() { floors[place] += each + (rank < rest ? 1 : 0) }
    return floors
  }
}

extension RevenueDrivers {
  /// The change from the period before, each as of its own end; nil where it is not known.
  init?(_ totals: Comparison) {
    guard let previous = totals.previous else { return nil }
    func figures(_ totals: Totals) -> [Figures] {
      let returning = totals.orders - totals.anonymousOrders - totals.newOrders
      return [
        Figures(buyers: totals.newCustomers, orders: totals.newOrders, revenue: totals.newRevenue),
        Figures(buyers: totals.returningCustomers, orders: returning, revenue: totals.returningRevenue),
        Figures(buyers: 0, orders: totals.anonymousOrders, revenue: totals.anonymousRevenue),
      ]
    }
    let (old, new) = (figures(previous), figures(totals.now))
    self.init(
      new: Change(from: old[0], to: new[0]), returning: Change(from: old[1], to: new[1]),
      anonymous: Change(from: old[2], to: new[2], withoutBuyers: true))
  }
}
