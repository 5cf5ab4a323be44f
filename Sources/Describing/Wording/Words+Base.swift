package import Trade

/// Percentages that need a base: DESIGN.md §7 and segmentation.md §7, no percentage on a base under `Policy.smallBase`.
extension Words {
  /// "8 of 88 (9%)"; without the percentage where the base is small.
  package func cases(_ share: Share, smallBase: Int) -> String {
    let text = "\(count(Int(share.part))) of \(count(Int(share.whole)))"
    return share.whole >= smallBase ? text + " (\(wholePercent(share)))" : text
  }

  /// Hundredths of a mean: "3.42"; "–" for a base of nothing.
  package func hundredths(_ share: Share) -> String {
    share.whole == 0 ? "–" : String(ratio(hundredths: Int(share.rounded(per: 100))).dropLast())
  }

  /// The amount of the change in whole per cent, without a sign: "3%"; nil where `before` is not positive.
  package func wholeChange(_ now: Int64, from before: Int64) -> String? {
    guard before > 0 else { return nil }
    return wholePercent(Share(abs(now - before), of: before))
  }
}
