import Foundation

/// Says on standard error how long a stage took, if it was more than a second; to a terminal also what begins.
struct Progress: Sendable {
  let isQuiet: Bool

  /// Does a stage's work.
  func stage<Result>(_ name: String, _ work: () throws -> Result) rethrows -> Result {
    let clock = ContinuousClock()
    let start = clock.now
    if !isQuiet, isatty(2) == 1 { Console.complain(name + " …") }
    let result = try work()
    let seconds = (clock.now - start).components
    if !isQuiet, seconds.seconds >= 1 {
      Console.complain(name + ": " + String(seconds.seconds) + "." + String(seconds.attoseconds / 100_000_000_000_000_000) + " s")
    }
    return result
  }

  /// A sentence that is worth a line unless silence was asked for.
  func note(_ sentence: String) { if !isQuiet { Console.complain(sentence) } }
}
