/// What becomes of each order.
struct Fates: ~Copyable {
  enum Fate: UInt8, BitwiseCopyable { case stays, rejected, excluded, refundOnly }

  /// Empty where all stay.
  private var fates = RawColumn<Fate>()

  /// Decides by the orders' flags and by who is left out.
  init(_ orders: borrowing OrderBook, excluded: Set<Int32>) {
    if orders.flags.isEmpty, excluded.isEmpty { return }
    fates.reserve(orders.count)
    for order in 0..<orders.count {
      let flags: OrderBook.Flags = orders.flags.isEmpty ? .hasGoods : orders.flags[order]
      let fate: Fate
      if orders.rejection(of: order) != nil {
        fate = .rejected
      } else if !excluded.isEmpty, excluded.contains(orders.customer[order]) {
        fate = .excluded
      } else if orders.amountsAreInLines, !flags.contains(.hasLine) {
        fate = .stays
      } else {
        fate = flags.contains(.hasGoods) ? .stays : .refundOnly
      }
      fates.append(fate)
    }
  }

  /// Whether all orders stay without a look at each.
  var allStay: Bool { fates.isEmpty }

  subscript(order: Int) -> Fate { fates.isEmpty ? .stays : fates[order] }
}
