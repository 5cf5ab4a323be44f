/// Ranks the customers of a group of rows in the order of their keys. The caches hold its table.
struct KeyRanks: ~Copyable {
  /// The rank of each row's customer within the group.
  private(set) var ranks = RawColumn<Int32>()
  /// The group's customers, in order.
  private(set) var keys = ContiguousArray<CustomerKey>()
  private var slots = RawColumn<Slot>()
  private var order = ContiguousArray<(key: CustomerKey, number: Int32)>()
  private var heads = ContiguousArray<(word: UInt64, number: Int32)>()
  private var renumbered = RawColumn<Int32>()

  // Not private: the compiler of Swift 6.3 fails on a private type in a column of a type that others hold.
  struct Slot: BitwiseCopyable {
    var head: UInt64 = 0
    var tail: UInt64 = 0
    /// The number + 1; 0 in an empty slot.
    var number = 0
  }

  /// Takes the keys of a group's rows; without `tails` all of these are 0.
  mutating func rank(_ heads: UnsafeBufferPointer<UInt64>, _ tails: UnsafePointer<UInt64>?) {
    // Groups are about equally large, so the next has about as many customers.
    clear(max(1024, 2 << (Int.bitWidth - order.count.leadingZeroBitCount)))
    order.removeAll(keepingCapacity: true)
    ranks.resize(heads.count)
    for row in heads.indices {
      let key = CustomerKey(head: heads[row], tail: tails?[row] ?? 0)
      let slot = find(key)
      if slots[slot].number == 0 {
        order.append((key, Int32(truncatingIfNeeded: order.count)))
        slots[slot] = Slot(head: key.head, tail: key.tail, number: order.count)
        ranks[row] = Int32(truncatingIfNeeded: order.count - 1)
        if order.count * 2 > slots.count { grow() }
      } else {
        ranks[row] = Int32(truncatingIfNeeded: slots[slot].number - 1)
      }
    }
    renumbered.resize(order.count)
    keys.removeAll(keepingCapacity: true)
    if tails == nil { sortHeads() } else { order.sort { $0.key < $1.key } }
    for (rank, customer) in order.enumerated() {
      renumbered[Int(customer.number)] = Int32(truncatingIfNeeded: rank)
      keys.append(customer.key)
    }
    for row in heads.indices { ranks[row] = renumbered[Int(ranks[row])] }
  }

  /// Sorts the customers, whose keys differ in their heads.
  private mutating func sortHeads() {
    heads.removeAll(keepingCapacity: true)
    for customer in order { heads.append((customer.key.head, customer.number)) }
    RadixSort.sort(&heads)
    for (rank, head) in heads.enumerated() { order[rank] = (CustomerKey(head: head.word, tail: 0), head.number) }
  }

  @inline(__always) private func find(_ key: CustomerKey) -> Int {
    let product = (key.head ^ 0x9E37_79B9_7F4A_7C15).multipliedFullWidth(by: key.tail ^ 0xFF51_AFD7_ED55_8CCD)
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: product.low ^ product.high) & mask
    while slots[slot].number != 0, slots[slot].head != key.head || slots[slot].tail != key.tail { slot = (slot + 1) & mask }
    return slot
  }

  private mutating func clear(_ count: Int) {
    slots.truncate(0)
    slots.fill(count, with: Slot())
  }

  private mutating func grow() {
    clear(2 * slots.count)
    for customer in order {
      let slot = find(customer.key)
      slots[slot] = Slot(head: customer.key.head, tail: customer.key.tail, number: Int(customer.number) + 1)
    }
  }
}
