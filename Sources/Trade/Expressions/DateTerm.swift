/// A day as an expression writes it: a date, or one that follows from the period of the report, some time earlier or later.
package struct DateTerm: Hashable, Sendable {
  /// What it starts from.
  package enum Base: Hashable, Sendable {
    case day(Day)
    /// `period.start`: the first day of the period.
    case periodStart
    /// `period.end` and `as_of`: its last day, which everything is counted to.
    case periodEnd

    /// The words for the days that follow from the period.
    package static let names = ["as_of", "period.start", "period.end"]

    init?(name: String) {
      switch name {
      case "period.start": self = .periodStart
      case "period.end", "as_of": self = .periodEnd
      default: return nil
      }
    }
  }

  /// A step of the calendar.
  package enum Unit: String, CaseIterable, Sendable { case day, week, month, year }

  package var base: Base
  /// How many units later; negative for earlier.
  package var count = 0
  package var unit = Unit.day

  /// A day, moved by nothing.
  package init(_ base: Base) { self.base = base }

  /// The day that is meant in a period. A month later than 31 January is the last day of February; days before the year 1 or after 9999 are
  /// the first or last day that there is.
  package func day(from start: Day, to end: Day) -> Day {
    let day =
      switch base {
      case .day(let day): day
      case .periodStart: start
      case .periodEnd: end
      }
    switch unit {
    case .day: return day.advanced(by: count)
    case .week: return day.advanced(by: 7 * count)
    case .month: return day.later(months: count)
    case .year: return day.later(months: 12 * count)
    }
  }
}

extension Day {
  fileprivate func later(months: Int) -> Day {
    let (year, month, date) = civil
    let all = min(max(12 * year + month - 1 + months, 12), 12 * 9999 + 11)
    let (newYear, newMonth) = (all / 12, all % 12 + 1)
    return Day(year: newYear, month: newMonth, day: min(date, Day.length(of: newMonth, in: newYear))) ?? self
  }
}
