/// The sample store's own random numbers: whole-number arithmetic only, so that every machine draws the same.
/// Algorithm: SplitMix64 (Steele, Lea & Flood 2014, *Fast Splittable Pseudorandom Number Generators*).
struct SampleRandom {
  private var state: UInt64

  /// A sequence of its own for each seed.
  init(seed: UInt64) { state = seed }

  /// The next 64 bits.
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// A whole number 0 ..< `bound`; the bound is under 2³¹, and the bias of the multiplication is far below what a shop could show.
  mutating func below(_ bound: Int) -> Int { Int(truncatingIfNeeded: ((next() >> 33) &* UInt64(bound)) >> 31) }

  /// A whole number from `low` to `high`, both included.
  mutating func between(_ low: Int, _ high: Int) -> Int { low + below(high - low + 1) }

  /// True in `perMille` of 1000 cases.
  mutating func chance(_ perMille: Int) -> Bool { below(1000) < perMille }

  /// Like `between`, but the middle comes oftener than the ends: the mean of three draws.
  mutating func bell(_ low: Int, _ high: Int) -> Int { (between(low, high) + between(low, high) + between(low, high)) / 3 }

  /// An index of `weights`, as often as its weight says.
  mutating func index(by weights: [Int]) -> Int {
    // Counting loops: in a debug build an iterator costs more than all else that the demo does.
    var total = 0
    var index = 0
    while index < weights.count {
      total += weights[index]
      index += 1
    }
    var rest = below(total)
    index = 0
    while rest >= weights[index] {
      rest -= weights[index]
      index += 1
    }
    return index
  }
}
