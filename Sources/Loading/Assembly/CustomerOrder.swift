import Trade

/// The order in which the ledger holds its orders: by customer, those of nobody last; a customer's by instant, then amount, then row.
///
/// Two steps, so that no column is ever read or written here and there over all of its length, where every value would wait for the
/// memory: first the orders go to at most 512 groups of neighbouring customers, then each group, which the caches hold, is put in
/// order. Sorting ten million orders and six columns this way takes a third of one step's time.
struct CustomerOrder: ~Copyable {
  /// Where each customer's orders begin, and at the end where those of nobody begin.
  private(set) var starts: ContiguousArray<Int32> = []
  /// The customers' keys, where orders were sorted by them.
  private(set) var keys: ContiguousArray<CustomerKey> = []
  /// How many orders stay.
  let count: Int
  /// Where the first step puts each order, by its old number.
  private let step: OrderStep
  /// Where the first step has put what stands here now.
  private var locals = RawColumn<UInt32>()
  /// Room for a column after the first step: taken once, because new memory costs as much as what is done with it.
  private var room = RawColumn<UInt64>()

  /// Sorts orders that stay (`stays` empty: all) by the rank of their customer (-1 for nobody), counting among `customers`.
  init(
    customers: Int, rank: borrowing RawColumn<Int32>, seconds: borrowing RawColumn<UInt32>, amount: borrowing RawColumn<Int64>,
    stays: [Bool]
  ) {
    let groups = RankGroups(customers: customers)
    let rank = Pieces(rank)
    step = OrderStep(groups: groups.count, count: rank.count) { range, target in
      rank.forEach(in: range) { first, ranks in
        for index in ranks.indices {
          let order = first + index
          target[order - range.lowerBound] =
            stays.isEmpty || stays[order] ? UInt32(truncatingIfNeeded: groups.group(of: ranks[index])) : OrderStep.away
        }
      }
    }
    let (bounds, total) = (step.bounds, step.total)
    count = total
    var starts = ContiguousArray(repeating: Int32(truncatingIfNeeded: total), count: customers + 1)
    var ranks = RawColumn<Int32>()
    ranks.resize(total)
    step.spread(rank, into: ranks.base)
    let rankBase = ranks.base
    starts.withUnsafeMutableBufferPointer { starts in
      nonisolated(unsafe) let starts = starts
      sort(Pieces(seconds), Pieces(amount)) { group, sorter, times, amounts, target in
        let first = groups.first(of: group)
        sorter.sort(
          bounds[group]..<bounds[group + 1], customers: groups.size(of: group), ranks: rankBase, first: first, times: times,
          amounts: amounts, into: target)
        for index in 0..<groups.size(of: group) {
          starts[Int(first) + index] = Int32(truncatingIfNeeded: bounds[group] + sorter.start(of: index))
        }
      }
    }
    self.starts = starts
  }

