import Foundation
import Trade

/// The time of the run, read once.
struct Clock: Sendable {
  let now: Instant

  /// The system's time.
  static func system() -> Clock {
    Clock(now: Instant(seconds: UInt32(clamping: Int64(Date().timeIntervalSince1970))))
  }

  /// The day in a zone.
  func today(in zone: ZoneRules) -> Day { zone.day(of: now) }
}
