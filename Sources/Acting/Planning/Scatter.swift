/// Spreads bytes evenly over 64 bits: FNV-1a, finished as SplitMix64 does, so that every bit depends on every byte. The same on every
/// machine and in every run.
struct Scatter {
  private var hash: UInt64

  /// A digest of nothing; another seed makes others of the same bytes.
  init(seed: UInt64 = 0) { hash = 14_695_981_039_346_656_037 ^ seed }

  /// Adds a byte.
  mutating func add(_ byte: UInt8) { hash = (hash ^ UInt64(byte)) &* 1_099_511_628_211 }

  /// The digest.
  var value: UInt64 {
    var mixed = hash
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
