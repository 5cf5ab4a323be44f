/// Round values for an axis from 0 to at least `maximum`: steps of 1, 2 or 5 times a power of ten, about `wanted` of them.
/// A maximum that is not above 0, or no number, gives 0 and 1. Source of the steps: d3-array, `ticks.js`.
package func niceTicks(upTo maximum: Double, wanted: Int) -> [Double] {
  guard (1e-300...1e300).contains(maximum) else { return [0, 1] }
  let rough = maximum / Double(max(1, wanted))
  var exponent = 0
  while power(exponent + 1) <= rough { exponent += 1 }
  while power(exponent) > rough { exponent -= 1 }
  let error = rough / power(exponent)
  let factor: Double =
    switch error {
    case 50.0.squareRoot()...: 10
    case 10.0.squareRoot()...: 5
    case 2.0.squareRoot()...: 2
    default: 1
    }
  // Dividing by a whole power of ten is exact where multiplying by 0.1 is not.
  let tick = { (index: Double) in
    exponent < 0 ? index * factor / power(-exponent) : index * factor * power(exponent)
  }
  var ticks = [0.0]
  while let last = ticks.last, last < maximum { ticks.append(tick(Double(ticks.count))) }
  return ticks
}

private func power(_ exponent: Int) -> Double {
  var result = 1.0
  for _ in 0..<abs(exponent) { result *= 10 }
  return exponent < 0 ? 1 / result : result
}
