import Acting
import Analysing
import Trade

extension ActionWords {
  /// The first sentence for a customer, filled in; "" where the book has none. For private lists: it may tell of other people.
  func say(_ candidate: Candidate, validUntil: Day? = nil) -> String {
    guard let text = step(candidate).flatMap({ told($0.say) }) ?? told(book[candidate.action].say) else { return "" }
    return ActionWords.filled(text) { name in SayFigure(rawValue: name).flatMap { figure($0, candidate, validUntil) } }
  }

  /// A text with its placeholders filled; of one without a value the blank before it goes as well.
  static func filled(_ text: String, _ value: (String) -> String?) -> String {
    var (made, rest) = ("", text[...])
    while let open = rest.firstRange(of: "{{"), let close = rest[open.upperBound...].firstRange(of: "}}") {
      made += rest[..<open.lowerBound]
      let name = rest[open.upperBound..<close.lowerBound].filter { !$0.isWhitespace }
      if let value = value(name), !value.isEmpty { made += value } else if made.last == " " { made.removeLast() }
      rest = rest[close.upperBound...]
    }
    return made + rest
  }

  private func figure(_ figure: SayFigure, _ candidate: Candidate, _ validUntil: Day?) -> String? {
    let customer = candidate.customer
    switch figure {
    case .store: return analysis.store.name
    case .name: return ledger.customers.text(.name, of: customer)?.shown()
    case .lastProduct: return lastProducts(of: customer, atMost: 1).first
    case .product: return product(candidate.cause)
    case .crossSell:
      guard case .runsOut(_, _, let beside) = candidate.cause else { return nil }
      return beside.map { product($0) }
    case .category: return category(candidate.cause)
    case .day: return dayOf(candidate, validUntil).map { "\($0.civil.day) \(words.month($0.civil.month))" }
    case .amount: return amount(candidate.cause)
    case .days: return days(candidate).map { words.count(max(0, $0)) }
    case .campaign:
      guard case .campaign(let row, _) = candidate.cause else { return nil }
      return campaign(row)
    case .festival:
      guard case .festival(let place, _) = candidate.cause else { return nil }
      return festival(place)
    case .occasion:
      guard case .occasion(let row, _) = candidate.cause else { return nil }
      return occasion(row)
    case .tier: return tier(candidate.cause)
    }
  }

  private func product(_ cause: Cause) -> String? {
    switch cause {
    case .launch(let number, _), .runsOut(let number, _, _), .privateLink(let number, _): product(number)
    default: nil
    }
  }

  private func category(_ cause: Cause) -> String? {
    switch cause {
    case .firstOfCategory(let number, _): category(number)
    case .launch(let number, _):
      Int(number) < ledger.products.category.count ? category(ledger.products.category[Int(number)]) : nil
    default: nil
    }
  }

  /// When it is due, begins, or is kept until. The group of new customers starts on the Monday after its invitation.
  private func dayOf(_ candidate: Candidate, _ validUntil: Day?) -> Day? {
    if candidate.action == .checkInGroup { return candidate.from.advanced(by: 8 - candidate.from.weekday) }
    switch candidate.cause {
    case .firstOrder(let day), .delivered(let day, _), .firstOfCategory(_, let day), .launch(_, let day), .runsOut(_, let day, _),
      .birthday(let day), .occasion(_, let day), .festival(_, let day), .tierAtRisk(_, _, let day), .privateLink(_, let day),
      .referral(_, let day), .thirdOrder(let day):
      return day
    case .campaign(let row, _): return ledger.campaigns.starts[Int(row)]
    case .unpaid(let order, _): return ledger.orders.day[Int(order)]
    case .noContact(let since, _): return since
    case .lost(let refused): return refused
    case .silence, .tierRisen, .classLeft, .notAskedYet: return validUntil ?? candidate.until
    }
  }

  private func amount(_ cause: Cause) -> String? {
    switch cause {
    case .unpaid(let order, _): words.moneyExact(Money(units: ledger.orders.amount[Int(order)]))
    case .tierAtRisk(_, let missing, _): words.moneyExact(missing)
    default: nil
    }
  }

  /// Days since the order at hand, else since the last one, on the day on which it is said.
  private func days(_ candidate: Candidate) -> Int? {
    switch candidate.cause {
    case .unpaid(let order, _): return ledger.orders.day[Int(order)].distance(to: candidate.from)
    case .delivered(let day, _): return day.distance(to: candidate.from)
    default:
      let (facts, customer) = (analysis.facts, candidate.customer)
      return facts.isBuyer(customer) ? facts.lastDay[customer.index].distance(to: candidate.from) : nil
    }
  }

  private func tier(_ cause: Cause) -> String? {
    switch cause {
    case .tierRisen(_, let to): title(.tier, to)
    case .tierAtRisk(let held, _, _): title(.tier, held)
    case .classLeft(let from, _): leadingTitle(from)
    default: nil
    }
  }

  // MARK: Orders

  /// The last counted order of a customer; nil without one.
  func lastOrder(of customer: CustomerID) -> Int? {
    ledger.orders.orders(of: customer).last { analysis.counted.net($0) > 0 && ledger.orders.day[$0] <= analysis.facts.asOf }
  }

  /// What the last counted order held: the products for which most was paid, then by id. Lines have no order of their own.
  func lastProducts(of customer: CustomerID, atMost most: Int) -> [String] {
    guard let order = lastOrder(of: customer), ledger.products.count > 0 else { return [] }
    var paid: [Int32: Int64] = [:]
    for line in ledger.lines.lines(of: order..<order + 1) where ledger.lines.product[line] >= 0 {
      paid[ledger.lines.product[line], default: 0] += ledger.lines.amount(of: line, in: ledger.orders)
    }
    let ids = ledger.products.ids
    let numbers = paid.keys.sorted { (paid[$1, default: 0], ids[Int($0)]) < (paid[$0, default: 0], ids[Int($1)]) }
    return numbers.prefix(most).map { product($0) }
  }

  /// The median net amount of the counted orders, half to even; nil without one.
  func usualBasket(of customer: CustomerID) -> Money? {
    let amounts = ledger.orders.orders(of: customer).map { analysis.counted.net($0) }.filter { $0 > 0 }.sorted()
    guard !amounts.isEmpty else { return nil }
    return Money(units: amounts[(amounts.count - 1) / 2] + amounts[amounts.count / 2]).divided(by: 2)
  }
}
