/// Some classes of a rule, by their places in `Rule.classes`; a rule whose classes are tried in turn has 32 at the most.
struct ClassSet: Sendable {
  private var bits: UInt32 = 0

  /// No class.
  init() {}

  /// One class.
  init(_ place: Int) { insert(place, if: true) }

  /// Takes a class in where a condition holds.
  @inline(__always) mutating func insert(_ place: Int, if holds: Bool) { if holds { bits |= 1 << UInt32(place) } }

  /// Whether there is none.
  var isEmpty: Bool { bits == 0 }

  /// The set without one class.
  @inline(__always) func without(_ place: Int) -> ClassSet {
    var rest = self
    rest.bits &= ~(1 << UInt32(place))
    return rest
  }

  /// Takes the first class out.
  @inline(__always) mutating func removeFirst() -> Int? {
    if bits == 0 { return nil }
    let place = bits.trailingZeroBitCount
    bits &= bits - 1
    return place
  }
}
