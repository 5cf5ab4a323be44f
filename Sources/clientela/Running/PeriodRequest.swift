import ArgumentParser
import Trade

/// The value of `--period`: a period, or the last finished one.
enum PeriodRequest: Hashable, Sendable, ExpressibleByArgument {
  case last
  case period(Period)

  /// Reads `last`, `2026-W46`, `2026-10`, `2026-Q4`, `2026` or `FROM..TO`.
  init?(argument: String) {
    if argument == "last" {
      self = .last
    } else if let period = Period(argument) {
      self = .period(period)
    } else {
      return nil
    }
  }
}

/// The value of `--from`: a week, month, quarter or year.
struct FirstPeriod: Hashable, Sendable, ExpressibleByArgument {
  let period: Period

  /// Reads a period that has a name; a range cannot be the first of a row.
  init?(argument: String) {
    guard let period = Period(argument), period.kind != .range else { return nil }
    self.period = period
  }
}
