import Trade

/// Six shades of amounts by five round bounds, each twice the one before: 50, 100, 200, 400, 800.
struct ShadeSteps {
  /// The bounds, ascending; a value at a bound has the darker shade.
  let bounds: [Money]

  /// The largest round bounds (1, 2 or 5 times a power of ten at the start) of which the last is not above the highest value.
  init(upTo highest: Money) {
    var base: Int64 = 1
    var factor = 0
    while true {
      let next = factor % 3 == 1 ? base / 2 * 5 : base * 2
      if next > highest.units / 16 { break }
      base = next
      factor += 1
    }
    bounds = (0..<5).map { Money(units: base << Int64($0)) }
  }

  /// 1 under the first bound, 6 from the last on.
  func shade(of amount: Money) -> Int { 1 + bounds.count { $0 <= amount } }

  /// A bound in words, with decimals only where it is no whole amount.
  func word(_ index: Int, _ words: Words) -> String {
    let bound = bounds[index]
    return bound.units % Money.scale == 0 ? words.money(bound) : words.moneyExact(bound)
  }
}
