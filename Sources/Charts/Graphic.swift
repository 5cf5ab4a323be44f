/// A small drawing inside a table cell or a tile; decoration of a number that stands beside it, hidden from screen readers.
package enum Graphic: Hashable, Sendable {
  /// The last values as a line with a dot at its end; nil breaks the line. DESIGN.md §5, *tile spark*.
  case sparkline([Double?], tone: Tone, height: Int)
  /// A ring at one share and a dot at another, both 0…1, on a scale that ends at `scale`. DESIGN.md §5, *share dumbbell*.
  case dumbbell(ring: Double, dot: Double, scale: Double, tone: Tone)
  /// The head of a dumbbell column.
  case dumbbellAxis([Tick], scale: Double)
  /// 730 days: a stroke an order (days from the left), a line for the silence after the last. DESIGN.md §5, *order strip*.
  case orderStrip(days: [Int])
  /// A bar on a scale that ends at `scale`.
  case bar(Double, scale: Double, tone: Tone)
}
