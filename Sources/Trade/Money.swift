/// An exact amount of money: an integer of ten-thousandths of the currency's unit.
///
/// Sums stay exact and are rounded only when they are printed. The loader refuses inputs whose absolute amounts add up to more
/// than `Int64.max / 4` units, so the arithmetic here cannot overflow on a ledger's own sums.
@usableFromInline package struct Money: Hashable, Comparable, Sendable {
  /// Ten-thousandths of the currency's unit; `12_3400` is 12.34.
  @usableFromInline package var units: Int64

  /// The amount of `units` ten-thousandths.
  @inlinable package init(units: Int64) { self.units = units }

  /// Nothing.
  @inlinable package static var zero: Money { Money(units: 0) }

  /// Ten-thousandths in one unit of the currency.
  package static let scale: Int64 = 10_000

  @inlinable package static func == (a: Money, b: Money) -> Bool { a.units == b.units }
  @inlinable package static func < (a: Money, b: Money) -> Bool { a.units < b.units }
  @inlinable package static func + (a: Money, b: Money) -> Money { Money(units: a.units + b.units) }
  @inlinable package static func - (a: Money, b: Money) -> Money { Money(units: a.units - b.units) }
  @inlinable package static prefix func - (a: Money) -> Money { Money(units: -a.units) }
  @inlinable package static func += (a: inout Money, b: Money) { a.units += b.units }
  @inlinable package static func -= (a: inout Money, b: Money) { a.units -= b.units }

  /// This amount shared by `count` (at least 1), rounded half to even to a ten-thousandth.
  package func divided(by count: Int) -> Money {
    Money(units: roundedQuotient(Int128(units), Int128(count)))
  }

  /// This amount times a fraction, rounded half to even to a ten-thousandth; the denominator is positive.
  package func scaled(by numerator: Int64, over denominator: Int64) -> Money {
    Money(units: roundedQuotient(Int128(units) * Int128(numerator), Int128(denominator)))
  }

  /// The plain decimal of the machine formats (CSV, JSON): all non-zero decimals, at least `digits` (the currency's own).
  package func decimal(atLeast digits: Int) -> String {
    let magnitude = units.magnitude
    var fraction = String(magnitude % 10_000 + 10_000).dropFirst()
    while fraction.count > digits, fraction.last == "0" { fraction.removeLast() }
    let whole = (units < 0 ? "-" : "") + String(magnitude / 10_000)
    return fraction.isEmpty ? whole : whole + "." + fraction
  }
}

/// `numerator / denominator` rounded half to even; the denominator is positive. A quotient beyond `Int64` becomes the largest of its
/// sign, ±`Int64.max`: such a part is so much larger than its whole that the figure says nothing, and must not stop the report.
package func roundedQuotient(_ numerator: Int128, _ denominator: Int128) -> Int64 {
  var (quotient, remainder) = numerator.quotientAndRemainder(dividingBy: denominator)
  if remainder < 0 {
    quotient -= 1
    remainder += denominator
  }
  let twice = remainder * 2
  if twice > denominator || (twice == denominator && quotient % 2 != 0) { quotient += 1 }
  return max(Int64(clamping: quotient), -Int64.max)
}
