import Trade

/// What was paid at an instant, as far as the data tells: a status is that of today, a day of payment after the instant takes it back.
struct Payments: Sendable {
  let orders: OrderTable
  /// What happened from here on is not known.
  let end: Instant

  /// Whether an order was placed before.
  func isPlaced(_ order: Int) -> Bool { orders.placed[order] < end }

  /// Whether it was paid by then.
  func isPaid(_ order: Int) -> Bool {
    switch orders.status[order] {
    case .paid, .refunded: moment(order).map { $0 < end } ?? true
    case .unpaid, .cancelled: false
    }
  }

  /// Whether it waited then. What was cancelled since waits for nothing.
  func isUnpaid(_ order: Int) -> Bool {
    if case .cancelled = orders.status[order] { return false }
    return !isPaid(order)
  }

  /// Whether it had to wait, be it paid since or not.
  func hasWaited(_ order: Int, _ rules: Policy.Service) -> Bool {
    if case .cancelled = orders.status[order] { return false }
    if !isPaid(order) { return true }
    let placed = Int64(orders.placed[order].seconds)
    return moment(order).map { Int64($0.seconds) - placed > Int64(rules.paymentSeconds) } ?? false
  }

  /// When it was paid; nil where the data does not tell.
  func moment(_ order: Int) -> Instant? { orders.paid.isEmpty ? nil : orders.paid[order] }

  /// The first order of a customer's that was placed with one or after it, and is paid; nil where there is none.
  func laterPaid(than order: Int, among own: Range<Int>) -> Int? {
    own.first { $0 != order && orders.placed[$0] >= orders.placed[order] && isPlaced($0) && isPaid($0) }
  }
}
