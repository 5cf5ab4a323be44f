import Analysing

/// A number that stands for what a period recorded: the same wherever the same is said of the same customers, whatever others the file has
/// come to know since. It tells whether a later period was compared with what stands there now; it keeps nobody from making another record
/// for a number.
struct ContentDigest {
  private var sum: UInt64 = 0xcbf2_9ce4_8422_2325
  /// Another one for each column.
  private var salt: UInt64 = 0

  /// Begins with all that is no customer's own: FNV-1a over its bytes.
  init(_ summary: PeriodSummary) {
    for byte in summary.bytes { sum = (sum ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
  }

  /// Adds a column of digests by the numbers of the record.
  mutating func add(_ values: ContiguousArray<UInt32>) { add(values) { $0 == 0 ? nil : $0 } }

  /// Adds a column of numbers of classes, as indices into the classes of the segmentation.
  mutating func add(_ values: ContiguousArray<UInt8>, indices: [UInt8]) {
    add(values) { number in
      let index = indices[Int(number)]
      return index == Segmentation.none ? nil : UInt32(index)
    }
  }

  /// Terms are added up, so that a customer of whom nothing is said adds none.
  private mutating func add<Value>(_ values: ContiguousArray<Value>, _ told: (Value) -> UInt32?) {
    salt &+= 0x9e37_79b9_7f4a_7c15
    for (number, value) in values.enumerated() {
      guard let value = told(value) else { continue }
      sum &+= ContentDigest.mixed((UInt64(number) << 32 | UInt64(value)) &+ salt)
    }
  }

  /// Sixteen hexadecimal digits.
  var text: String {
    let digits = String(sum, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }

  /// Every bit depends on every bit: the end of SplitMix64 (Steele, Lea & Flood 2014).
  private static func mixed(_ number: UInt64) -> UInt64 {
    var bits = number
    bits = (bits ^ bits >> 30) &* 0xbf58_476d_1ce4_e5b9
    bits = (bits ^ bits >> 27) &* 0x94d0_49bb_1331_11eb
    return bits ^ bits >> 31
  }
}
