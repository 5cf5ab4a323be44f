import Synchronization
import Trade

/// Orders made of rows that are neighbours, of the same customer and status. Others need `OrderBook`.
struct FoldedOrders: ~Copyable {
  /// The first row of each order, and at the end how many rows there are.
  private(set) var firstRows = RawColumn<Int32>()
  private(set) var keyHead = RawColumn<UInt64>()
  /// Empty where all tails are 0; likewise where no file has the column, those below.
  private(set) var keyTail = RawColumn<UInt64>()
  private(set) var seconds = RawColumn<UInt32>()
  private(set) var amount = RawColumn<Int64>()
  private(set) var discount = RawColumn<Int64>()
  private(set) var profit = RawColumn<Int64>()
  private(set) var status = RawColumn<UInt8>()
  private(set) var rows = RawColumn<UInt32>()

  /// Rows that equal another of their order, in their order, and the money on them.
  private(set) var dropped: [Int32] = []
  private(set) var duplicates = Intake.Tally()

  /// How many orders there are.
  var count: Int { rows.count }

  /// Whether some order has more than one row that counts.
  var haveSeveralRows: Bool { Int(firstRows[count]) - dropped.count > count }

  /// More rows of one order than so many are a wrong id column, and not looked through one by one.
  private static let most = 64

  /// Folds rows; nil where some order is not as described.
  init?(
    _ segments: [Segment], _ parts: [Shared<RowPart>], has: RowColumns.Present, tails: Bool,
    firstRows: borrowing RawColumn<Int32>
  ) {
    let count = firstRows.count - 1
    self.firstRows.append(UnsafePointer(firstRows.base), count: count + 1)
    keyHead.resize(count)
    seconds.resize(count)
    amount.resize(count)
    rows.resize(count)
    if tails { keyTail.resize(count) }
    if has.contains(.discount) { discount.resize(count) }
    if has.contains(.profit) { profit.resize(count) }
    if has.contains(.status) { status.resize(count) }
    let first = self.firstRows.base
    let places = segments.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1.rows.count) }
    let isOdd = Atomic(false)
    let twice = Mutex<[(row: Int32, amount: Int64)]>([])
    let target = Target(self, tails: tails, has)
    Parallel.forRanges(of: count) { orders in
      if orders.isEmpty { return }
      var hashes = RawColumn<UInt64>()
      var order = orders.lowerBound - 1
      var row = Int(first[orders.lowerBound])
      let end = Int(first[orders.upperBound])
      var segment = places.partitioningIndex { $0 > row } - 1
      while row < end, !isOdd.load(ordering: .relaxed) {
        let stop = min(end, places[segment + 1])
        let source = Source(parts[segments[segment].part].value.rows, at: segments[segment].rows.lowerBound - places[segment])
        while row < stop {
          if row == Int(first[order + 1]) {
            order += 1
            hashes.truncate(0)
            target.begin(order, source, row)
          } else if hashes.contains(source.hash[row]) {
            twice.withLock { $0.append((Int32(truncatingIfNeeded: row), source.amount[row])) }
            row += 1
            continue
          } else if hashes.count == FoldedOrders.most || !target.add(order, source, row) {
            return isOdd.store(true, ordering: .relaxed)
          }
          hashes.append(source.hash[row])
          row += 1
        }
        segment += 1
      }
    }
    if isOdd.load(ordering: .relaxed) { return nil }
    let all = twice.withLock { $0.sorted { $0.row < $1.row } }
    dropped = all.map(\.row)
    duplicates = Intake.Tally(rows: all.count, amount: Money(units: all.reduce(0) { $0 + $1.amount }))
  }

  /// The columns of rows, to be asked for by the number of the row among all.
  private struct Source {
    let head, tail, hash: UnsafePointer<UInt64>
    let seconds: UnsafePointer<UInt32>
    let amount, discount, profit: UnsafePointer<Int64>
    let status: UnsafePointer<UInt8>

    init(_ rows: borrowing RowColumns, at offset: Int) {
      (head, tail, hash) = (
        UnsafePointer(rows.keyHead.base) + offset, UnsafePointer(rows.keyTail.base) + offset,
        UnsafePointer(rows.hash.base) + offset
      )
      seconds = UnsafePointer(rows.seconds.base) + offset
      (amount, discount, profit) = (
        UnsafePointer(rows.amount.base) + offset, UnsafePointer(rows.discount.base) + offset,
        UnsafePointer(rows.profit.base) + offset
      )
      status = UnsafePointer(rows.status.base) + offset
    }
  }

  /// The columns of orders; nil where there is none.
  private struct Target {
    let head: UnsafeMutablePointer<UInt64>
    let tail: UnsafeMutablePointer<UInt64>?
    let seconds: UnsafeMutablePointer<UInt32>
    let amount: UnsafeMutablePointer<Int64>
    let discount, profit: UnsafeMutablePointer<Int64>?
    let status: UnsafeMutablePointer<UInt8>?
    let rows: UnsafeMutablePointer<UInt32>

    init(_ orders: borrowing FoldedOrders, tails: Bool, _ has: RowColumns.Present) {
      (head, tail) = (orders.keyHead.base, tails ? orders.keyTail.base : nil)
      (seconds, amount, rows) = (orders.seconds.base, orders.amount.base, orders.rows.base)
      discount = has.contains(.discount) ? orders.discount.base : nil
      profit = has.contains(.profit) ? orders.profit.base : nil
      status = has.contains(.status) ? orders.status.base : nil
    }

    /// Begins an order with a row.
    @inline(__always) func begin(_ order: Int, _ source: Source, _ row: Int) {
      head[order] = source.head[row]
      if let tail { tail[order] = source.tail[row] }
      seconds[order] = source.seconds[row]
      amount[order] = source.amount[row]
      if let discount { discount[order] = source.discount[row] }
      if let profit { profit[order] = source.profit[row] }
      if let status { status[order] = source.status[row] }
      rows[order] = 1
    }

    /// Adds a row to its order; false where it names another customer or status.
    @inline(__always) func add(_ order: Int, _ source: Source, _ row: Int) -> Bool {
      if source.head[row] != head[order] { return false }
      if let tail, source.tail[row] != tail[order] { return false }
      if let status, source.status[row] != status[order] { return false }
      seconds[order] = min(seconds[order], source.seconds[row])
      amount[order] += source.amount[row]
      if let discount { discount[order] += source.discount[row] }
      if let profit {
        let isKnown = profit[order] != OrderTable.unknown && source.profit[row] != OrderTable.unknown
        profit[order] = isKnown ? profit[order] + source.profit[row] : OrderTable.unknown
      }
      rows[order] += 1
      return true
    }
  }
}

extension RawColumn<UInt64> {
  /// Whether a value is among the few here.
  @inline(__always) fileprivate func contains(_ value: UInt64) -> Bool {
    for index in 0..<count where self[index] == value { return true }
    return false
  }
}
