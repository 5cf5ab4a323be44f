import Trade

/// The lines of one customer's orders, sorted by product; the same value gathers customer after customer.
struct Basket {
  /// A line of a product: what it brought, on which day, and the place of its order among the customer's.
  private struct Item {
    var amount: Int64
    var day: Int32
    var order: Int32
  }

  /// What the lines of a category brought, and how many orders hold it.
  private struct Kind {
    var spend: Int64 = 0
    var orders: Int32 = 0
    /// The place of the last order that holds it.
    var order: Int32 = -1
    /// Whose lines these are.
    var customer: Int32
  }

  /// What all lines so far brought, and of how many categories they are.
  private(set) var spend: Int64 = 0
  private(set) var categories: Int32 = 0

  private var count = 0
  private var sorted = 0
  private var firstOrder = 0
  /// The rank of each line's product in the upper half, its number among the items in the lower: sorted, lines of a product stand
  /// together and in time. Only the first `count` mean anything, as of the items.
  private var keys = ContiguousArray<UInt64>(repeating: 0, count: Basket.short)
  private var items = ContiguousArray(repeating: Item(amount: 0, day: 0, order: 0), count: Basket.short)
  /// The number of the unit in which each order was last found, and the number of the last unit: they go on from telling to telling.
  private var found = ContiguousArray<Int32>(repeating: 0, count: Basket.short)
  private var group: Int32 = 0
  /// Each category in the lines of the customer who was last seen with it, and the customer at hand; counted from 1.
  private var kinds: ContiguousArray<Kind>
  private var customer: Int32 = 0
  /// The categories of the customer at hand: the first `met` of these.
  private var ownKinds: ContiguousArray<Int32>
  private var met = 0
  /// So many lines are sorted by insertion.
  private static let short = 64

  /// A basket of goods of so many categories.
  init(categories: Int) {
    kinds = ContiguousArray(repeating: Kind(customer: 0), count: categories)
    ownKinds = ContiguousArray(repeating: 0, count: categories)
  }

  /// Begins with a customer of these orders, which have so many lines.
  mutating func begin(_ orders: Range<Int>, lines: Int) {
    if orders.count > found.count { found = ContiguousArray(repeating: 0, count: 2 * orders.count) }
    if lines > keys.count {
      keys = ContiguousArray(repeating: 0, count: 2 * lines)
      items = ContiguousArray(repeating: Item(amount: 0, day: 0, order: 0), count: 2 * lines)
    }
    (count, sorted, firstOrder, spend, categories, met) = (0, 0, orders.lowerBound, 0, 0, 0)
    customer += 1
  }

  /// Adds those of some lines whose orders count; lines are added in time. The spans are columns of orders (days, net amounts), of lines
  /// (numbers of orders, empty where each has one line, products, amounts), and of products (ranks, empty where they are the products'
  /// numbers, categories, empty where there are none).
  @inline(__always) mutating func add(
    _ lines: Range<Int>, _ days: Span<Day>, _ values: Span<Int64>, _ numbers: Span<Int32>, _ products: Span<Int32>,
    _ amounts: Span<Int64>, _ ranks: Span<Int32>, _ categoryOf: Span<Int32>
  ) {
    // Out of `self` while they are filled: as its parts, none of them could be written while another is.
    var (lentKeys, lentItems) = (ContiguousArray<UInt64>(), ContiguousArray<Item>())
    var (lentKinds, lentOwn) = (ContiguousArray<Kind>(), ContiguousArray<Int32>())
    swap(&lentKeys, &keys)
    swap(&lentItems, &items)
    swap(&lentKinds, &kinds)
    swap(&lentOwn, &ownKinds)
    var (count, spend, categories, met) = (count, spend, categories, met)
    let (firstOrder, customer) = (firstOrder, customer)
    var keys = lentKeys.mutableSpan
    var items = lentItems.mutableSpan
    var kinds = lentKinds.mutableSpan
    var own = lentOwn.mutableSpan
    for line in lines {
      let order = numbers.isEmpty ? line : Int(numbers[line])
      if values[order] <= 0 { continue }
      let (product, amount) = (products[line], amounts[line])
      spend += amount
      if product < 0 { continue }
      let rank = ranks.isEmpty ? product : ranks[Int(product)]
      keys[count] = UInt64(UInt32(bitPattern: rank)) << 32 | UInt64(count)
      let place = Int32(truncatingIfNeeded: order - firstOrder)
      items[count] = Item(amount: amount, day: days[order].number, order: place)
      count += 1
      if categoryOf.isEmpty { continue }
      let category = Int(categoryOf[Int(product)])
      if category < 0 { continue }
      var kind = kinds[category]
      if kind.customer != customer {
        kind = Kind(customer: customer)
        own[met] = Int32(truncatingIfNeeded: category)
        met += 1
      }
      kind.spend += amount
      // Lines of an order stand together.
      if amount > 0, kind.order != place {
        if kind.orders == 0 { categories += 1 }
        kind.orders += 1
        kind.order = place
      }
      kinds[category] = kind
    }
    (self.count, self.spend, self.categories, self.met) = (count, spend, categories, met)
    swap(&lentKeys, &self.keys)
    swap(&lentItems, &self.items)
    swap(&lentKinds, &self.kinds)
    swap(&lentOwn, &self.ownKinds)
  }

