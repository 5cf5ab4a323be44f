/// Tells rows that equal another row of their order in every cell, by a hash of the cells.
struct Duplicates: ~Copyable {
  /// The newest row of each order, and for each row the one before it of the same order; -1 for none.
  private var newest = RawColumn<Int32>()
  private var previous = RawColumn<Int32>()
  private var hashes = RawColumn<UInt64>()
  /// Hashes of the rows of orders that have many, so that a wrong id column cannot stall the run.
  private var many: [Int32: Set<UInt64>] = [:]

  /// Among the rows of so many orders.
  init(orders: Int) { newest.fill(orders, with: -1) }

  /// Whether a row is the first of its order with this hash.
  mutating func isNew(_ order: Int32, _ hash: UInt64) -> Bool {
    if let known = many[order] {
      if known.contains(hash) { return false }
      many[order]?.insert(hash)
      return true
    }
    var row = newest[Int(order)]
    var passed = 0
    while row >= 0 {
      if hashes[Int(row)] == hash { return false }
      row = previous[Int(row)]
      passed += 1
    }
    previous.append(newest[Int(order)])
    newest[Int(order)] = Int32(truncatingIfNeeded: hashes.count)
    hashes.append(hash)
    if passed > 64 { collect(order) }
    return true
  }

  private mutating func collect(_ order: Int32) {
    var all: Set<UInt64> = []
    var row = newest[Int(order)]
    while row >= 0 {
      all.insert(hashes[Int(row)])
      row = previous[Int(row)]
    }
    many[order] = all
  }
}
