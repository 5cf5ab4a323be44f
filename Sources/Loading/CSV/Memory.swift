import CBytes
import Foundation
import Synchronization

/// Memory for columns and tables: large blocks come from the system, and grow by moving pages instead of copying what is on them.
///
/// Blocks that are given back serve the next that asks, until `drain`: the system zeroes new memory, which takes longer than sorting
/// what is put there.
enum Memory {
  /// From this size on a block is the system's.
  private static let large = 1 << 22
  /// The system's own: other processors have pages of 16 or 64 KiB, and only whole pages can be moved.
  static let page = Int(sysconf(Int32(_SC_PAGESIZE)))

  private struct Block: @unchecked Sendable {
    var start: UnsafeMutableRawPointer
    var size: Int
  }

  private static let spare = Mutex<[Block]>([])

  /// Memory of so many bytes, whatever is in it.
  static func taken(_ size: Int) -> UnsafeMutableRawPointer {
    if size < large { return checked(malloc(max(size, 16)), size) }
    let size = rounded(size)
    if let block = spareBlock(size) { return block }
    return checked(mmap(nil, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0), size)
  }

  /// Memory of another size with what is in the old.
  static func resized(_ memory: UnsafeMutableRawPointer, from old: Int, to new: Int) -> UnsafeMutableRawPointer {
    // The system moves only pages of one kind: not those of a block of which some are large.
    if old >= large, new >= large, let moved = bytes_resized(memory, rounded(old), rounded(new)), moved != MAP_FAILED {
      return moved
    }
    if old < large, new < large { return checked(realloc(memory, max(new, 16)), new) }
    let moved = taken(new)
    memcpy(moved, memory, min(old, new))
    if new >= large { release(memory, old) } else { give(memory, old) }
    return moved
  }

  /// Gives memory of a size back; what `preferLargePages` was asked for is for `release` instead.
  static func give(_ memory: UnsafeMutableRawPointer, _ size: Int) {
    if size < large { return free(memory) }
    let block = Block(start: memory, size: rounded(size))
    spare.withLock { $0.append(block) }
  }

  /// Gives memory of a size to the system at once: pages of several kinds serve nobody else, because older systems do not move them.
  static func release(_ memory: UnsafeMutableRawPointer, _ size: Int) {
    if size < large { free(memory) } else { munmap(memory, rounded(size)) }
  }

  /// Puts the pages of blocks that were given back under memory that nobody has written yet, such as that of an array: whatever is on
  /// them stands there now. Pages that the system would zero first cost more than all that is written on them.
  static func supply(_ memory: UnsafeMutableRawPointer, _ size: Int) {
    var start = memory.alignedUp(toMultipleOf: page)
    let end = (memory + size).alignedDown(toMultipleOf: page)
    if end - start < large { return }
    while start < end, let block = lastSpare(start.distance(to: end)) {
      let moved = bytes_moved(block.start, block.size, start)
      // After a failed move there may be a hole at `start`, into which another thread's memory can come at any time. Only a system
      // without memory for its own lists fails here, and more than there is ends the program as everywhere.
      start = (moved == MAP_FAILED ? checked(nil, .max) : start) + block.size
    }
  }

  /// The block given back last, no more of it than so many bytes.
  private static func lastSpare(_ most: Int) -> Block? {
    spare.withLock { blocks in
      guard var block = blocks.popLast() else { return nil }
      if block.size > most {
        blocks.append(Block(start: block.start + most, size: block.size - most))
        block.size = most
      }
      return block
    }
  }

  /// Puts the pages that nobody has asked for again under the heap, so that what is allocated next stands on them: the analysis of a
  /// million customers had a quarter of a gigabyte of others zeroed. A heap that gives free memory back at once, as it does unless `Heap`
  /// has asked it not to, gives these to the system.
  static func drain() {
    let size = spare.withLock { blocks in blocks.reduce(0) { $0 + $1.size } }
    if size > 0, let heap = malloc(size + page) {
      supply(heap, size + page)
      free(heap)
    }
    spare.withLock { blocks in
      for block in blocks { munmap(block.start, block.size) }
      blocks = []
    }
  }

  /// Asks for large pages under memory that is not written yet: looking up at random spends most of its time on finding small pages.
  static func preferLargePages(_ memory: UnsafeMutableRawPointer, _ size: Int) {
    let page = UInt(1 << 21)
    let start = (UInt(bitPattern: memory) + page - 1) / page * page
    let end = (UInt(bitPattern: memory) + UInt(size)) / page * page
    if end > start, let first = UnsafeMutableRawPointer(bitPattern: start) { madvise(first, Int(end - start), MADV_HUGEPAGE) }
  }

  /// The smallest block that is large enough, cut to size; else the largest, if it is half as large, grown.
  private static func spareBlock(_ size: Int) -> UnsafeMutableRawPointer? {
    let block: Block? = spare.withLock { blocks in
      let fitting = blocks.indices.filter { blocks[$0].size >= size }.min { blocks[$0].size < blocks[$1].size }
      guard let index = fitting ?? blocks.indices.max(by: { blocks[$0].size < blocks[$1].size }),
        blocks[index].size >= size / 2
      else { return nil }
      let block = blocks[index]
      if block.size > size {
        blocks[index] = Block(start: block.start + size, size: block.size - size)
      } else {
        blocks.remove(at: index)
      }
      return block
    }
    guard let block else { return nil }
    if block.size >= size { return block.start }
    if let grown = bytes_resized(block.start, block.size, size), grown != MAP_FAILED { return grown }
    munmap(block.start, block.size)
    return nil
  }

  private static func rounded(_ size: Int) -> Int { (size + page - 1) / page * page }

  /// Where the system has no memory, Swift's own allocation says so and ends the program.
  private static func checked(_ memory: UnsafeMutableRawPointer?, _ size: Int) -> UnsafeMutableRawPointer {
    guard let memory, memory != MAP_FAILED else { return .allocate(byteCount: size, alignment: 16) }
    return memory
  }
}
