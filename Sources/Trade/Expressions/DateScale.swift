/// A line of days on which dates lie in the same order in every report: those of the calendar, or those counted from a day of the period,
/// either in days or in months, whose lengths differ.
struct DateScale: Hashable {
  /// The day of the period that it counts from; nil for days of the calendar.
  private let base: DateTerm.Base?
  /// Whether it counts months; nil as long as all that lies on it is the day that it counts from.
  private var isMonths: Bool?

  /// The scale that a date lies on.
  init(_ term: DateTerm) {
    if case .day = term.base { base = nil } else { base = term.base }
    isMonths = term.isMonths
  }

  /// Takes up another date, and answers whether it lies on the scale.
  mutating func takes(_ term: DateTerm) -> Bool {
    guard place(of: term) != nil else { return false }
    isMonths = isMonths ?? term.isMonths
    return true
  }

  /// Where a date lies: days after the start of the scale, with months so long that none of their days meet; nil for one of another scale.
  func place(of term: DateTerm) -> Int64? {
    if case .day(let day) = term.base { return base == nil ? Int64(term.day(from: day, to: day).number) : nil }
    guard term.base == base else { return nil }
    if let own = term.isMonths, let isMonths, own != isMonths { return nil }
    let days =
      switch term.unit {
      case .day: 1
      case .week: 7
      case .month: DateScale.month
      case .year: 12 * DateScale.month
      }
    return Int64(days * term.count)
  }

  /// Whether it counts from the last day of the period.
  var isFromEnd: Bool { base == .periodEnd }

  /// A place as expressions write it: "as_of - 90 days"; beside a month in words.
  func text(_ place: Int64) -> String {
    guard let base else { return Day(number: Int32(clamping: place)).iso }
    let length = isMonths == true ? DateScale.month : 1
    // The nearest: half a month lies beside none.
    let count = (abs(Int(place)) + length / 2) / length * (place < 0 ? -1 : 1)
    let start = base == .periodStart ? "period.start" : "as_of"
    let unit = (length == 1 ? "day" : "month") + (abs(count) == 1 ? "" : "s")
    let term = count == 0 ? start : "\(start) \(count < 0 ? "-" : "+") \(abs(count)) \(unit)"
    let beside = Int(place) - count * length
    return beside == 0 ? term : "a day \(beside < 0 ? "before" : "after") " + term
  }

  private static let month = 31
}

extension DateTerm {
  /// Whether it is moved by months or years; nil where it is not moved.
  fileprivate var isMonths: Bool? { count == 0 ? nil : unit == .month || unit == .year }
}
