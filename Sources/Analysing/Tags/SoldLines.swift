import Trade

/// The lines of counted orders that name a product and for which something was paid, customer by customer.
struct SoldLines: Sendable {
  private let orders: OrderTable
  private let lines: LineTable
  private let counted: Counted

  /// The lines as of a snapshot's day.
  init(_ snapshot: Snapshot) { self.init(snapshot.ledger, snapshot.counted) }

  /// The lines of what counts in a ledger.
  init(_ ledger: Ledger, _ counted: Counted) { (orders, lines, self.counted) = (ledger.orders, ledger.lines, counted) }

  /// Whether the data has lines at all.
  var isThere: Bool { lines.count > 0 }

  /// A line with the numbers of its order and product, and what was paid for it, in ten-thousandths > 0.
  struct Line {
    var number: Int
    var order: Int
    var product: Int
    var amount: Int64
  }

  /// Pieces of a line in ten-thousandths: one where nobody counted them.
  @inline(__always) func pieces(_ line: Line) -> Int64 { lines.quantity.isEmpty ? 10_000 : lines.quantity[line.number] }

  /// Tells the lines of some orders, in their order.
  @inline(__always) func forEach(of run: Range<Int>, _ body: (Line) -> Void) {
    if !run.isEmpty { tell(lines.lines(of: run), body) }
  }

  /// Tells the lines of those customers of a slice who are wanted, in their order, and after them of every customer its orders: one walk
  /// over neighbours.
  @inline(__always) func forEach(
    of slice: Slices.Slice, where isWanted: (_ customer: Int) -> Bool, _ body: (Line) -> Void,
    then end: (_ customer: Int, _ orders: Range<Int>) -> Void
  ) {
    let (starts, numbers) = (orders.starts.span, lines.order.span)
    var first = numbers.isEmpty ? 0 : lines.lines(of: slice.orders).lowerBound
    for customer in slice.customers {
      let run = Int(starts[customer])..<Int(starts[customer + 1])
      var own = run
      if !numbers.isEmpty {
        var next = first
        while next < numbers.count, Int(numbers[next]) < run.upperBound { next += 1 }
        (own, first) = (first..<next, next)
      }
      if isThere, isWanted(customer) { tell(own, body) }
      end(customer, run)
    }
  }

  @inline(__always) private func tell(_ range: Range<Int>, _ body: (Line) -> Void) {
    let (numbers, products, values, days) = (lines.order.span, lines.product.span, counted.values.span, orders.day.span)
    let amounts = lines.amount.isEmpty ? orders.amount.span : lines.amount.span
    for number in range {
      let (order, product) = (numbers.isEmpty ? number : Int(numbers[number]), Int(products[number]))
      if product < 0 || amounts[number] <= 0 || values[order] <= 0 || days[order] > counted.asOf { continue }
      body(Line(number: number, order: order, product: product, amount: amounts[number]))
    }
  }
}
