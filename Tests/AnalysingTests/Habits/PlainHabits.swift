import Trade

@testable import Analysing

/// Habits counted in the plainest way, order by order, with dictionaries: what the walk is held against. It knows the festivals of a
/// store in euros that speaks English.
struct PlainHabits {
  let ledger: Ledger
  let values: ContiguousArray<Int64>
  let asOf: Day
  private let linesOfOrder: [Int32: [Int]]
  private(set) var unit = FavouriteUnit.unknown
  private(set) var orders = 0
  private(set) var discounted = 0
  private(set) var holding: [Int32: Int] = [:]

  init(_ ledger: Ledger, _ values: ContiguousArray<Int64>, asOf: Day) {
    (self.ledger, self.values, self.asOf) = (ledger, values, asOf)
    linesOfOrder = Dictionary(grouping: 0..<ledger.lines.count) { ledger.lines.order[$0] }
    let all = (0..<ledger.orders.count).filter(counts)
    orders = all.count
    discounted = all.count(where: isDiscounted)
    unit = favouriteUnit(all)
    if unit == .none || unit == .unknown { return }
    for order in all {
      for unit in Set(bought(order).map { self.unit(of: $0.product) }) where unit >= 0 { holding[unit, default: 0] += 1 }
    }
  }

  private func counts(_ order: Int) -> Bool { values[order] > 0 && ledger.orders.day[order] <= asOf }

  private func lines(_ order: Int) -> [(product: Int32, amount: Int64)] {
    let lines = ledger.lines
    return linesOfOrder[Int32(order), default: []].map { (lines.product[$0], lines.amount[$0]) }
  }

  /// Lines of a known product with money on them.
  private func bought(_ order: Int) -> [(product: Int32, amount: Int64)] {
    lines(order).filter { $0.product >= 0 && $0.amount > 0 }
  }

  /// The category with most spend, then of most orders, then of the smallest number; -1 without one.
  func favouriteCategory(of customer: CustomerID) -> Int32 {
    var (spend, holding): ([Int32: Int64], [Int32: Set<Int>]) = ([:], [:])
    for order in ledger.orders.orders(of: customer) where counts(order) {
      for line in lines(order) where line.product >= 0 && ledger.products.category[Int(line.product)] >= 0 {
        let category = ledger.products.category[Int(line.product)]
        spend[category, default: 0] += line.amount
        if line.amount > 0 { holding[category, default: []].insert(order) }
      }
    }
    let orders = { (category: Int32) in holding[category]?.count ?? 0 }
    let favourite = spend.filter { $0.value > 0 }.max { a, b in
      (a.value, orders(a.key), b.key) < (b.value, orders(b.key), a.key)
    }
    return favourite?.key ?? -1
  }

  private func unit(of product: Int32) -> Int32 {
    switch unit {
    case .brand: ledger.products.brand[Int(product)]
    case .category: ledger.products.category[Int(product)]
    default: product
    }
  }

  private func favouriteUnit(_ orders: [Int]) -> FavouriteUnit {
    let goods = orders.flatMap(lines).filter { $0.product >= 0 }
    let isCommon = { (number: (Int32) -> Int32) in
      let sums = Dictionary(grouping: goods) { number($0.product) }.mapValues { $0.reduce(0) { $0 + $1.amount } }
      return (sums.values.max() ?? 0) * 10 > sums.values.reduce(0, +) * 6
    }
    let products = ledger.products
    if ledger.lines.count == 0 { return .unknown }
    if !products.brand.isEmpty, !isCommon({ products.brand[Int($0)] }) { return .brand }
    if products.categories.count > 0, !isCommon({ products.category[Int($0)] }) { return .category }
    return isCommon({ $0 }) ? .none : .product
  }

  private func isDiscounted(_ order: Int) -> Bool {
    let table = ledger.orders
    let discount = table.discount.isEmpty ? 0 : table.discount[order]
    if discount * 20 >= table.amount[order] + discount, discount > 0 { return true }
    if discount == 0, table.coupon[order] != nil { return true }
    return ["promotion", "group-buy"].contains(campaignKind(order))
  }

