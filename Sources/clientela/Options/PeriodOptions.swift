import ArgumentParser
import Loading
import Trade

/// Which period is meant.
struct PeriodOptions: ParsableArguments {
  @Option(
    help: "2026-W46, 2026-10, 2026-Q4, 2026, FROM..TO, or last: the last finished period of the configured kind.",
    transform: PeriodRequest.init)
  var period: PeriodRequest = .last

  @Option(help: "The first of a row of periods to build, such as 2026-W01.", transform: FirstPeriod.init)
  var from: FirstPeriod?

  @Flag(help: "Build a period that the orders do not fill yet; the report is marked as unfinished.")
  var partial = false

  /// The choice for a store whose reports are of the configured kinds.
  func choice(_ configuration: Configuration, rebuilds: Bool = false) -> PeriodChoice {
    PeriodChoice(
      request: period, from: from?.period, kind: configuration.periodKind, rollUps: configuration.rollUps, allowsPartial: partial,
      rebuilds: rebuilds)
  }
}
