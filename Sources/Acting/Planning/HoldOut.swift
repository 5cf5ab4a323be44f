package import Trade

/// Who is left out of marketing for a while, to measure what contacts bring: by a digest of the id and of the number of the stretch of
/// `Policy.Contacting.poolDays`, so that a customer stays in or out for all of it, and another part is left out in the next. actions.md §2.
package struct HoldOut: Sendable {
  private let customers: CustomerTable
  private let seed: UInt64
  private let basisPoints: Int

  /// Who is left out on a day.
  package init(_ customers: CustomerTable, on day: Day, _ policy: Policy.Contacting) {
    (self.customers, basisPoints) = (customers, policy.holdOut)
    let (number, length) = (Int(day.number), max(1, policy.poolDays))
    // Rounded down, so that days before 1970 are no special case.
    let stretch = number >= 0 ? number / length : (number + 1) / length - 1
    seed = UInt64(bitPattern: Int64(stretch)) &* 0x9E37_79B9_7F4A_7C15
  }

  /// Whether a customer is left out, where the action allows it.
  package func holds(_ customer: CustomerID) -> Bool {
    if basisPoints <= 0 { return false }
    let digest = customers.ids.withBytes(of: customer.index) { bytes in
      var digest = Scatter(seed: seed)
      for byte in bytes { digest.add(byte) }
      return digest.value
    }
    return Int(digest % 10_000) < basisPoints
  }
}
