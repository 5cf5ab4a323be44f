import Trade

extension Distribution {
  /// The places of the ascending order that are told: both middles, the quartiles, the 90th percentile.
  static func places(of count: Int) -> [Int] {
    let rank = { (percent: Int) in max(0, (count * percent + 99) / 100 - 1) }
    return [max(0, (count - 1) / 2), count / 2, rank(25), rank(75), rank(90)]
  }

  /// Takes over the numbers at the places told, in their order.
  mutating func tell(_ values: [Int64]) {
    (doubledMedian, lowerQuartile, upperQuartile, ninetieth) = (values[0] + values[1], values[2], values[3], values[4])
  }

  /// The spread of numbers ≥ 0, each with how often it occurs, ascending; `offset` is taken off for the histogram.
  init(_ numbers: some Sequence<(value: Int64, count: Int)>, histogram: Histogram, offset: Int64 = 0) {
    self.init(histogram: histogram)
    let numbers = numbers.filter { $0.count > 0 }
    for number in numbers {
      count += number.count
      sum += number.value * Int64(number.count)
      self.histogram.add(Int(clamping: max(0, number.value - offset)), count: number.count)
    }
    if count == 0 { return }
    tell(
      Distribution.places(of: count).map { place in
        var left = place
        for number in numbers {
          if left < number.count { return number.value }
          left -= number.count
        }
        return 0
      })
  }
}
