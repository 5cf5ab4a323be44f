package import Trade

/// Shares of a whole in tenths of a per cent that add up to exactly 100.0%, by the largest remainder (Hamilton's method): each
/// is rounded down, and what is missing goes to the largest remainders, of equal ones to the first.
///
/// The result is empty of meaning (all 0) where the parts add up to nothing or less.
package func apportioned(_ parts: [Int64], per total: Int64 = 1000) -> [Int64] {
  let whole = parts.reduce(Int128(0)) { $0 + Int128($1) }
  guard whole > 0 else { return parts.map { _ in 0 } }
  var floors: [Int64] = []
  var remainders: [(Int128, Int)] = []
  for (index, part) in parts.enumerated() {
    var (quotient, remainder) = (Int128(part) * Int128(total)).quotientAndRemainder(dividingBy: whole)
    if remainder < 0 {
      quotient -= 1
      remainder += whole
    }
    floors.append(Int64(quotient))
    remainders.append((remainder, index))
  }
  let missing = Int(total - floors.reduce(0, +))
  remainders.sort { $0.0 == $1.0 ? $0.1 < $1.1 : $0.0 > $1.0 }
  for (_, index) in remainders.prefix(missing) { floors[index] += 1 }
  return floors
}

extension Words {
  /// Shares that add up: "12.3%" for each part of the whole that they make together.
  package func percents(_ parts: [Int64]) -> [String] { apportioned(parts).map { percent(Share($0, of: 1000)) } }

  /// The same for amounts.
  package func percents(_ parts: [Money]) -> [String] { percents(parts.map(\.units)) }
}
