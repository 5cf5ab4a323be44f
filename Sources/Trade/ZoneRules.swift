/// The offsets of a time zone from UTC, as a table of transitions: what `Loading` reads from the system's calendar once, so that
/// ten million orders need a binary search each and nothing else.
package struct ZoneRules: Hashable, Sendable {
  /// IANA name, such as `Europe/Madrid`.
  package let name: String
  /// Seconds since 1970 from which the offset of the same index holds; ascending, the first is the oldest possible.
  private let starts: [Int64]
  /// Seconds east of UTC.
  private let offsets: [Int64]

  /// A zone from its transitions (seconds since 1970, seconds east of UTC from then on), ascending; `initial` holds before them.
  package init(name: String, initial: Int64, transitions: [(at: Int64, offset: Int64)]) {
    self.name = name
    starts = [Int64.min] + transitions.map(\.at)
    offsets = [initial] + transitions.map(\.offset)
  }

  /// Coordinated universal time.
  package static let utc = ZoneRules(name: "UTC", initial: 0, transitions: [])

  /// Seconds east of UTC in a zone whose clocks never change; nil in any other.
  package var fixedOffset: Int64? { offsets.count == 1 ? offsets[0] : nil }

  /// Seconds east of UTC at a moment given in seconds since 1970.
  package func offset(at seconds: Int64) -> Int64 {
    if starts.count == 1 { return offsets[0] }
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= seconds { low = middle } else { high = middle }
    }
    return offsets[low]
  }

  /// Seconds since 1970 in UTC of a wall-clock time given as seconds since 1970 in this zone. A time that occurs twice is the
  /// earlier one; a time that a change of clocks skips is read with the offset before the change.
  package func utc(fromLocal local: Int64) -> Int64 {
    let before = offset(at: local - 86_400)
    let candidate = local - before
    return offset(at: candidate) == before ? candidate : correctedUTC(local, before: before)
  }

  private func correctedUTC(_ local: Int64, before: Int64) -> Int64 {
    let after = offset(at: local + 86_400)
    let candidate = local - after
    return offset(at: candidate) == after ? candidate : local - before
  }

  /// The day of an instant in this zone.
  package func day(of instant: Instant) -> Day {
    let local = Int64(instant.seconds) + offset(at: Int64(instant.seconds))
    return Day(number: Int32(local >= 0 ? local / 86_400 : (local - 86_399) / 86_400))
  }

  /// Seconds since 1970 in UTC at which a day begins in this zone.
  package func start(of day: Day) -> Int64 { utc(fromLocal: Int64(day.number) * 86_400) }
}
