import Trade

/// A share in thousandths under which sales held, and up to which they slipped or rose. DESIGN.md §9.
enum SalesChange {
  case held, slipped, fell, rose, grew

  /// The change from one positive amount to another.
  init(_ now: Money, from before: Money) {
    let change = Int128(now.units - before.units) * 1000
    let base = Int128(before.units)
    switch change {
    case (-15 * base + 1)..<(15 * base): self = .held
    case ..<(-120 * base): self = .fell
    case ..<0: self = .slipped
    case ...(120 * base): self = .rose
    default: self = .grew
    }
  }

  var verb: String {
    switch self {
    case .held: "held"
    case .slipped: "slipped"
    case .fell: "fell"
    case .rose: "rose"
    case .grew: "grew"
    }
  }
}
