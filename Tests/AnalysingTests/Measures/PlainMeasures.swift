import Trade

@testable import Analysing

/// The measures worked out order by order, as the definitions read: slow, and without a line of the code they are held against.
struct PlainMeasures {
  struct Order {
    var customer: Int
    var day: Day
    var net: Int64
    var lines: [(product: Int32, amount: Int64)]
  }

  let analysis: Analysis
  /// Counted orders, by customer and then in time; the anonymous ones have customer -1.
  let orders: [Order]
  private var asOf: Day { analysis.facts.asOf }

  init(_ analysis: Analysis) {
    self.analysis = analysis
    let (table, lines) = (analysis.ledger.orders, analysis.ledger.lines)
    orders = (0..<table.count).filter { analysis.counted.net($0) > 0 }.map { order in
      Order(
        customer: Int(table.owner(of: order).number), day: table.day[order], net: analysis.counted.net(order),
        lines: (0..<lines.count).filter { lines.orderNumber(of: $0) == order && lines.amount(of: $0, in: table) > 0 }
          .map { (lines.product[$0], lines.amount(of: $0, in: table)) })
    }
  }

  /// Orders of each buyer.
  var buyers: [Int: [Order]] { Dictionary(grouping: orders.filter { $0.customer >= 0 }, by: \.customer) }

  /// Active at the start goes by what was known then, all else by what is known now.
  var balance: BaseBalance {
    var balance = BaseBalance()
    balance.cut = 90
    let (from, table) = (analysis.period.from, analysis.ledger.orders)
    let (then, buyers) = (Counted(analysis.ledger, asOf: from.advanced(by: -1)), buyers)
    for customer in 0..<analysis.ledger.customers.count {
      let own = (buyers[customer] ?? []).map(\.day).sorted()
      let last = table.orders(of: CustomerID(customer)).last { then.net($0) > 0 }.map { table.day[$0] }
      let isAtStart = last.map { $0.distance(to: from.advanced(by: -1)) <= 90 } ?? false
      let isAtEnd = own.last.map { $0.distance(to: asOf) <= 90 } ?? false
      let hasCome = !isAtStart && own.last.map { $0 >= from } ?? false
      let isFirst = hasCome && own.allSatisfy { $0 >= from }
      balance.atStart += isAtStart ? 1 : 0
      balance.atEnd += isAtEnd ? 1 : 0
      balance.first += isFirst ? 1 : 0
      balance.wonBack += hasCome && !isFirst ? 1 : 0
      balance.fellSilent += (isAtStart || hasCome) && !isAtEnd ? 1 : 0
    }
    return balance
  }

  /// Orders of each buyer whose first one is from 180 days after the data begins.
  var known: [[Order]] {
    guard let oldest = analysis.oldestOrder else { return [] }
    return buyers.values.filter { oldest.distance(to: $0[0].day) >= 180 }
  }

  /// Days from the first order to the second, of those who have one.
  var secondOrders: [(first: Day, days: Int)] {
    known.compactMap { own in own.count > 1 ? (own[0].day, own[0].day.distance(to: own[1].day)) : nil }
  }

  func repeats(within days: Int) -> Share {
    let old = known.filter { $0[0].day.distance(to: asOf) >= days }.count
    return Share(secondOrders.filter { $0.first.distance(to: asOf) >= days && $0.days <= days }.count, of: old)
  }

  func cohort(_ month: Period, later: Period) -> (buyers: Int, revenue: Int64) {
    let own = buyers.values.filter { month.contains($0[0].day) }
    let then = own.map { $0.filter { later.contains($0.day) } }
    return (then.count { !$0.isEmpty }, then.joined().reduce(0) { $0 + $1.net })
  }

  /// Numbers of the customers in a class of a segmentation (nil: of all).
  func numbers(_ group: (id: SegmentationID, index: Int)?, _ tell: ([Order]) -> [Int64]) -> [Int64] {
    buyers.filter { customer, _ in
      guard let group, let own = analysis.segmentations.first(where: { $0.id == group.id }) else { return true }
      return own.assignment[customer] == UInt8(group.index)
    }.values.flatMap(tell).sorted()
  }

  static func gaps(_ orders: [Order]) -> [Int64] {
    let days = Set(orders.map(\.day)).sorted()
    return zip(days, days.dropFirst()).map { Int64($0.distance(to: $1)) }
  }

  func yearValues(_ orders: [Order]) -> [Int64] { orders.filter { $0.day > asOf.advanced(by: -365) }.map(\.net) }

  var pairs: [Baskets.Pair] {
    let baskets = orders.filter { $0.day > asOf.advanced(by: -365) }.map { Set($0.lines.map(\.product)) }.filter { !$0.isEmpty }
    let products = Set(baskets.joined()).sorted()
    func count(_ products: Int32...) -> Int { baskets.count { $0.isSuperset(of: products) } }
    let all = products.flatMap { a in products.filter { $0 > a }.map { (a, $0) } }
    return all.map { a, b in
      Baskets.Pair(first: a, second: b, both: count(a, b), ofFirst: count(a), ofSecond: count(b), orders: baskets.count)
    }.filter { $0.both >= 5 }
  }

  var due: [Replenishment.Item] {
    buyers.keys.sorted().flatMap { customer -> [Replenishment.Item] in
      let lines = (buyers[customer] ?? []).flatMap { order in order.lines.map { ($0.product, order.day, $0.amount) } }
      return Set(lines.map(\.0)).sorted().compactMap { product -> Replenishment.Item? in
        let days = Dictionary(grouping: lines.filter { $0.0 == product }, by: \.1)
        let dates = days.keys.sorted()
        guard dates.count >= 3, let last = dates.last else { return nil }
        let gaps = zip(dates, dates.dropFirst()).map { $0.distance(to: $1) }.sorted()
        let doubled = gaps[(gaps.count - 1) / 2] + gaps[gaps.count / 2]
        let due = last.advanced(by: (doubled + 1) / 2)
        let amounts = days.values.map { $0.reduce(0) { $0 + $1.2 } }.sorted()
        let paid = amounts[(amounts.count - 1) / 2] + amounts[amounts.count / 2]
        guard asOf.advanced(by: -7) <= due, due <= analysis.period.next.to else { return nil }
        return Replenishment.Item(
          customer: CustomerID(customer), product: product, last: last, doubledGap: Int32(doubled), due: due,
          expected: Money(units: paid).divided(by: 2))
      }
    }
  }
}
