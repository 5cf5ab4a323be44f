/// A point in time: whole seconds since 1970-01-01T00:00:00Z. Holds 1970 to 2106.
@usableFromInline package struct Instant: Hashable, Comparable, Sendable {
  /// Seconds since 1970-01-01T00:00:00Z.
  @usableFromInline package var seconds: UInt32

  /// The instant `seconds` after 1970-01-01T00:00:00Z.
  @inlinable package init(seconds: UInt32) { self.seconds = seconds }

  @inlinable package static func == (a: Instant, b: Instant) -> Bool { a.seconds == b.seconds }
  @inlinable package static func < (a: Instant, b: Instant) -> Bool { a.seconds < b.seconds }
}
