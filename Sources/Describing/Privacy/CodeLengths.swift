/// How many characters the codes need so that no two are equal: six, and one more at a time for those that still meet.
struct CodeLengths {
  private(set) var all: ContiguousArray<UInt8>

  private static let bounds = 6...12

  /// The lengths for these hashes, in their order.
  init(_ hashes: ContiguousArray<UInt64>) {
    all = ContiguousArray(repeating: UInt8(CodeLengths.bounds.lowerBound), count: hashes.count)
    var clashing = CodeLengths.alike(ContiguousArray(0..<Int32(hashes.count)), hashes, CodeLengths.bounds.lowerBound)
    for length in CodeLengths.bounds where !clashing.isEmpty {
      for number in clashing { all[Int(number)] = UInt8(length + 1) }
      if length < CodeLengths.bounds.upperBound { clashing = CodeLengths.alike(clashing, hashes, length + 1) }
    }
  }

  /// Those of `numbers` whose code of a length is also another's. A table of places instead of a sort: a million codes take a hundredth
  /// of a second.
  private static func alike(
    _ numbers: ContiguousArray<Int32>, _ hashes: ContiguousArray<UInt64>, _ length: Int
  ) -> ContiguousArray<Int32> {
    let modulus = (0..<length).reduce(UInt64(1)) { product, _ in product * CustomerCodes.base }
    var bits = 4
    while (1 << bits) < numbers.count * 2 { bits += 1 }
    let mask = (1 << bits) - 1
    var table = ContiguousArray<Int32>(repeating: -1, count: mask + 1)
    var found: Set<Int32> = []
    for number in numbers {
      let code = hashes[Int(number)] % modulus
      var place = Int(truncatingIfNeeded: (code &* 0x9E37_79B9_7F4A_7C15) >> 20) & mask
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
