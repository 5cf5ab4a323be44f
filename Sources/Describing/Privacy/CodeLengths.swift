/// How many characters the codes need so that no two are equal: six, and one more at a time for those that still meet.
struct CodeLengths {
  private(set) var all: ContiguousArray<UInt8>

  private static let bounds = 6...12

  /// The lengths for these hashes, in their order.
  init(_ hashes: ContiguousArray<UInt64>) {
    all = ContiguousArray(repeating: UInt8(CodeLengths.bounds.lowerBound), count: hashes.count)
    var clashing = CodeLengths.alike(CodeLengths.suspects(hashes), hashes, CodeLengths.bounds.lowerBound)
    for length in CodeLengths.bounds where !clashing.isEmpty {
      for number in clashing { all[Int(number)] = UInt8(length + 1) }
      if length < CodeLengths.bounds.upperBound { clashing = CodeLengths.alike(clashing, hashes, length + 1) }
    }
  }

  /// Those whose shortest code may be also another's, ascending: all that are, and one in thirty of the others.
  ///
  /// A bit for each place instead of a number: what tells a million codes apart fits the processor's cache.
  private static func suspects(_ hashes: ContiguousArray<UInt64>) -> ContiguousArray<Int32> {
    // A constant, which the processor need not divide by.
    let modulus: UInt64 = 387_420_489
    assert(modulus == power(bounds.lowerBound))
    var bits = 8
    while (1 << bits) < hashes.count * 24 { bits += 1 }
    let shift = UInt64(64 - bits)
    var once = ContiguousArray<UInt64>(repeating: 0, count: 1 << (bits - 6))
    var twice = once
    for hash in hashes {
      let place = Int((hash % modulus &* spread) >> shift)
      let bit = UInt64(1) << UInt64(place & 63)
      if once[place >> 6] & bit != 0 { twice[place >> 6] |= bit }
      once[place >> 6] |= bit
    }
    var suspects: ContiguousArray<Int32> = []
    for (number, hash) in hashes.enumerated() {
      let place = Int((hash % modulus &* spread) >> shift)
      if twice[place >> 6] & UInt64(1) << UInt64(place & 63) != 0 { suspects.append(Int32(number)) }
    }
    return suspects
  }

  private static func power(_ length: Int) -> UInt64 { (0..<length).reduce(1) { product, _ in product * CustomerCodes.base } }

  /// An odd number that moves differences into the high bits of a product.
  private static let spread: UInt64 = 0x9E37_79B9_7F4A_7C15

  /// Those of `numbers` whose code of a length is also another's. A table of places instead of a sort: a million codes take a hundredth
  /// of a second.
  private static func alike(
    _ numbers: ContiguousArray<Int32>, _ hashes: ContiguousArray<UInt64>, _ length: Int
  ) -> ContiguousArray<Int32> {
    let modulus = power(length)
    var bits = 4
    while (1 << bits) < numbers.count * 2 { bits += 1 }
    let mask = (1 << bits) - 1
    var table = ContiguousArray<Int32>(repeating: -1, count: mask + 1)
    var found: Set<Int32> = []
    for number in numbers {
      let code = hashes[Int(number)] % modulus
      var place = Int(truncatingIfNeeded: (code &* spread) >> 20) & mask
      while table[place] >= 0 {
        if hashes[Int(table[place])] % modulus == code {
          found.insert(table[place])
          found.insert(number)
          break
        }
        place = (place + 1) & mask
      }
      if table[place] < 0 { table[place] = number }
    }
    return ContiguousArray(found.sorted())
  }
}