  private func campaignKind(_ order: Int) -> String? {
    let (table, day) = (ledger.campaigns, ledger.orders.day[order])
    let rows = 0..<table.count
    if let named = ledger.orders.campaign[order] { return rows.first { table.id[$0] == named }.flatMap { table.kind[$0] } }
    let fitting = rows.filter { row in
      guard table.starts[row] <= day, day <= table.ends[row] else { return false }
      let goods = lines(order).filter { $0.product >= 0 }.map { Int($0.product) }
      if let sku = table.sku[row] { return goods.contains { ledger.products.ids[$0] == sku } }
      guard let kind = table.category[row] else { return true }
      return goods.contains {
        ledger.products.category[$0] >= 0 && ledger.products.categories[Int(ledger.products.category[$0])] == kind
      }
    }
    return fitting.max { table.starts[$0] < table.starts[$1] }.flatMap { table.kind[$0] }
  }

  private func isFestive(_ day: Day) -> Bool {
    (1...30).contains { distance in
      let (_, month, date) = day.advanced(by: distance).civil
      return (month, date) == (12, 25) || (month, date) == (2, 14)
    }
  }

  func habit(of customer: CustomerID) -> Habit {
    let own = ledger.orders.orders(of: customer).filter(counts)
    var habit = Habit()
    guard let earliest = own.first else { return habit }
    let table = ledger.orders
    habit.firstOrder = Int32(
      own.filter { table.placed[$0] == table.placed[earliest] }.reduce(earliest) { first, order in
        if values[order] != values[first] { return values[order] > values[first] ? order : first }
        let words = { (order: Int) in
          [table.channel[order], table.campaign[order]].map { $0.map { Array($0.utf8) } ?? [UInt8.max] }
        }
        let (own, others) = (words(order), words(first))
        if own[0] != others[0] { return own[0].lexicographicallyPrecedes(others[0]) ? order : first }
        return own[1].lexicographicallyPrecedes(others[1]) ? order : first
      })
    habit.discounted = Int32(own.count(where: isDiscounted))
    habit.gifts = Int32(own.count { !table.isGift.isEmpty && table.isGift[$0] })
    habit.festive = Int32(own.count { isFestive(table.day[$0]) })
    habit.spend = own.flatMap(lines).reduce(0) { $0 + $1.amount }
    var days: [Day] = []
    for order in own where days.last.map({ $0 < table.day[order] }) ?? true { days.append(table.day[order]) }
    habit.gapSquares = zip(days, days.dropFirst()).reduce(0) { $0 + Int64($1.0.distance(to: $1.1) * $1.0.distance(to: $1.1)) }
    let categories = own.flatMap(bought).map { ledger.products.category[Int($0.product)] }
    habit.categories = Int32(Set(categories).subtracting([-1]).count)
    let goods = own.flatMap(lines).filter { $0.product >= 0 }
    let sums = Dictionary(grouping: goods, by: \.product).mapValues { $0.reduce(0) { $0 + $1.amount } }
    habit.productSpend = max(0, sums.values.max() ?? 0)
    for product in sums.keys {
      var last: Day?
      var count: Int32 = 0
      for order in own where bought(order).contains(where: { $0.product == product }) {
        if let last, table.day[order] <= last { continue }
        (count, last) = (count + 1, table.day[order])
      }
      habit.productDays = max(habit.productDays, count)
    }
    if unit == .none || unit == .unknown { return habit }
    for (unit, lines) in Dictionary(grouping: goods, by: { self.unit(of: $0.product) }).sorted(by: { $0.key < $1.key })
    where unit >= 0 {
      let spend = lines.reduce(0) { $0 + $1.amount }
      let holding = Int32(own.count { bought($0).contains { self.unit(of: $0.product) == unit } })
      if spend > 0, (spend, Int(holding)) > (habit.unitSpend, Int(habit.unitOrders)) {
        (habit.unit, habit.unitSpend, habit.unitOrders) = (unit, spend, holding)
      }
    }
    return habit
  }
}
