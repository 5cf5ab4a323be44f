import Trade

/// Why a text is no period.
enum PeriodFlaw {
  /// The reason, and an example of what would be one.
  static func reason(_ text: String) -> String {
    if let dots = text.firstRange(of: "..") {
      return reason(from: String(text[..<dots.lowerBound]), to: String(text[dots.upperBound...]))
    }
    let parts = text.split(separator: "-", omittingEmptySubsequences: false).map { String($0) }
    guard isNumber(parts[0], 4) else { return other }
    let year = parts[0]
    // The year alone is wrong only where it is out of bounds.
    if Period(year) == nil { return "years go from 0001 to 9998; write one as 2026" }
    if parts.count == 3 {
      return Period(text + ".." + text) == nil
        ? noDay(text) : "a day is no period by itself; for that day alone write " + text + ".." + text
    }
    guard parts.count == 2, let letter = parts[1].first else { return other }
    let number = String(parts[1].dropFirst())
    switch letter {
    case "W" where isNumber(number, 2):
      let weeks = Period(year + "-W53") == nil ? "52" : "53"
      return year + " has " + weeks + " ISO weeks, " + year + "-W01 to " + year + "-W" + weeks
    case "W" where isNumber(number, 1): return "a week is written with two digits: " + year + "-W0" + number
    case "Q" where isNumber(number, 1): return "a year has four quarters, " + year + "-Q1 to " + year + "-Q4"
    case "w", "q":
      let capital = year + "-" + parts[1].uppercased()
      return Period(capital) == nil ? reason(capital) : "weeks and quarters are written with a capital letter: " + capital
    default:
      if isNumber(parts[1], 2) { return "a year has twelve months, " + year + "-01 to " + year + "-12" }
      if isNumber(parts[1], 1) { return "a month is written with two digits: " + year + "-0" + parts[1] }
      return other
    }
  }

  private static let other =
    "a period is last, a week 2026-W46, a month 2026-10, a quarter 2026-Q4, a year 2026, or two days 2026-01-01..2026-03-31"

  private static func reason(from: String, to: String) -> String {
    for day in [from, to] where Period(day + ".." + day) == nil { return noDay(day) }
    return "it ends before it begins; write " + to + ".." + from
  }

  private static func noDay(_ text: String) -> String {
    (text.isEmpty ? "a day is missing" : text + " is no day of the calendar") + "; write two days as 2026-01-01..2026-03-31"
  }

  private static func isNumber(_ text: String, _ digits: Int) -> Bool {
    text.utf8.count == digits && text.utf8.allSatisfy { (48...57).contains($0) }
  }
}
