import Trade

extension TouchSuccess {
  /// Looks for the order after each touch; nil without a touch in these days.
  init?(_ snapshot: Snapshot) {
    let (touches, orders) = (snapshot.ledger.contacts, snapshot.ledger.orders)
    let first = snapshot.start(ofLast: snapshot.policy.windows.year)
    let last = snapshot.asOf.advanced(by: -snapshot.policy.measures.successDays)
    var (new, returning) = ((part: 0, whole: 0), (part: 0, whole: 0))
    for touch in touches.customer.indices {
      let (customer, day) = (touches.customer[touch], touches.day[touch])
      if customer == .nobody || day < first || day > last { continue }
      var (hasBought, buys) = (false, false)
      for order in orders.orders(of: customer) where snapshot.counted.net(order) > 0 {
        // An order at the very instant of the touch is its success.
        if orders.placed[order] < touches.at[touch] {
          hasBought = true
        } else if day.distance(to: orders.day[order]) <= snapshot.policy.measures.successDays {
          buys = true
        }
      }
      if hasBought {
        returning.whole += 1
        if buys { returning.part += 1 }
      } else {
        new.whole += 1
        if buys { new.part += 1 }
      }
    }
    if new.whole + returning.whole == 0 { return nil }
    self.init(new: Share(new.part, of: new.whole), returning: Share(returning.part, of: returning.whole))
  }
}
