import Trade

/// Looks for what is due: the lines of one customer at a time, sorted by product and day.
struct ReplenishmentCount {
  private typealias Scratch = ReplenishmentLines
  private let snapshot: Snapshot
  private let from: Day
  private let to: Day

  /// What is due up to the end of the period after one; nil where no line names a product.
  init?(_ snapshot: Snapshot, _ period: Period) {
    guard snapshot.tellsGoods else { return nil }
    self.snapshot = snapshot
    from = snapshot.asOf.advanced(by: -snapshot.policy.measures.overdueDays)
    to = period.next.to
  }

  /// The items and their products.
  var replenishment: Replenishment {
    var due = Replenishment(from: from, to: to)
    due.items = snapshot.slices.map { items($0) }.flatMap(\.self)
    var products: [Int32: Replenishment.Product] = [:]
    var last = CustomerID.nobody
    for item in due.items {
      if item.customer != last { due.customers += 1 }
      last = item.customer
      let none = Replenishment.Product(product: item.product, customers: 0, overdue: 0, expected: .zero)
      products[item.product, default: none].add(item, asOf: snapshot.asOf)
    }
    due.products = products.values.sorted { a, b in
      a.expected != b.expected ? a.expected > b.expected : a.product < b.product
    }
    return due
  }

  private func items(_ slice: Slices.Slice) -> [Replenishment.Item] {
    var items: [Replenishment.Item] = []
    let (facts, orders, lines, asOf) = (snapshot.facts, snapshot.ledger.orders, snapshot.ledger.lines, snapshot.asOf)
    let (starts, days, values) = (orders.starts.span, orders.day.span, snapshot.counted.values.span)
    let (products, numbers, quantities) = (lines.product.span, lines.order.span, lines.quantity.span)
    let amounts = lines.amount.isEmpty ? orders.amount.span : lines.amount.span
    let (firstDays, lastDays, purchaseDays) = (facts.firstDay.span, facts.lastDay.span, facts.purchaseDays.span)
    let habits = snapshot.habits.byCustomer.span
    let (hasSupply, dueDays) = (!snapshot.ledger.products.supplyDays.isEmpty, snapshot.policy.measures.dueDays)
    var scratch = Scratch()
    var line = lines.lines(of: slice.orders).lowerBound
    for customer in slice.customers where purchaseDays[customer] > 0 {
      if !hasSupply {
        // A median gap is at most half of the time from the first to the last of three days or more.
        let span = firstDays[customer].distance(to: lastDays[customer])
        if Int(purchaseDays[customer]) < dueDays || lastDays[customer].advanced(by: span / 2 + 1) < from { continue }
      }
      let run = Int(starts[customer])..<Int(starts[customer + 1])
      // Nor is any product bought on as many days as a gap takes; where clocks go back over midnight habits know but fewer of them.
      if !hasSupply, Int(habits[customer].productDays) < dueDays, CensusWalk.isAscending(run, days) { continue }
      if numbers.isEmpty {
        line = run.lowerBound
      } else {
        while line < numbers.count, Int(numbers[line]) < run.lowerBound { line += 1 }
      }
      scratch.bought.removeAll(keepingCapacity: true)
      while line < products.count {
        let order = numbers.isEmpty ? line : Int(numbers[line])
        if order >= run.upperBound { break }
        if products[line] >= 0, values[order] > 0, days[order] <= asOf, amounts[line] > 0 {
          scratch.bought.append(
            Scratch.Line(
              product: products[line], day: days[order], amount: amounts[line],
              quantity: quantities.isEmpty ? Money.scale : max(0, quantities[line])))
        }
        line += 1
      }
      tell(&scratch, of: CustomerID(customer), &items)
    }
    return items
  }

  /// Adds what a customer is due to buy again.
  private func tell(_ scratch: inout Scratch, of customer: CustomerID, _ items: inout [Replenishment.Item]) {
    scratch.bought.sort { a, b in a.product != b.product ? a.product < b.product : a.day < b.day }
    var first = 0
    while first < scratch.bought.count {
      var end = first + 1
      while end < scratch.bought.count, scratch.bought[end].product == scratch.bought[first].product { end += 1 }
      if let item = item(&scratch, first..<end, of: customer) { items.append(item) }
      first = end
    }
  }

  /// The item of one customer's lines with one product, by day; nil where it is not due.
  private func item(_ scratch: inout Scratch, _ lines: Range<Int>, of customer: CustomerID) -> Replenishment.Item? {
    let (first, last) = (scratch.bought[lines.lowerBound], scratch.bought[lines.upperBound - 1])
    let (supplyDays, dueDays) = (snapshot.ledger.products.supplyDays, snapshot.policy.measures.dueDays)
    let supply = supplyDays.isEmpty ? 0 : supplyDays[Int(last.product)]
    if supply <= 0 {
      // Fewer lines than days wanted are fewer days; and a median gap of three days or more is at most half of the time between them.
      let span = first.day.distance(to: last.day)
      if lines.count < dueDays || last.day.advanced(by: dueDays < 3 ? span : span / 2 + 1) < from { return nil }
    }
    let pieces = scratch.addDays(lines)
    guard let doubled = doubledGap(&scratch, supply: supply, pieces: pieces) else { return nil }
    let due = last.day.advanced(by: Int(doubled + 1) / 2)
    guard from <= due, due <= to else { return nil }
    return Replenishment.Item(
      customer: customer, product: last.product, last: last.day, doubledGap: doubled, due: due,
      expected: Money(units: scratch.doubledMedianAmount(lines)).divided(by: 2), isBySupply: scratch.days.count < dueDays)
  }

  /// Twice the gap after the last of the days at hand; nil where nothing tells it.
  private func doubledGap(_ scratch: inout Scratch, supply: Int32, pieces: Int64) -> Int32? {
    if scratch.days.count >= snapshot.policy.measures.dueDays { return scratch.doubledMedianGap() }
    // Twice the days of the pieces, half to even; a supply for longer than fifty years is no supply.
    let doubled = roundedQuotient(Int128(supply) * Int128(pieces) * 2, Int128(Money.scale))
    return doubled > 0 && doubled <= 36_524 ? Int32(doubled) : nil
  }
}

extension Replenishment.Product {
  /// Adds an item.
  fileprivate mutating func add(_ item: Replenishment.Item, asOf: Day) {
    customers += 1
    if item.due <= asOf { overdue += 1 }
    expected += item.expected
  }
}
