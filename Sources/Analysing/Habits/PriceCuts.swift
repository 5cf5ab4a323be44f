import Trade

/// Where the price lines of each category end: the dearest unit price of value, and that of mid. A price is in a line if the category's
/// spend on cheaper goods is below so many parts of all its spend, so equal prices are together.
struct PriceCuts: Sendable {
  /// By category; 0 in one without a priced line.
  let value: ContiguousArray<Int64>
  let mid: ContiguousArray<Int64>

  /// The cuts that are kept in place of those found, told by category; nil where none are.
  func keeping(_ kept: (Int) -> (value: Int64, mid: Int64)?) -> PriceCuts {
    let cuts = value.indices.map { kept($0) ?? (value[$0], mid[$0]) }
    return PriceCuts(value: ContiguousArray(cuts.map(\.value)), mid: ContiguousArray(cuts.map(\.mid)))
  }

  private init(value: ContiguousArray<Int64>, mid: ContiguousArray<Int64>) { (self.value, self.mid) = (value, mid) }

  /// A third of a category's spend, for one: the cheapest price with at least that much spent on it and on cheaper goods is what is looked
  /// for, digit by digit from the highest, by passes over all lines that add up the spend by the next digit. Nothing is copied or sorted.
  private struct Search {
    /// The digits that are known.
    var prefix: Int64 = 0
    /// How many parts of the spend are to be reached, and what is spent below the prefix.
    let parts: Int
    var below: Int64 = 0
  }

  /// How many bits a digit has where there are so many categories: sums by digit take at most 16 megabytes a slice, or four numbers a
  /// category where that is more. The fewer bits, the more passes.
  static func bits(categories: Int) -> Int {
    if categories <= 64 { return 12 }
    let most = (1 << 20) / categories
    return max(1, min(8, Int.bitWidth - 1 - most.leadingZeroBitCount))
  }

  /// The cuts of some lines in equal parts of the spend; they are the same with digits of any number of bits.
  init(_ lines: PricedLines, _ slices: Slices, parts: Int, bits: Int? = nil) {
    let bits = bits ?? PriceCuts.bits(categories: lines.categories)
    let dearest = slices.map { slice in
      var most: Int64 = 0
      for run in [slice.orders, slice.anonymous] { lines.forEach(of: run) { _, _, price, _ in most = max(most, price) } }
      return most
    }
    let digits = max(1, (Int64.bitWidth - (dearest.max() ?? 0).leadingZeroBitCount + bits - 1) / bits)
    var searches = ContiguousArray((0..<2 * lines.categories).map { Search(parts: $0 % 2 + 1) })
    var totals = ContiguousArray<Int64>(repeating: 0, count: lines.categories)
    for digit in (0..<digits).reversed() {
      let sums = PriceCuts.sums(lines, slices, searches, shift: digit * bits, bits: bits)
      if digit == digits - 1 {
        for category in totals.indices { totals[category] = sums[2 * category << bits..<(2 * category + 1) << bits].reduce(0, +) }
      }
      for place in searches.indices {
        let (search, total) = (searches[place], totals[place / 2])
        var (next, below) = (0, search.below)
        while next < 1 << bits - 1,
          Int128(below + sums[place << bits + next]) * Int128(parts) < Int128(total) * Int128(search.parts)
        {
          below += sums[place << bits + next]
          next += 1
        }
        (searches[place].prefix, searches[place].below) = (search.prefix << Int64(bits) | Int64(next), below)
      }
    }
    let found = totals.indices.map { totals[$0] == 0 ? (0, 0) : (searches[2 * $0].prefix, searches[2 * $0 + 1].prefix) }
    (value, mid) = (ContiguousArray(found.map(\.0)), ContiguousArray(found.map(\.1)))
  }

  /// What is spent in each search's range, by the next digit.
  private static func sums(
    _ lines: PricedLines, _ slices: Slices, _ searches: ContiguousArray<Search>, shift: Int, bits: Int
  ) -> ContiguousArray<Int64> {
    let empty = ContiguousArray<Int64>(repeating: 0, count: searches.count << bits)
    let (shift, width, mask) = (Int64(shift), Int64(bits), Int64(1 << bits - 1))
    let parts = slices.map { slice in
      var sums = empty
      var places = sums.mutableSpan
      let searches = searches.span
      for run in [slice.orders, slice.anonymous] {
        lines.forEach(of: run) { _, category, price, amount in
          let digits = price >> shift
          for place in 2 * category...2 * category + 1 where digits >> width == searches[place].prefix {
            places[place << bits + Int(digits & mask)] += amount
          }
        }
      }
      return sums
    }
    var sum = empty
    for part in parts {
      for place in sum.indices { sum[place] += part[place] }
    }
    return sum
  }

  /// The line of a price: 0 for premium, 1 for mid, 2 for value, as `PriceLineRule.classes` has them.
  @inline(__always) func line(_ category: Int, _ price: Int64) -> Int {
    price <= value[category] ? 2 : price <= mid[category] ? 1 : 0
  }
}
