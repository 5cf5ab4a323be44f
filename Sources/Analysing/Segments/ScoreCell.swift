/// A combination of the three scores, 1–5 each.
package struct ScoreCell: Hashable, Sendable {
  package let r: Int
  package let f: Int
  package let m: Int

  /// A combination.
  package init(r: Int, f: Int, m: Int) { (self.r, self.f, self.m) = (r, f, m) }

  /// The place among all combinations.
  var place: Int { (r - 1) * 25 + (f - 1) * 5 + m - 1 }
  /// R, F and M.
  package var scores: [Int] { [r, f, m] }
}
