import Trade

/// The lines of one customer, and what is worked out of those with one product: the same value gathers customer after customer, so that
/// nothing is allocated for each.
struct ReplenishmentLines {
  /// A line.
  struct Line {
    var product: Int32
    var day: Day
    var amount: Int64
    var quantity: Int64
  }

  var bought = ContiguousArray<Line>()
  /// The days of one product, ascending.
  private(set) var days = ContiguousArray<Int32>()
  private var gaps = ContiguousArray<Int32>()
  private var amounts = ContiguousArray<Int64>()

  /// Takes the days of lines that are sorted by day, and returns the pieces of the last one.
  mutating func addDays(_ lines: Range<Int>) -> Int64 {
    days.removeAll(keepingCapacity: true)
    var pieces: Int64 = 0
    for line in lines {
      if bought[line].day.number == days.last {
        pieces += bought[line].quantity
      } else {
        days.append(bought[line].day.number)
        pieces = bought[line].quantity
      }
    }
    return pieces
  }

  /// Twice the median of the gaps between the days; nil where there is but one day.
  mutating func doubledMedianGap() -> Int32? {
    if days.count < 2 { return nil }
    gaps.removeAll(keepingCapacity: true)
    for index in 1..<days.count { gaps.append(days[index] - days[index - 1]) }
    gaps.sort()
    return gaps[(gaps.count - 1) / 2] + gaps[gaps.count / 2]
  }

  /// Twice the median of what was paid on each day, in ten-thousandths; `lines` are not empty, and sorted by day.
  mutating func doubledMedianAmount(_ lines: Range<Int>) -> Int64 {
    amounts.removeAll(keepingCapacity: true)
    for line in lines {
      if line > lines.lowerBound, bought[line].day == bought[line - 1].day {
        amounts[amounts.count - 1] += bought[line].amount
      } else {
        amounts.append(bought[line].amount)
      }
    }
    amounts.sort()
    return amounts[(amounts.count - 1) / 2] + amounts[amounts.count / 2]
  }
}
