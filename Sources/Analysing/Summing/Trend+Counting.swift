import Trade

extension TotalsCount {
  /// The period beside the one before and the year before, and the trend that ends with it: up to a year of periods, of a range the
  /// whole weeks up to its last day. Points that end before the data's first day are left out. Everything but the period itself is counted
  /// as of an earlier day, its own last: what a report says of a period does not depend on which report says it.
  func comparison(of period: Period, since oldest: Day?) -> (Comparison, Trend) {
    let reaches = { (other: Period) in oldest.map { $0 <= other.from } ?? false }
    let points = TotalsCount.points(until: period, since: oldest)
    let totals = totals(
      ofEach: Set(points + points.map(\.yearBefore).filter(reaches) + [period, period.previous, period.yearBefore]))
    let comparison = Comparison(
      now: totals[period] ?? Totals(), previous: reaches(period.previous) ? totals[period.previous] : nil,
      yearBefore: reaches(period.yearBefore) ? totals[period.yearBefore] : nil,
      earlierRefunds: Money(units: refunds.givenBack(since: period.from)))
    let trend = Trend(
      points: points.map { point in
        Trend.Point(
          period: point, totals: totals[point] ?? Totals(), yearBefore: reaches(point.yearBefore) ? totals[point.yearBefore] : nil
        )
      })
    return (comparison, trend)
  }

  /// The periods of the trend, oldest first.
  private static func points(until period: Period, since oldest: Day?) -> [Period] {
    let (last, length) = end(of: period)
    var points = [last]
    for _ in 1..<length {
      let previous = points[points.count - 1].previous
      guard let oldest, previous.to >= oldest else { break }
      points.append(previous)
    }
    return points.reversed()
  }

  /// The last period of the trend, and how many make a year, or five.
  private static func end(of period: Period) -> (last: Period, length: Int) {
    switch period.kind {
    case .week: return (period, 52)
    case .month: return (period, 12)
    case .quarter: return (period, 4)
    case .year: return (period, 5)
    case .range:
      let week = Period(.week, holding: period.to)
      return (week.to == period.to ? week : week.previous, 52)
    }
  }
}
