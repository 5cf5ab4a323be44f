/// What was paid for each order, while payments are read.
struct PaymentSums {
  private var all: Sums
  /// Those with a date of their own.
  private var dated: Sums

  /// Amounts by order, and which orders have one above zero; empty as long as no row was added.
  private struct Sums {
    let orders: Int
    var amounts: ContiguousArray<Int64> = []
    var isPaid: ContiguousArray<Bool> = []
    var hasPayments = false

    mutating func add(_ amount: Int64, to order: Int) {
      if amounts.isEmpty {
        amounts = ContiguousArray(repeating: 0, count: orders)
        isPaid = ContiguousArray(repeating: false, count: orders)
      }
      amounts[order] += amount
      if amount > 0 { (isPaid[order], hasPayments) = (true, true) }
    }
  }

  /// Nothing yet.
  init(orders: Int) { (all, dated) = (Sums(orders: orders), Sums(orders: orders)) }

  /// Adds a payment; an amount below zero was given back.
  mutating func add(_ amount: Int64, to order: Int32, isDated: Bool) {
    all.add(amount, to: Int(order))
    if isDated { dated.add(amount, to: Int(order)) }
  }

  /// Whether some payment was made at all.
  var hasPayments: Bool { all.hasPayments }

  /// What was paid for an order, in ten-thousandths; nil where no payment above zero was made.
  subscript(order: Int) -> Int64? {
    let sums = dated.hasPayments ? dated : all
    return sums.hasPayments && sums.isPaid[order] ? sums.amounts[order] : nil
  }
}
