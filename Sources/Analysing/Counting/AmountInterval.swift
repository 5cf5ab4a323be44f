/// Amounts from `least` on, a power of two of them; `least` is a multiple of how many they are.
struct AmountInterval: Hashable, Sendable {
  let least: Int64
  /// The power.
  let width: Int

  /// Into so many parts an interval is divided at most: 16 kB of counts.
  static let parts = 1 << 12

  /// Whether there is nothing to look for in it any more.
  var isOneAmount: Bool { width == 0 }

  @inline(__always) func contains(_ amount: Int64) -> Bool { amount &>> Int64(width) == least &>> Int64(width) }

  /// The part that an amount of the interval lies in.
  @inline(__always) func part(_ amount: Int64) -> Int { Int(truncatingIfNeeded: (amount - least) &>> Int64(partWidth)) }

  /// A part, as an interval of its own.
  subscript(part: Int) -> AmountInterval {
    AmountInterval(least: least + Int64(part) << Int64(partWidth), width: partWidth)
  }

  private var partWidth: Int { max(0, width - AmountInterval.parts.trailingZeroBitCount) }
}
