/// The lines of one customer's orders, sorted by product; the same value gathers customer after customer.
struct Basket {
  /// A line of a product: what it brought, on which day, and the place of its order among the customer's.
  private struct Item {
    var amount: Int64
    var day: Int32
    var order: Int32
  }

  private var count = 0
  private var sorted = 0
  private var orders = 0
  /// The rank of each line's product in the upper half, its number among the items in the lower: sorted, lines of a product stand
  /// together and in time. Only the first `count` mean anything, as of the items.
  private var keys = ContiguousArray<UInt64>(repeating: 0, count: Basket.short)
  private var items = ContiguousArray(repeating: Item(amount: 0, day: 0, order: 0), count: Basket.short)
  /// The unit in which each order was last found, counted from 1.
  private var found = ContiguousArray<Int32>(repeating: 0, count: Basket.short)
  /// So many lines are sorted by insertion.
  private static let short = 64

  /// Begins with a customer of so many orders.
  mutating func begin(_ orders: Int) {
    if orders > found.count { found = ContiguousArray(repeating: 0, count: 2 * orders) }
    (count, sorted, self.orders) = (0, 0, orders)
  }

  /// Adds a line; lines are added in time.
  @inline(__always) mutating func add(rank: Int32, _ amount: Int64, day: Int32, order: Int) {
    if count == keys.count {
      keys += ContiguousArray(repeating: 0, count: count)
      items += ContiguousArray(repeating: Item(amount: 0, day: 0, order: 0), count: count)
    }
    keys[count] = UInt64(UInt32(bitPattern: rank)) << 32 | UInt64(count)
    items[count] = Item(amount: amount, day: day, order: Int32(truncatingIfNeeded: order))
    count += 1
  }

  /// Writes down the favourite unit, the product with most spend, and the days of the one bought on most days; counts the orders that hold
  /// each unit. `units` has the unit at each rank; ranks are units where it is empty.
  mutating func tell(_ habit: inout Habit, _ units: Span<Int32>, hasUnits: Bool, holding: inout MutableSpan<Int32>) {
    sort()
    // Of their own, as a span of one part of `self` keeps the others from being written.
    let (ownKeys, ownItems, count, orders) = (keys, items, count, orders)
    let (keys, items) = (ownKeys.span, ownItems.span)
    var found = found.mutableSpan
    for order in 0..<orders { found[order] = 0 }
    var (place, group) = (0, Int32(0))
    var (unit, unitSpend, unitOrders): (Int32, Int64, Int32) = (-1, 0, 0)
    var (productSpend, productDays): (Int64, Int32) = (0, 0)
    while place < count {
      let own = Basket.unit(keys[place], units)
      var (spend, orders): (Int64, Int32) = (0, 0)
      group += 1
      repeat {
        let rank = keys[place] >> 32
        var (productSum, days, last): (Int64, Int32, Int32) = (0, 0, Int32.min)
        repeat {
          let item = items[Int(keys[place] & 0xFFFF_FFFF)]
          productSum += item.amount
          if item.amount > 0 {
            if item.day > last { (days, last) = (days + 1, item.day) }
            if found[Int(item.order)] != group {
              found[Int(item.order)] = group
              orders += 1
            }
          }
          place += 1
        } while place < count && keys[place] >> 32 == rank
        spend += productSum
        productSpend = max(productSpend, productSum)
        productDays = max(productDays, days)
      } while place < count && Basket.unit(keys[place], units) == own
      if !hasUnits || own < 0 { continue }
      holding[Int(own)] += orders
      if spend > unitSpend || spend == unitSpend && spend > 0 && orders > unitOrders {
        (unit, unitSpend, unitOrders) = (own, spend, orders)
      }
    }
    (habit.unit, habit.unitSpend, habit.unitOrders) = (unit, unitSpend, unitOrders)
    (habit.productSpend, habit.productDays) = (productSpend, productDays)
  }

  @inline(__always) private static func unit(_ key: UInt64, _ units: Span<Int32>) -> Int32 {
    let rank = Int(key >> 32)
    return units.isEmpty ? Int32(rank) : units[rank]
  }

  /// Sorts the keys added since the last time among those before.
  private mutating func sort() {
    if count > Basket.short {
      keys[..<count].sort()
    } else {
      let (sorted, count) = (sorted, count)
      var keys = keys.mutableSpan
      for next in sorted..<count {
        let key = keys[next]
        var place = next
        while place > 0, keys[place - 1] > key {
          keys[place] = keys[place - 1]
          place -= 1
        }
        keys[place] = key
      }
    }
    sorted = count
  }
}