  /// Sorts rows that are an order each by their customers' keys, of which `tails` are nil where all of them are 0; `release` is called
  /// once the keys are not needed any more.
  init(
    heads: Pieces<UInt64>, tails: Pieces<UInt64>?, seconds: Pieces<UInt32>, amount: Pieces<Int64>, release: () -> Void
  ) {
    let groups = KeyGroups(heads, tails)
    step = OrderStep(groups: groups.count, count: heads.count) { range, target in
      heads.forEach(in: range) { first, heads in
        // Heads and tails stand in the same segments.
        let target = target + (first - range.lowerBound)
        guard let tails else { return groups.find(heads, nil, into: target) }
        tails.forEach(in: first..<first + heads.count) { _, tails in groups.find(heads, tails.baseAddress, into: target) }
      }
    }
    let (bounds, nobody) = (step.bounds, groups.count - 1)
    count = step.total
    var headRoom = RawColumn<UInt64>()
    var tailRoom = RawColumn<UInt64>()
    headRoom.resize(count)
    step.spread(heads, into: headRoom.base)
    if let tails {
      tailRoom.resize(count)
      step.spread(tails, into: tailRoom.base)
    }
    release()
    let (headBase, tailBase) = (headRoom.base, tails == nil ? nil : tailRoom.base)
    var found = [CustomerGroup](repeating: CustomerGroup(), count: groups.count)
    found.withUnsafeMutableBufferPointer { found in
      nonisolated(unsafe) let found = found
      sort(seconds, amount) { group, sorter, times, amounts, target in
        let places = bounds[group]..<bounds[group + 1]
        sorter.ranks.rank(
          UnsafeBufferPointer(start: headBase + places.lowerBound, count: places.count), tailBase.map { $0 + places.lowerBound })
        let customers = sorter.ranks.keys.count
        sorter.sort(
          places, customers: customers, ranks: sorter.ranks.ranks.base - places.lowerBound, first: 0, times: times,
          amounts: amounts, into: target)
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

  /// Sorts each group with a sorter; the columns stand as the first step has put them.
  private mutating func sort(
    _ seconds: Pieces<UInt32>, _ amount: Pieces<Int64>,
    _ sort: (Int, inout GroupSorter, UnsafePointer<UInt32>, UnsafePointer<Int64>, UnsafeMutablePointer<UInt32>) -> Void
  ) {
    locals.resize(count)
    room.resize(count)
    var times = RawColumn<UInt32>()
    times.resize(count)
    step.spread(seconds, into: times.base)
    let amounts = UnsafeMutableRawPointer(room.base).assumingMemoryBound(to: Int64.self)
    step.spread(amount, into: amounts)
    let (timeBase, target, groups) = (times.base, locals.base, step.bounds.count - 1)
    Parallel.forRanges(of: groups, least: count < Parallel.few ? Int.max : 2) { range in
      var sorter = GroupSorter()
      for group in range { sort(group, &sorter, timeBase, amounts, target) }
    }
  }

  /// The amounts in the new order, before any other column: they have made the first step already.
  func gatheredAmounts() -> ContiguousArray<Int64> {
    gathered(from: UnsafeMutableRawPointer(room.base).assumingMemoryBound(to: Int64.self)) { $0 }
  }

  /// A column in the new order, each value made something else.
  @inline(__always) func gathered<Value: BitwiseCopyable, Result>(
    _ column: borrowing RawColumn<Value>, _ transform: (Value) -> Result
  ) -> ContiguousArray<Result> { gathered(Pieces(column), transform) }

  /// The same of a column in pieces.
  @inline(__always) func gathered<Value: BitwiseCopyable, Result>(
    _ column: Pieces<Value>, _ transform: (Value) -> Result
  ) -> ContiguousArray<Result> {
    // No value of a column is longer than eight bytes.
    let source = UnsafeMutableRawPointer(room.base).assumingMemoryBound(to: Value.self)
    step.spread(column, into: source)
    return gathered(from: source, transform)
  }

  @inline(__always) private func gathered<Value, Result>(
    from source: UnsafeMutablePointer<Value>, _ transform: (Value) -> Result
  ) -> ContiguousArray<Result> {
    let (numbers, count) = (locals.base, count)
    return ContiguousArray(unsafeUninitializedCapacity: count) { buffer, initialized in
      if let target = buffer.baseAddress {
        Memory.preferLargePages(target, count * MemoryLayout<Result>.stride)
        Parallel.forRanges(of: count) { range in
          for place in range { (target + place).initialize(to: transform(source[Int(numbers[place])])) }
        }
      }
      initialized = count
    }
  }

  /// The old number of each order in the new order.
  func places() -> ContiguousArray<Int32> {
    var numbers = RawColumn<Int32>()
    numbers.reserve(step.count)
    for number in 0..<step.count { numbers.append(Int32(truncatingIfNeeded: number)) }
    return gathered(numbers) { $0 }
  }
}
