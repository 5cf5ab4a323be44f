/// The bench file's own random numbers: whole-number arithmetic only, so that every machine writes the same file.
/// Algorithm: xorshift128+ (Vigna 2017, *Further scramblings of Marsaglia's xorshift generators*), from a fixed seed.
struct BenchRandom {
  private var one: UInt64 = 0x9E37_79B9_7F4A_7C15
  private var other: UInt64 = 0xD1B5_4A32_D192_ED03

  /// The next 64 bits.
  mutating func next() -> UInt64 {
    var mixed = one
    let kept = other
    one = kept
    mixed ^= mixed << 23
    other = mixed ^ kept ^ (mixed >> 17) ^ (kept >> 26)
    return other &+ kept
  }

  /// 0 ..< `bound` (under 2³²), the small numbers oftener: a uniform number to the power `exponent` in tenths, 10…30. Between the whole
  /// powers the power is mixed: of 22, eight in ten draws are squares and two are cubes.
  mutating func skewed(below bound: Int, exponent tenths: Int) -> Int {
    let bits = next()
    let uniform = bits >> 32
    let isHigher = Int(bits & 0xFFFF) * 10 < (tenths % 10) << 16
    var power = uniform
    for _ in 1..<(tenths / 10 + (isHigher ? 1 : 0)) { power = (power &* uniform) >> 32 }
    return Int((power &* UInt64(bound)) >> 32)
  }

  /// Cents of an amount, 50…110,000, log-normal in the middle (median 24.8, σ of the logarithm 1.1): two to a power that is the sum of
  /// four uniform numbers.
  mutating func cents() -> Int {
    let bits = next()
    let sum = Int(bits & 0xFFFF) + Int(bits >> 16 & 0xFFFF) + Int(bits >> 32 & 0xFFFF) + Int(bits >> 48)
    // Sixteen binary digits after the point: log₂ of the median in cents is 11.274; 1.1 / ln 2 over the sum's deviation is 2.749.
    let power = 738_853 + (sum - 131_070) * 2_749 / 1_000
    let fraction = power & 0xFFFF
    // 2^f for f in 0 ..< 1 to three parts in a thousand.
    let mantissa = 65_536 + ((fraction * (43_024 + ((fraction * 22_512) >> 16))) >> 16)
    return (mantissa << (power >> 16)) >> 16
  }
}
