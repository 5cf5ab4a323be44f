/// The order in which the ledger holds the lines of orders whose rows are neighbours: by order, those of an order as they were read.
struct LineOrder: ~Copyable {
  let steps: TwoSteps
  /// The order of each line, by its new number.
  let order: ContiguousArray<Int32>

  /// Sorts the rows of folded orders.
  init(_ orders: borrowing CustomerOrder, _ folded: borrowing FoldedOrders) {
    let (first, count) = (folded.firstRows.base, folded.count)
    let bounds = orders.steps.step.bounds
    let dropped = folded.dropped
    let groups = orders.steps.step.groups()
    steps = TwoSteps(
      OrderStep(groups: bounds.count - 1, count: Int(first[count])) { range, target in
        var order = (0..<count).partitioningIndex { Int(first[$0]) > range.lowerBound } - 1
        for row in range {
          if row == Int(first[order + 1]) { order += 1 }
          target[row - range.lowerBound] = UInt32(groups[order])
        }
        let next = dropped.partitioningIndex { Int($0) >= range.lowerBound }
        for row in dropped[next...].prefix(while: { Int($0) < range.upperBound }) {
          target[Int(row) - range.lowerBound] = OrderStep.away
        }
      })
    let grouped = orders.steps.grouped(Pieces(folded.rows))
    let total = steps.count
    let (lineBounds, orderLocals, locals) = (steps.step.bounds, orders.steps.locals.base, steps.locals.base)
    order = ContiguousArray(unsafeUninitializedCapacity: total) { buffer, initialized in
      if let target = buffer.baseAddress {
        Parallel.forRanges(of: bounds.count - 1, least: total < Parallel.few ? Int.max : 2) { range in
          var starts = RawColumn<UInt32>()
          for group in range {
            starts.truncate(0)
            var next = UInt32(truncatingIfNeeded: lineBounds[group])
            for place in bounds[group]..<bounds[group + 1] {
              starts.append(next)
              next += grouped[place]
            }
            var line = lineBounds[group]
            for order in bounds[group]..<bounds[group + 1] {
              let place = Int(orderLocals[order])
              for index in 0..<grouped[place] {
                locals[line] = starts[place - bounds[group]] + index
                (target + line).initialize(to: Int32(truncatingIfNeeded: order))
                line += 1
              }
            }
          }
        }
      }
      initialized = total
    }
  }
}
