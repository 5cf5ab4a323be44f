import CBytes

/// The memory that the program's arrays stand in.
package enum Heap {
  /// Has the heap keep what is freed: what one stage frees the next needs, and the program ends soon after its largest one. By itself
  /// glibc maps each large array from the system, which zeroes its pages, and gives them back: of building a report on ten million orders
  /// that was a third of the system's time.
  package static func keepsFreedMemory() { bytes_keep_freed() }
}
