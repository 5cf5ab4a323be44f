import ArgumentParser
import Trade

/// The value of `--period`: a period, or the last finished one.
enum PeriodRequest: Hashable, Sendable {
  case last
  case period(Period)

  /// Reads `last`, `2026-W46`, `2026-10`, `2026-Q4`, `2026` or `FROM..TO`. Throws a `ValidationError` that says why it is none of these.
  init(_ text: String) throws {
    if text == "last" {
      self = .last
    } else if let period = Period(text) {
      self = .period(period)
    } else {
      throw ValidationError(PeriodFlaw.reason(text))
    }
  }
}

/// The value of `--from`: a week, month, quarter or year.
struct FirstPeriod: Hashable, Sendable {
  let period: Period

  /// Reads a period that has a name; a range cannot be the first of a row. Throws a `ValidationError` that says why it is none.
  init(_ text: String) throws {
    guard text != "last", text.contains("..") == false else {
      throw ValidationError("a row begins with a week, month, quarter or year, such as 2026-W01")
    }
    guard let period = Period(text) else { throw ValidationError(PeriodFlaw.reason(text)) }
    self.period = period
  }
}
