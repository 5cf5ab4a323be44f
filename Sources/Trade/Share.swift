/// A part of a whole, kept exact until it is printed. What makes one is inlinable, because other modules make one for every order.
@usableFromInline package struct Share: Hashable, Sendable {
  /// The part, in the unit of the whole.
  @usableFromInline package let part: Int64
  /// The whole; 0 if there is none.
  @usableFromInline package let whole: Int64

  /// `part` of `whole`.
  @inlinable package init(_ part: Int64, of whole: Int64) {
    self.part = part
    self.whole = whole
  }

  /// A count of a count.
  @inlinable package init(_ part: Int, of whole: Int) { self.init(Int64(part), of: Int64(whole)) }

  /// An amount of an amount.
  package init(_ part: Money, of whole: Money) { self.init(part.units, of: whole.units) }

  /// The fraction as a number, 0…1 for a true part; 0 where the whole is 0.
  package var value: Double { whole == 0 ? 0 : Double(part) / Double(whole) }

  /// `value × multiplier` rounded half to even: per mille with 1,000, basis points with 10,000. 0 where the whole is 0;
  /// ±`Int64.max` where the part is too large for more.
  package func rounded(per multiplier: Int64) -> Int64 {
    if whole == 0 { return 0 }
    let sign: Int128 = whole < 0 ? -1 : 1
    return roundedQuotient(Int128(part) * Int128(multiplier) * sign, Int128(whole) * sign)
  }
}
