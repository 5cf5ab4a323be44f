import CBytes
import Foundation

/// Memory for columns and tables: large blocks come from the system and go back to it at once, so that what one stage has freed the
/// next can have, and grow by moving pages instead of copying what is on them.
enum Memory {
  /// From this size on a block is the system's.
  private static let large = 1 << 22

  /// Memory of so many bytes, whatever is in it.
  static func taken(_ size: Int) -> UnsafeMutableRawPointer {
    if size < large { return checked(malloc(max(size, 16)), size) }
    return checked(mmap(nil, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0), size)
  }

  /// Memory of another size with what is in the old.
  static func resized(_ memory: UnsafeMutableRawPointer, from old: Int, to new: Int) -> UnsafeMutableRawPointer {
    if old >= large, new >= large { return checked(bytes_resized(memory, old, new), new) }
    if old < large, new < large { return checked(realloc(memory, max(new, 16)), new) }
    let moved = taken(new)
    memcpy(moved, memory, min(old, new))
    give(memory, old)
    return moved
  }

  /// Gives memory of a size back.
  static func give(_ memory: UnsafeMutableRawPointer, _ size: Int) {
    if size < large { free(memory) } else { munmap(memory, size) }
  }

  /// Asks for large pages under memory that is not written yet: looking up at random spends most of its time on finding small pages.
  static func preferLargePages(_ memory: UnsafeMutableRawPointer, _ size: Int) {
    let page = UInt(1 << 21)
    let start = (UInt(bitPattern: memory) + page - 1) / page * page
    let end = (UInt(bitPattern: memory) + UInt(size)) / page * page
    if end > start, let first = UnsafeMutableRawPointer(bitPattern: start) { madvise(first, Int(end - start), MADV_HUGEPAGE) }
  }

  /// Where the system has no memory, Swift's own allocation says so and ends the program.
  private static func checked(_ memory: UnsafeMutableRawPointer?, _ size: Int) -> UnsafeMutableRawPointer {
    guard let memory, memory != MAP_FAILED else { return .allocate(byteCount: size, alignment: 16) }
    return memory
  }
}
