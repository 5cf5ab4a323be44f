/// Memory for bytes, freed with its owner.
struct ByteBlock: ~Copyable {
  let start: UnsafeMutablePointer<UInt8>
  let capacity: Int

  /// Room for that many bytes, not initialised.
  init(_ capacity: Int) {
    self.capacity = capacity
    start = .allocate(capacity: max(capacity, 1))
  }

  deinit { start.deallocate() }

  /// The bytes from an offset up to another, valid as long as the block.
  func part(_ low: Int, _ high: Int) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: UnsafePointer(start + low), count: high - low)
  }
}
