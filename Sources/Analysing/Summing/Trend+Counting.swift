import Trade

extension TotalsCount {
  /// The period beside the one before and the year before.
  func comparison(of period: Period, since oldest: Day?) -> Comparison {
    let reaches = { (other: Period) in oldest.map { $0 <= other.from } ?? false }
    return Comparison(
      now: totals(of: period),
      previous: reaches(period.previous) ? totals(of: period.previous) : nil,
      yearBefore: reaches(period.yearBefore) ? totals(of: period.yearBefore) : nil)
  }

  /// Up to a year of periods that end with the report's own; of a range the whole weeks up to its last day. Points that end before the
  /// data's first day are left out.
  func trend(of period: Period, since oldest: Day?) -> Trend {
    guard let (last, length) = TotalsCount.trendEnd(of: period) else { return Trend(points: []) }
    var periods = [last]
    while periods.count < length, let oldest, let first = periods.last, first.previous.to >= oldest {
      periods.append(first.previous)
    }
    periods.reverse()
    let before = periods.map { point -> Period? in oldest.map { $0 <= point.yearBefore.from } ?? false ? point.yearBefore : nil }
    let all = Set(periods + before.compactMap { $0 }).sorted { $0.from < $1.from }
    let totals = Dictionary(uniqueKeysWithValues: zip(all, self.totals(of: all)))
    return Trend(
      points: zip(periods, before).map { point, before in
        Trend.Point(period: point, totals: totals[point] ?? Totals(), yearBefore: before.flatMap { totals[$0] })
      })
  }

  private static func trendEnd(of period: Period) -> (last: Period, length: Int)? {
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
