/// Numbers as SVG wants them, rounded once: one decimal for px, two for per cent. Independent of any locale; never "-0", never "nan".
extension Double {
  /// In px: "12.5".
  var px: String { decimal(scaledBy: 10, digits: 1) }

  /// A number in 0…100 as per cent: "33.33%".
  var percent: String { decimal(scaledBy: 100, digits: 2) + "%" }

  /// Is not below 0 or above 1; what is no number is 0.
  var unit: Double { isNaN ? 0 : Swift.min(1, Swift.max(0, self)) }

  private func decimal(scaledBy factor: Double, digits: Int) -> String {
    guard isFinite else { return "0" }
    let bounded = Swift.min(1e9, Swift.max(-1e9, self))
    let scaled = Int((bounded * factor).rounded())
    let (whole, rest) = scaled.magnitude.quotientAndRemainder(dividingBy: UInt(factor))
    let sign = scaled < 0 ? "-" : ""
    if rest == 0 { return "\(sign)\(whole)" }
    var fraction = String(rest)
    while fraction.utf8.count < digits { fraction = "0" + fraction }
    while fraction.utf8.last == UInt8(ascii: "0") { fraction.removeLast() }
    return "\(sign)\(whole).\(fraction)"
  }
}
