import Analysing
import Trade

extension Desk {
  /// A tip some days after the first order of a category; of several on one day that for which most was paid, as one is enough.
  func careTips() -> [Candidate] {
    let (facts, orders, counted, days) = (analysis.facts, ledger.orders, analysis.counted, policy.service.careDays)
    if ledger.lines.count == 0 || !ledger.products.category.contains(where: { $0 >= 0 }) { return [] }
    let horizon = min(crossingFrom.advanced(by: -days), analysis.period.from)
    return findEach { customer, found in
      guard facts.orderCount[customer] > 0, facts.lastDay[customer] >= horizon else { return }
      let own = orders.orders(of: CustomerID(customer))
      var order = own.lowerBound
      while order < own.upperBound {
        let (first, day) = (order, orders.day[order])
        while order < own.upperBound, orders.day[order] == day { order += 1 }
        let due = day.advanced(by: days)
        guard day >= horizon, day <= asOf, let from = serviceDay(due, knownFrom: day),
          (first..<order).contains(where: { counted.net($0) > 0 }),
          let category = newCategory(of: first..<order, after: own.lowerBound..<first)
        else { continue }
        var event = EventDigest(.careTip)
        event.add(ledger.products.categories[Int(category)])
        event.add(day)
        found.append(
          service(
            .careTip, customer, event: event, from: from, days: policy.service.leeway, since: due,
            because: .firstOfCategory(category, day)))
      }
    }
  }

  /// The category of some orders that earlier ones lack and for which most was paid; of several alike the first by number.
  private func newCategory(of orders: Range<Int>, after earlier: Range<Int>) -> Int32? {
    var known = Set<Int32>()
    forEachCategory(of: earlier) { category, _ in known.insert(category) }
    var sums: [Int32: Int64] = [:]
    forEachCategory(of: orders) { category, amount in
      if !known.contains(category) { sums[category, default: 0] += amount }
    }
    return sums.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
  }

  /// The categories of what was bought in counted orders, line by line, with what was paid for it.
  private func forEachCategory(of orders: Range<Int>, _ body: (Int32, Int64) -> Void) {
    let (lines, products) = (ledger.lines, ledger.products)
    for line in lines.lines(of: orders) where analysis.counted.net(lines.orderNumber(of: line)) > 0 && lines.product[line] >= 0 {
      let (category, amount) = (products.category[Int(lines.product[line])], lines.amount(of: line, in: ledger.orders))
      if category >= 0, amount > 0 { body(category, amount) }
    }
  }
}
