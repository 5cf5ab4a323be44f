import Trade

/// The order in which the ledger holds its orders: by customer, those of nobody last; a customer's by instant, then amount, then row.
///
/// The groups of the first step are at most 512, of neighbouring customers. Sorting ten million orders and six columns this way takes a
/// third of one step's time.
struct CustomerOrder: ~Copyable {
  /// Where each customer's orders begin, and at the end where those of nobody begin.
  private(set) var starts: ContiguousArray<Int32> = []
  /// The customers' keys, where orders were sorted by them.
  private(set) var keys: ContiguousArray<CustomerKey> = []
  let steps: TwoSteps

  /// How many orders stay.
  var count: Int { steps.count }

  /// Sorts orders that stay (`stays` empty: all) by the rank of their customer (-1 for nobody), counting among `customers`.
  init(
    customers: Int, rank: borrowing RawColumn<Int32>, seconds: borrowing RawColumn<UInt32>, amount: borrowing RawColumn<Int64>,
    stays: [Bool]
  ) {
    let groups = RankGroups(customers: customers)
    let rank = Pieces(rank)
    steps = TwoSteps(
      OrderStep(groups: groups.count, count: rank.count) { range, target in
        rank.forEach(in: range) { first, ranks in
          for index in ranks.indices {
            let order = first + index
            target[order - range.lowerBound] =
              stays.isEmpty || stays[order] ? UInt32(truncatingIfNeeded: groups.group(of: ranks[index])) : OrderStep.away
          }
        }
      })
    let bounds = steps.step.bounds
    var starts = ContiguousArray(repeating: Int32(truncatingIfNeeded: steps.count), count: customers + 1)
    var ranks = RawColumn<Int32>()
    ranks.resize(steps.count)
    steps.step.spread(rank, into: ranks.base)
    let rankBase = ranks.base
    starts.withUnsafeMutableBufferPointer { starts in
      nonisolated(unsafe) let starts = starts
      CustomerOrder.sort(steps, Pieces(seconds), Pieces(amount)) { group, sorter, columns in
        let first = groups.first(of: group)
        sorter.sort(bounds[group]..<bounds[group + 1], customers: groups.size(of: group), ranks: rankBase, first: first, columns)
        for index in 0..<groups.size(of: group) {
          starts[Int(first) + index] = Int32(truncatingIfNeeded: bounds[group] + sorter.start(of: index))
        }
      }
    }
    self.starts = starts
  }

  /// Sorts orders by their customers' keys, of which `tails` are nil where all of them are 0; `release` is called once the keys are not
  /// needed any more.
  init(
    heads: Pieces<UInt64>, tails: Pieces<UInt64>?, seconds: Pieces<UInt32>, amount: Pieces<Int64>, release: () -> Void
  ) {
    let groups = KeyGroups(heads, tails)
    steps = TwoSteps(
      OrderStep(groups: groups.count, count: heads.count) { range, target in
        heads.forEach(in: range) { first, heads in
          // Heads and tails stand in the same segments.
          let target = target + (first - range.lowerBound)
          guard let tails else { return groups.find(heads, nil, into: target) }
          tails.forEach(in: first..<first + heads.count) { _, tails in groups.find(heads, tails.baseAddress, into: target) }
        }
      })
    let (bounds, nobody) = (steps.step.bounds, groups.count - 1)
    var headRoom = RawColumn<UInt64>()
    var tailRoom = RawColumn<UInt64>()
    headRoom.resize(steps.count)
    steps.step.spread(heads, into: headRoom.base)
    if let tails {
      tailRoom.resize(steps.count)
      steps.step.spread(tails, into: tailRoom.base)
    }
    release()
    let (headBase, tailBase) = (headRoom.base, tails == nil ? nil : tailRoom.base)
    var found = [CustomerGroup](repeating: CustomerGroup(), count: groups.count)
    found.withUnsafeMutableBufferPointer { found in
      nonisolated(unsafe) let found = found
      CustomerOrder.sort(steps, seconds, amount) { group, sorter, columns in
        let places = bounds[group]..<bounds[group + 1]
        sorter.ranks.rank(
          UnsafeBufferPointer(start: headBase + places.lowerBound, count: places.count), tailBase.map { $0 + places.lowerBound })
        let customers = sorter.ranks.keys.count
        sorter.sort(places, customers: customers, ranks: sorter.ranks.ranks.base - places.lowerBound, first: 0, columns)
        if group == nobody { return }
        found[group].keys = sorter.ranks.keys
        found[group].starts = ContiguousArray(
          (0..<customers).map { Int32(truncatingIfNeeded: places.lowerBound + sorter.start(of: $0)) })
      }
    }
    for group in found {
      keys.append(contentsOf: group.keys)
      starts.append(contentsOf: group.starts)
    }
    starts.append(Int32(truncatingIfNeeded: bounds[nobody]))
  }

  /// What sorting a group has found out.
  private struct CustomerGroup {
    var keys: ContiguousArray<CustomerKey> = []
    var starts: ContiguousArray<Int32> = []
  }

  /// Sorts each group with a sorter, by the columns as the first step has put them. The amounts stay in the room of the steps.
  private static func sort(
    _ steps: borrowing TwoSteps, _ seconds: Pieces<UInt32>, _ amount: Pieces<Int64>,
    _ sort: (Int, inout GroupSorter, GroupSorter.Columns) -> Void
  ) {
    var times = RawColumn<UInt32>()
    times.resize(steps.count)
    steps.step.spread(seconds, into: times.base)
    let columns = GroupSorter.Columns(times: times.base, amounts: steps.grouped(amount), target: steps.locals.base)
    let groups = steps.step.bounds.count - 1
    Parallel.forRanges(of: groups, least: steps.count < Parallel.few ? Int.max : 2) { range in
      var sorter = GroupSorter()
      for group in range { sort(group, &sorter, columns) }
    }
  }

  /// The amounts in the new order, before any other column: they have made the first step already.
  func gatheredAmounts() -> ContiguousArray<Int64> { steps.gathered(grouped: steps.grouped(as: Int64.self)) { $0 } }

  /// A column in the new order, each value made something else.
  @inline(__always) func gathered<Value: BitwiseCopyable, Result>(
    _ column: borrowing RawColumn<Value>, _ transform: (Value) -> Result
  ) -> ContiguousArray<Result> { steps.gathered(Pieces(column), transform) }

  /// The same of a column in pieces.
  @inline(__always) func gathered<Value: BitwiseCopyable, Result>(
    _ column: Pieces<Value>, _ transform: (Value) -> Result
  ) -> ContiguousArray<Result> { steps.gathered(column, transform) }

  /// The old number of each order in the new order.
  func places() -> ContiguousArray<Int32> {
    var numbers = RawColumn<Int32>()
    numbers.reserve(steps.step.count)
    for number in 0..<steps.step.count { numbers.append(Int32(truncatingIfNeeded: number)) }
    return gathered(numbers) { $0 }
  }
}
