import Foundation
import Trade

/// Gives each distinct text a number, in the order of arrival: ids are stored once, and rows hold numbers.
///
/// Open addressing; a slot holds the number + 1 and half of the hash, so that most probes touch no text.
struct Interner {
  private(set) var pool = TextPool()
  private var slots = ContiguousArray<UInt64>(repeating: 0, count: 64)

  /// How many texts there are.
  var count: Int { pool.count }

  /// Gives back the memory of the look-up, once no text is asked for any more: 128 MB for ten million ids.
  mutating func endLookUp() { slots = ContiguousArray(repeating: 0, count: 1) }

  /// The number of a text, new or known.
  mutating func number(of cell: Cell) -> Int32 {
    let hash = cell.hash(seed: 0) & 0xFFFF_FFFF
    let slot = find(cell, hash)
    if slots[slot] != 0 { return Int32(truncatingIfNeeded: slots[slot] & 0xFFFF_FFFF) - 1 }
    let number = pool.append(cell.bytes)
    slots[slot] = hash << 32 | UInt64(number + 1)
    if pool.count * 4 > slots.count * 3 { grow() }
    return number
  }

  /// The number of a text that is known; nil if it is not.
  func knownNumber(of cell: Cell) -> Int32? {
    let slot = find(cell, cell.hash(seed: 0) & 0xFFFF_FFFF)
    return slots[slot] == 0 ? nil : Int32(truncatingIfNeeded: slots[slot] & 0xFFFF_FFFF) - 1
  }

  private func find(_ cell: Cell, _ hash: UInt64) -> Int {
    let mask = slots.count - 1
    var slot = Int(hash) & mask
    while true {
      let entry = slots[slot]
      if entry == 0 { return slot }
      if entry >> 32 == hash, isEqual(Int(entry & 0xFFFF_FFFF) - 1, cell) { return slot }
      slot = (slot + 1) & mask
    }
  }

  private func isEqual(_ number: Int, _ cell: Cell) -> Bool {
    pool.withBytes(of: number) { text in
      guard text.count == cell.count, let start = text.baseAddress else { return text.count == cell.count }
      return memcmp(start, cell.start, cell.count) == 0
    }
  }

  private mutating func grow() {
    let old = slots
    slots = ContiguousArray(repeating: 0, count: 2 * old.count)
    let mask = slots.count - 1
    for entry in old where entry != 0 {
      var slot = Int(entry >> 32) & mask
      while slots[slot] != 0 { slot = (slot + 1) & mask }
      slots[slot] = entry
    }
  }
}

extension TextPool {
  /// Whether a text comes before another in the order of bytes.
  func precedes(_ a: Int, _ b: Int) -> Bool {
    withBytes(of: a) { x in
      withBytes(of: b) { y in
        guard let a = x.baseAddress, let b = y.baseAddress else { return x.count < y.count }
        let order = memcmp(a, b, min(x.count, y.count))
        return order == 0 ? x.count < y.count : order < 0
      }
    }
  }

  /// The numbers of chosen texts in the order of their bytes.
  func sorted(_ numbers: ContiguousArray<Int32>) -> ContiguousArray<Int32> {
    // Exports are often sorted by id already, and a look is cheaper than a sort.
    var isSorted = true
    var index = 1
    while index < numbers.count && isSorted {
      isSorted = precedes(Int(numbers[index - 1]), Int(numbers[index]))
      index += 1
    }
    return isSorted ? numbers : ContiguousArray(numbers.sorted { precedes(Int($0), Int($1)) })
  }

  /// Chosen texts in a pool of their own.
  func chosen(_ numbers: ContiguousArray<Int32>) -> TextPool {
    var pool = TextPool()
    for number in numbers { withBytes(of: Int(number)) { _ = pool.append($0) } }
    return pool
  }
}
