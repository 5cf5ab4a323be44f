import Testing

@testable import Loading

@Suite("Memory for columns")
struct MemoryTests {
  @Test("A block keeps what is in it when it grows, also where some of its pages are large", arguments: [4, 9, 33])
  func growing(megabytes: Int) {
    let size = megabytes << 20
    var memory = Memory.taken(size)
    Memory.preferLargePages(memory + (1 << 20), size - (1 << 20))
    for offset in stride(from: 0, to: size, by: 4_096) {
      memory.storeBytes(of: UInt64(offset), toByteOffset: offset, as: UInt64.self)
    }
    memory = Memory.resized(memory, from: size, to: 3 * size)
    let isKept = stride(from: 0, to: size, by: 4_096).allSatisfy {
      memory.load(fromByteOffset: $0, as: UInt64.self) == UInt64($0)
    }
    #expect(isKept)
    Memory.give(memory, 3 * size)
    // The next that asks has it, cut to size or grown.
    let (small, large) = (Memory.taken(size), Memory.taken(5 * size))
    small.storeBytes(of: 1, toByteOffset: size - 8, as: UInt64.self)
    large.storeBytes(of: 2, toByteOffset: 5 * size - 8, as: UInt64.self)
    #expect(small.load(fromByteOffset: size - 8, as: UInt64.self) == 1)
    #expect(large.load(fromByteOffset: 5 * size - 8, as: UInt64.self) == 2)
    Memory.give(small, size)
    Memory.give(large, 5 * size)
    Memory.drain()
  }

  @Test("A page is the system's, and a block of any size goes back to it at once", arguments: [1, 4, 9])
  func releasing(megabytes: Int) {
    #expect(Memory.page >= 4_096 && Memory.page.nonzeroBitCount == 1)
    let size = megabytes << 20
    let memory = Memory.taken(size)
    memory.storeBytes(of: 7, toByteOffset: size - 1, as: UInt8.self)
    Memory.release(memory, size)
    let next = Memory.taken(size)
    next.storeBytes(of: 8, toByteOffset: size - 1, as: UInt8.self)
    #expect(next.load(fromByteOffset: size - 1, as: UInt8.self) == 8)
    Memory.release(next, size)
  }

  @Test("Pages that were given back serve an array, and what stands beside it stays", arguments: [false, true])
  func supplying(areLarge: Bool) {
    Memory.drain()
    let (given, page) = (9 << 20, Memory.page)
    let spare = Memory.taken(given)
    if areLarge { Memory.preferLargePages(spare + (1 << 20), given - (1 << 21)) }
    for offset in stride(from: 0, to: given, by: page) { spare.storeBytes(of: 7, toByteOffset: offset, as: UInt8.self) }
    // Where only some pages are large, older systems do not move them: they go back, and the memory must be there nevertheless.
    if areLarge { Memory.release(spare, given) } else { Memory.give(spare, given) }

    let size = 24 << 20
    let all = UnsafeMutableRawPointer.allocate(byteCount: size + 2 * page, alignment: 16)
    defer { all.deallocate() }
    for offset in 0..<page {
      all.storeBytes(of: 1, toByteOffset: offset, as: UInt8.self)
      all.storeBytes(of: 2, toByteOffset: page + size + offset, as: UInt8.self)
    }
    Memory.supply(all + page, size)
    let areKept = (0..<page).allSatisfy {
      all.load(fromByteOffset: $0, as: UInt8.self) == 1 && all.load(fromByteOffset: page + size + $0, as: UInt8.self) == 2
    }
    #expect(areKept)
    for offset in stride(from: page, to: page + size, by: 8) {
      all.storeBytes(of: UInt64(offset), toByteOffset: offset, as: UInt64.self)
    }
    let isWritten = stride(from: page, to: page + size, by: 8).allSatisfy {
      all.load(fromByteOffset: $0, as: UInt64.self) == UInt64($0)
    }
    #expect(isWritten)
    Memory.drain()
  }
}
