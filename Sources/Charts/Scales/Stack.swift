/// Keeps labels apart on a vertical line.
struct Stack {
  /// Between two labels, in px.
  let gap: Double
  let from: Double
  let to: Double

  /// Moves two labels as little as possible: within the bounds, `gap` apart, in their order. Of equal ones the first comes on top.
  func place(_ wished: [Double?]) -> [Double?] {
    let bounded = wished.map { $0.map { min(to, max(from, $0)) } }
    guard bounded.count == 2, let first = bounded[0], let second = bounded[1], abs(first - second) < gap else { return bounded }
    let middle = min(to - gap / 2, max(from + gap / 2, (first + second) / 2))
    let isFirstOnTop = (wished[0] ?? first) <= (wished[1] ?? second)
    return [middle - (isFirstOnTop ? gap : -gap) / 2, middle + (isFirstOnTop ? gap : -gap) / 2]
  }
}
