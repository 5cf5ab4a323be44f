import CBytes
import Foundation
import Trade

/// Gives each distinct text a number, in the order of arrival: ids are stored once, and rows hold numbers.
///
/// Open addressing. A slot holds a short text itself, or the hash of a longer one, so that most look-ups touch one line of memory; and
/// that line can be asked for ahead (`prefetch`).
struct Interner {
  private(set) var texts = Texts()
  private var slots = Slots(count: 64)

  private struct Slot: BitwiseCopyable {
    /// The bytes of a text of up to sixteen; of a longer one the first eight and a hash.
    var head: UInt64 = 0
    var tail: UInt64 = 0
    /// The number + 1; 0 in an empty slot.
    var number: Int32 = 0
    var length: Int32 = 0
  }

  /// The table, in memory of its own; copies of an interner share it until one learns a text.
  private final class Slots {
    let base: UnsafeMutablePointer<Slot>
    let count: Int

    init(count: Int) {
      self.count = count
      base = Memory.taken(count * MemoryLayout<Slot>.stride).assumingMemoryBound(to: Slot.self)
      Memory.preferLargePages(base, count * MemoryLayout<Slot>.stride)
      memset(base, 0, count * MemoryLayout<Slot>.stride)
    }

    convenience init(_ other: Slots) {
      self.init(count: other.count)
      base.update(from: other.base, count: count)
    }

    deinit { Memory.release(base, count * MemoryLayout<Slot>.stride) }
  }

  /// What a text is looked up by.
  struct Key: BitwiseCopyable {
    fileprivate var head: UInt64
    fileprivate var tail: UInt64
    fileprivate var hash: UInt64
    fileprivate var length: Int

    /// Whether it is the text itself.
    @inline(__always) var isShort: Bool { length <= Interner.short }

    @inline(__always) fileprivate init(head: UInt64, tail: UInt64, length: Int) {
      (self.head, self.tail, self.length) = (head, tail, length)
      let product = (head ^ UInt64(truncatingIfNeeded: length)).multipliedFullWidth(by: tail ^ 0x9E37_79B9_7F4A_7C15)
      hash = product.low ^ product.high
    }
  }

  /// Texts up to so many bytes stand in the slots.
  private static let short = 16

  /// How many texts there are.
  var count: Int { texts.count }

  /// Gives back the memory of the look-up, once no text is asked for any more.
  mutating func endLookUp() { slots = Slots(count: 1) }

  /// The key of a text.
  @inline(__always) static func key(of cell: Cell) -> Key {
    let tail: UInt64 =
      switch cell.count {
      case ...8: 0
      case ...short:
        UnsafeRawPointer(cell.start).loadUnaligned(fromByteOffset: cell.count - 8, as: UInt64.self)
          >> UInt64(8 * (short - cell.count))
      default: cell.hash(seed: 0)
      }
    return Key(head: cell.word, tail: tail, length: cell.count)
  }

  /// The same of a cell of a chunk, behind which more may be read: the length of a short one decides no branch.
  @inline(__always) static func key(ofPadded cell: Cell) -> Key {
    if cell.count > short { return key(of: cell) }
    let words = cell.paddedWords
    return Key(head: words.head, tail: words.tail, length: cell.count)
  }

  /// Asks for the memory that a look-up of a key will need.
  @inline(__always) func prefetch(_ key: Key) {
    bytes_prefetch(slots.base + Int(truncatingIfNeeded: key.hash) & (slots.count - 1))
  }

  /// The number of a text, new or known.
  @inline(__always) mutating func number(of cell: Cell) -> Int32 { number(of: cell, Interner.key(of: cell)) }

  /// The number of a text whose key is known.
  @inline(__always) mutating func number(of cell: Cell, _ key: Key) -> Int32 {
    let slot = find(cell, key)
    let known = slots.base[slot].number
    return known != 0 ? known - 1 : add(cell, key, slot)
  }

  /// The number of a short text that is known, by its key alone; -1 of any other.
  @inline(__always) func shortNumber(of key: Key) -> Int32 {
    if !key.isShort { return -1 }
    let (base, mask) = (slots.base, slots.count &- 1)
    var slot = Int(truncatingIfNeeded: key.hash) & mask
    while true {
      let entry = base[slot]
      // An empty slot has the number 0, which makes -1.
      let isEqual = entry.head == key.head && entry.tail == key.tail && Int(entry.length) == key.length
      if isEqual || entry.number == 0 { return entry.number &- 1 }
      slot = (slot &+ 1) & mask
    }
  }

  /// The numbers of all texts of another interner, asked for 32 ahead of their turn.
  mutating func numbers(of other: Interner, into numbers: inout ContiguousArray<Int32>) {
    var ahead = RawColumn<Key>(capacity: 32)
    var start = 0
    while start < other.count {
      let end = min(start + 32, other.count)
      ahead.truncate(0)
      for number in start..<end {
        let key = other.texts.withCell(number) { Interner.key(of: $0) }
        prefetch(key)
        ahead.append(key)
      }
      for number in start..<end {
        numbers[number] = other.texts.withCell(number) { self.number(of: $0, ahead[number - start]) }
      }
      start = end
    }
  }

  /// The number of a text that is known; nil if it is not.
  func knownNumber(of cell: Cell) -> Int32? {
    let number = slots.base[find(cell, Interner.key(of: cell))].number
    return number == 0 ? nil : number - 1
  }

  @inline(never) private mutating func add(_ cell: Cell, _ key: Key, _ slot: Int) -> Int32 {
    if !isKnownUniquelyReferenced(&slots) { slots = Slots(slots) }
    let number = texts.append(cell)
    slots.base[slot] = Slot(head: key.head, tail: key.tail, number: number + 1, length: Int32(truncatingIfNeeded: cell.count))
    // Full to three quarters: probing further costs less than a table that the caches hold no more.
    if texts.count * 4 > slots.count * 3 { grow() }
    return number
  }

  @inline(__always) private func find(_ cell: Cell, _ key: Key) -> Int {
    let (base, mask) = (slots.base, slots.count - 1)
    var slot = Int(truncatingIfNeeded: key.hash) & mask
    while true {
      let entry = base[slot]
      if entry.number == 0 { return slot }
      if entry.head == key.head, entry.tail == key.tail, Int(entry.length) == cell.count,
        cell.count <= Interner.short || texts.equals(Int(entry.number) - 1, cell)
      {
        return slot
      }
      slot = (slot + 1) & mask
    }
  }

  private mutating func grow() {
    let old = slots
    slots = Slots(count: 2 * old.count)
    let mask = slots.count - 1
    for place in 0..<old.count where old.base[place].number != 0 {
      let entry = old.base[place]
      let key = Key(head: entry.head, tail: entry.tail, length: Int(entry.length))
      var slot = Int(truncatingIfNeeded: key.hash) & mask
      while slots.base[slot].number != 0 { slot = (slot + 1) & mask }
      slots.base[slot] = entry
    }
  }
}
