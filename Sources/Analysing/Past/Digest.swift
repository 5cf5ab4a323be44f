/// A number that stands for what was put into it: the same input gives the same number on every machine and in every run. It tells whether
/// something is another than it was; it keeps nobody from making another input for a number.
struct Digest {
  private var state: UInt64 = 0xcbf2_9ce4_8422_2325

  /// Adds a number.
  @inline(__always) mutating func add(_ number: Int64) {
    state = Digest.mixed(state &* 0x0000_0100_0000_01b3 ^ UInt64(bitPattern: number))
  }

  /// Adds a text with its length, so that neighbours keep apart: FNV-1a over its bytes.
  @inline(__always) mutating func add(_ bytes: some Collection<UInt8>) {
    for byte in bytes { state = (state ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
    add(Int64(bytes.count))
  }

  /// All of it.
  var whole: UInt64 { state }
  /// Never 0, which stands for nothing.
  var short: UInt32 { max(1, UInt32(truncatingIfNeeded: state ^ state >> 32)) }

  /// Sixteen hexadecimal digits.
  var text: String {
    let digits = String(state, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }

  /// Every bit depends on every bit: the end of SplitMix64 (Steele, Lea & Flood 2014).
  @inline(__always) static func mixed(_ number: UInt64) -> UInt64 {
    var bits = number
    bits = (bits ^ bits >> 30) &* 0xbf58_476d_1ce4_e5b9
    bits = (bits ^ bits >> 27) &* 0x94d0_49bb_1331_11eb
    return bits ^ bits >> 31
  }
}
