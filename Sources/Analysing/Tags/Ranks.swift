/// The rank of each value among some: the part of them, in ten-thousandths rounded down, that are at most as large.
struct Ranks: Sendable {
  /// The smallest of the values that has each rank from 1 to 10,000 or a higher one, and then nothing that is small enough.
  private let least: ContiguousArray<Int64>

  /// The ranks among some values.
  init(_ values: ContiguousArray<Int64>) {
    let sorted = Descending(values)
    var least = ContiguousArray<Int64>(repeating: .max, count: 1 << Ranks.bits)
    for rank in 1...10_000 { least[rank - 1] = sorted.ascending(at: (rank * sorted.count + 9999) / 10_000 - 1) }
    self.least = least
  }

  /// Ranks have so many bits.
  private static var bits: Int { 14 }

  /// The rank of one of the values: as many steps for all of them and no turn between them, as processors guess turns wrong.
  @inline(__always) func rank(of value: Int64) -> Int64 {
    let least = least.span
    var rank = 0
    for bit in stride(from: Ranks.bits - 1, through: 0, by: -1) {
      rank += (least[rank + 1 << bit - 1] <= value ? 1 : 0) << bit
    }
    return Int64(rank)
  }
}