  /// The category with most spend, of several that of most orders, then of the smallest number, as a favourite unit is found; -1 without one.
  var favouriteCategory: Int32 {
    var (favourite, best) = (Int32(-1), Kind(customer: 0))
    for category in ownKinds[..<met] {
      let kind = kinds[Int(category)]
      if kind.spend <= 0 || kind.spend < best.spend { continue }
      let isAhead = kind.spend > best.spend || kind.orders > best.orders || kind.orders == best.orders && category < favourite
      if isAhead { (favourite, best) = (category, kind) }
    }
    return favourite
  }

  /// Writes down the favourite unit, the product with most spend, and the days of the one bought on most days; counts the orders that hold
  /// each unit, from a place of `holding` on. `units` has the unit at each rank; ranks are units where it is empty. `isSingle` where each
  /// order has one line.
  mutating func tell(
    _ habit: inout Habit, _ units: Span<Int32>, hasUnits: Bool, isSingle: Bool, holding: inout MutableSpan<Int32>, from base: Int
  ) {
    sort()
    (habit.spend, habit.categories) = (spend, categories)
    var (ownKeys, ownItems, ownFound) = (ContiguousArray<UInt64>(), ContiguousArray<Item>(), ContiguousArray<Int32>())
    swap(&ownKeys, &keys)
    swap(&ownItems, &items)
    swap(&ownFound, &found)
    let count = count
    var group = group
    var (unit, unitSpend, unitOrders): (Int32, Int64, Int32) = (-1, 0, 0)
    var (productSpend, productDays): (Int64, Int32) = (0, 0)
    do {
      var found = ownFound.mutableSpan
      let keys = ownKeys.span
      let items = ownItems.span
      var place = 0
      while place < count {
        let own = Basket.unit(keys[place], units)
        var (spend, orders): (Int64, Int32) = (0, 0)
        group &+= 1
        repeat {
          let rank = keys[place] >> 32
          var (productSum, days, last): (Int64, Int32, Int32) = (0, 0, Int32.min)
          repeat {
            let item = items[Int(keys[place] & 0xFFFF_FFFF)]
            productSum += item.amount
            if item.amount > 0 {
              if item.day > last { (days, last) = (days + 1, item.day) }
              if isSingle {
                orders += 1
              } else if found[Int(item.order)] != group {
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
        holding[base + Int(own)] += orders
        if spend > unitSpend || spend == unitSpend && spend > 0 && orders > unitOrders {
          (unit, unitSpend, unitOrders) = (own, spend, orders)
        }
      }
    }
    self.group = group
    swap(&ownKeys, &self.keys)
    swap(&ownItems, &self.items)
    swap(&ownFound, &self.found)
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
