/// Maps numbers to coordinates along a line. A domain without width maps to the middle.
struct LinearScale {
  let domain: ClosedRange<Double>
  let start: Double
  let end: Double

  /// From the domain's bounds to two coordinates, which may run backwards.
  init(_ domain: ClosedRange<Double>, to start: Double, _ end: Double) {
    self.domain = domain
    self.start = start
    self.end = end
  }

  /// The coordinate; what lies outside of the domain is drawn at its edge.
  func callAsFunction(_ value: Double) -> Double {
    let width = domain.upperBound - domain.lowerBound
    guard width > 0 else { return (start + end) / 2 }
    return start + ((value - domain.lowerBound) / width).unit * (end - start)
  }
}
