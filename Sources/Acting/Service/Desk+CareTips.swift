import Analysing
import Trade

extension Desk {
  /// A tip some days after the first order of a category; of several on one day that for which most was paid, as one is enough.
  func careTips() -> [Candidate] {
    let (facts, orders, rules) = (analysis.facts, ledger.orders, policy.service)
    if ledger.lines.count == 0 || !ledger.products.category.contains(where: { $0 >= 0 }) { return [] }
    let (horizon, asOf) = (min(crossingFrom.advanced(by: -rules.careDays), analysis.period.from), asOf)
    let (bought, names) = (CategoriesBought(ledger, analysis.counted), ledger.products.categories)
    return findEach { customer, found in
      guard facts.orderCount[customer] > 0, facts.lastDay[customer] >= horizon else { return }
      let own = orders.orders(of: CustomerID(customer))
      var order = own.lowerBound
      while order < own.upperBound {
        let (first, day) = (order, orders.day[order])
        while order < own.upperBound, orders.day[order] == day { order += 1 }
        let due = day.advanced(by: rules.careDays)
        guard day >= horizon, day <= asOf, let from = serviceDay(due, knownFrom: day),
          let category = bought.newCategory(of: first..<order, after: own.lowerBound..<first)
        else { continue }
        var event = EventDigest(.careTip)
        event.add(names[Int(category)])
        event.add(day)
        found.append(
          service(
            .careTip, customer, event: event, from: from, days: rules.leeway, since: due, because: .firstOfCategory(category, day)
          ))
      }
    }
  }
}

/// The categories of what was bought in counted orders. It holds the columns themselves, as it is asked for many customers.
private struct CategoriesBought: Sendable {
  private let lines: LineTable
  private let orders: OrderTable
  private let category: ContiguousArray<Int32>
  private let counted: Counted

  init(_ ledger: Ledger, _ counted: Counted) {
    (lines, orders, category, self.counted) = (ledger.lines, ledger.orders, ledger.products.category, counted)
  }

  /// The category of some orders that earlier ones lack and for which most was paid; of several alike the first by number.
  func newCategory(of orders: Range<Int>, after earlier: Range<Int>) -> Int32? {
    // A few categories at most: looking through them is faster than any table.
    var sums: [(category: Int32, amount: Int64)] = []
    forEach(of: orders) { category, amount in
      if let place = sums.firstIndex(where: { $0.category == category }) {
        sums[place].amount += amount
      } else {
        sums.append((category, amount))
      }
    }
    if sums.isEmpty { return nil }
    forEach(of: earlier) { category, _ in sums.removeAll { $0.category == category } }
    return sums.max { ($0.amount, $1.category) < ($1.amount, $0.category) }?.category
  }

  /// Calls with the category of each line for which something was paid, and how much.
  private func forEach(of orders: Range<Int>, _ body: (Int32, Int64) -> Void) {
    for line in lines.lines(of: orders) where lines.product[line] >= 0 && counted.net(lines.orderNumber(of: line)) > 0 {
      let (category, amount) = (category[Int(lines.product[line])], lines.amount(of: line, in: self.orders))
      if category >= 0, amount > 0 { body(category, amount) }
    }
  }
}
