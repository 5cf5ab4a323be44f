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
}
