import Trade

extension Budget {
  /// Grants an offer what it is expected to cost, if that much is left; notes what is missing otherwise. A smaller one further down may still
  /// find enough.
  mutating func grants(_ cost: Money) -> Bool {
    if let limit, spent + cost > limit {
      refused += 1
      missing += cost
      return false
    }
    granted += 1
    spent += cost
    return true
  }

  /// Whether a worth is more for each unit of its cost than another: exact; what costs nothing comes first.
  static func brings(_ a: Worth, moreThan b: Worth) -> Bool {
    if a.cost <= .zero || b.cost <= .zero { return a.cost <= .zero && b.cost > .zero }
    return Int128(a.total.units) * Int128(b.cost.units) > Int128(b.total.units) * Int128(a.cost.units)
  }
}
