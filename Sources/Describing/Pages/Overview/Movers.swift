import Analysing
import Trade

/// Customers who went from some classes of a segmentation into others since the last recorded period, by what they did or left undone: not
/// those whose class is another because definitions or data were changed.
struct Movers {
  let since: Period
  /// By their numbers.
  private(set) var customers: [CustomerID] = []
  private var reasons: [MoveReason: Int] = [:]

  /// Nil where no period was recorded before. Who is in no class stands in one without a name.
  init?(_ segmentation: Segmentation?, from isLeft: (String) -> Bool, to isEntered: (String) -> Bool) {
    guard let segmentation, let movement = segmentation.movement else { return nil }
    since = movement.from
    let (left, entered) = ((movement.earlierClasses + [""]).map(isLeft), (segmentation.classes + [""]).map(isEntered))
    let (earlier, now, why) = (movement.earlier.span, segmentation.assignment.span, movement.reasons.span)
    for customer in why.indices where why[customer] != Segmentation.none {
      let then = min(Int(earlier[customer]), left.count - 1)
      let own = min(Int(now[customer]), entered.count - 1)
      let reason = MoveReason.allCases[Int(why[customer])]
      guard left[then], entered[own], reason != .configurationChanged, reason != .dataCorrected else { continue }
      customers.append(CustomerID(customer))
      reasons[reason, default: 0] += 1
    }
  }

  /// How many moved for a reason.
  func count(_ reason: MoveReason) -> Int { reasons[reason] ?? 0 }

  /// What they brought so far.
  func brought(_ facts: Facts) -> Money { customers.reduce(.zero) { $0 + facts.money($1) } }

  /// What their orders since then brought.
  func broughtSince(_ analysis: Analysis) -> Money {
    let orders = analysis.ledger.orders
    return customers.reduce(.zero) { sum, customer in
      orders.orders(of: customer).reduce(sum) { sum, order in
        orders.day[order] > since.to ? sum + Money(units: analysis.counted.net(order)) : sum
      }
    }
  }
}
