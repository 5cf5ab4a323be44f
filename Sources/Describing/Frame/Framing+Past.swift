import Analysing
import Trade

/// How pages name a recorded period that they compare with.
extension Framing {
  /// "weeks", "months", …
  var units: String { unit + "s" }

  /// "week 45", "week 45, 2025" where another one lies between; days by their dates.
  func name(ofEarlier period: Period) -> String {
    words.nameInside(period, year: period.next.from != analysis.period.from)
  }

  /// "since week 45", and what is not recorded between: "since week 40, 2026, with five weeks between that are not recorded".
  func since(_ earlier: Period) -> String {
    let name = "since \(name(ofEarlier: earlier))"
    let days = earlier.to.distance(to: analysis.period.from) - 1
    guard days > 0 else { return name }
    let isRange = analysis.period.kind == .range || earlier.kind != analysis.period.kind
    let between = isRange ? days : periodsBetween(earlier)
    let what = isRange ? (between == 1 ? "day" : "days") : (between == 1 ? unit : units)
    return "\(name), with \(words.spelled(between)) \(what) between that \(between == 1 ? "is" : "are") not recorded"
  }

  private func periodsBetween(_ earlier: Period) -> Int {
    var (count, next) = (0, earlier.next)
    while next.from < analysis.period.from {
      count += 1
      next = next.next
    }
    return count
  }
}
