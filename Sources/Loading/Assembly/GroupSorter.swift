/// Sorts the orders of a group of customers: by customer, then instant, amount and place.
struct GroupSorter: ~Copyable {
  /// The ranks of the group's customers, where these are known by their keys.
  var ranks = KeyRanks()
  private var starts = RawColumn<Int>()
  private var next = RawColumn<Int>()
  private var keys = RawColumn<UInt64>()

  /// What a group is sorted by, as the first step has put it, and where the places go.
  struct Columns {
    let times: UnsafePointer<UInt32>
    let amounts: UnsafePointer<Int64>
    let target: UnsafeMutablePointer<UInt32>
  }

  /// Where the orders of a customer of the group begin, counted from the group's first.
  func start(of customer: Int) -> Int { starts[customer] }

  /// Writes the places of a group in their new order. A counting sort by customer, then a sort of each customer's own few: instant and
  /// place are one integer, so that nothing else is touched unless two orders have the same instant.
  mutating func sort(
    _ places: Range<Int>, customers: Int, ranks: UnsafePointer<Int32>, first: Int32, _ columns: Columns
  ) {
    let (times, target) = (columns.times, columns.target)
    let isNobody = !places.isEmpty && ranks[places.lowerBound] < 0
    starts.truncate(0)
    starts.fill(customers + 1, with: 0)
    for place in places { starts[isNobody ? 1 : Int(ranks[place] - first) + 1] += 1 }
    for customer in 0..<customers { starts[customer + 1] += starts[customer] }
    next.truncate(0)
    next.append(UnsafePointer(starts.base), count: starts.count)
    keys.truncate(0)
    keys.reserve(places.count)
    keys.extend(places.count)
    for place in places {
      let customer = isNobody ? 0 : Int(ranks[place] - first)
      keys[next[customer]] = UInt64(times[place]) << 32 | UInt64(place)
      next[customer] += 1
    }
    for customer in 0..<customers {
      let own = UnsafeMutableBufferPointer(
        start: keys.base + starts[customer], count: starts[customer + 1] - starts[customer])
      GroupSorter.sort(own, columns.amounts)
    }
    for index in 0..<places.count { target[places.lowerBound + index] = UInt32(truncatingIfNeeded: keys[index]) }
  }

  private static func sort(_ keys: UnsafeMutableBufferPointer<UInt64>, _ amounts: UnsafePointer<Int64>) {
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
    keys.sort { a, b in
      if a >> 32 != b >> 32 { return a < b }
      let (x, y) = (amounts[Int(a & 0xFFFF_FFFF)], amounts[Int(b & 0xFFFF_FFFF)])
      return x != y ? x < y : a < b
    }
  }
}
