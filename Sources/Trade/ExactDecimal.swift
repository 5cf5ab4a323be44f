/// Plain decimals such as `0.92`, read as integers: no fraction is ever held as a binary one.
package enum ExactDecimal {
  /// `text` × 10^`decimals`; nil if it is not a plain decimal (digits, at most one point, a minus in front), has more decimals, or
  /// is too large.
  package static func parse(_ text: Substring, decimals: Int) -> Int64? {
    let isNegative = text.first == "-"
    let parts = (isNegative ? text.dropFirst() : text).split(separator: ".", omittingEmptySubsequences: false)
    guard let whole = parts.first, parts.count <= 2 else { return nil }
    let fraction = parts.count == 2 ? parts[1] : ""
    guard !whole.isEmpty, parts.count == 1 || !fraction.isEmpty, fraction.count <= decimals else { return nil }
    var value: Int64 = 0
    let padding = String(repeating: "0", count: decimals - fraction.count)
    for byte in (whole + fraction + padding).utf8 {
      guard (48...57).contains(byte) else { return nil }
      let (product, tooLarge) = value.multipliedReportingOverflow(by: 10)
      let (sum, stillTooLarge) = product.addingReportingOverflow(Int64(byte) - 48)
      if tooLarge || stillTooLarge { return nil }
      value = sum
    }
    return isNegative ? -value : value
  }
}
