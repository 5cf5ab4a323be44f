import Trade

/// The order in which the ledger holds its orders: by customer, those of nobody last; a customer's by instant, then amount, then row.
struct CustomerOrder: ~Copyable {
  /// Where each customer's orders begin, and at the end where those of nobody begin.
  private(set) var starts: ContiguousArray<Int32>
  /// The number that each order has had, in the new order.
  private(set) var places = RawColumn<Int32>()

  /// Sorts orders that stay (`stays` empty: all) by the rank of their customer (-1 for nobody), counting among `customers`.
  ///
  /// A counting sort by customer, on all cores, then a sort of each customer's own few. Instant and number are one integer, so that
  /// sorting touches nothing else unless two orders have the same instant.
  init(
    customers: Int, rank: borrowing RawColumn<Int32>, seconds: borrowing RawColumn<UInt32>, amount: borrowing RawColumn<Int64>,
    stays: [Bool]
  ) {
    let count = rank.count
    var next = RawColumn<Int32>()
    next.fill((customers + 2) * 1, with: 0)
    for order in 0..<count where stays.isEmpty || stays[order] { next[CustomerOrder.bucket(rank[order], customers) + 1] += 1 }
    for customer in 0...customers { next[customer + 1] += next[customer] }
    starts = ContiguousArray((0...customers).map { next[$0] })
    let total = Int(next[customers + 1])
    var keys = RawColumn<UInt64>()
    keys.reserve(total)
    keys.extend(total)
    for order in 0..<count where stays.isEmpty || stays[order] {
      let bucket = CustomerOrder.bucket(rank[order], customers)
      keys[Int(next[bucket])] = UInt64(seconds[order]) << 32 | UInt64(order)
      next[bucket] += 1
    }
    places.reserve(total)
    places.extend(total)
    let (sorted, target) = (keys.base, places.base)
    let amounts = amount.base
    let starts = starts
    Parallel.forRanges(of: customers + 1, least: 2000) { range in
      for customer in range {
        let (low, high) = (Int(starts[customer]), customer == customers ? total : Int(starts[customer + 1]))
        CustomerOrder.sort(UnsafeMutableBufferPointer(start: sorted + low, count: high - low), amounts)
        for place in low..<high { target[place] = Int32(truncatingIfNeeded: sorted[place]) }
      }
    }
  }

  @inline(__always) private static func bucket(_ rank: Int32, _ customers: Int) -> Int { rank < 0 ? customers : Int(rank) }

  private static func sort(_ keys: UnsafeMutableBufferPointer<UInt64>, _ amounts: UnsafeMutablePointer<Int64>) {
    if keys.count < 2 { return }
    var keys = keys
    if keys.count > 24 { keys.sort() }
    var hasTies = false
    for index in 1..<keys.count {
      let key = keys[index]
      var place = index
      while place > 0, keys[place - 1] > key {
        keys[place] = keys[place - 1]
        place -= 1
      }
      keys[place] = key
      if place > 0, keys[place - 1] >> 32 == key >> 32 { hasTies = true }
    }
    if !hasTies { return }
    let sorted = keys.sorted { a, b in
      if a >> 32 != b >> 32 { return a < b }
      let (x, y) = (amounts[Int(a & 0xFFFF_FFFF)], amounts[Int(b & 0xFFFF_FFFF)])
      return x != y ? x < y : a < b
    }
    for (index, key) in sorted.enumerated() { keys[index] = key }
  }
}

extension RawColumn {
  /// The values at places, made something else each.
  @inline(__always) func gathered<Result>(
    _ places: borrowing RawColumn<Int32>, _ transform: (Value) -> Result
  ) -> ContiguousArray<Result> {
    let (source, numbers, count) = (base, places.base, places.count)
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
}
