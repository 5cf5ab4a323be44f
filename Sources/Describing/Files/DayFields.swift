import Trade

/// Days as fields of a CSV row, worked out once each: a list of a million customers names the same few thousand days two million times.
struct DayFields: Sendable {
  private let first: Int32
  private let last: Int32
  /// All fields end to end.
  private let bytes: [UInt8]

  /// A comma and `2026-11-15`.
  private static let width = 11

  /// Room for the days between two.
  init(_ first: Day, _ last: Day) {
    (self.first, self.last) = (first.number, max(first.number, last.number))
    let days = self.first...self.last
    bytes = CSVText.written(atMost: days.count * CSVCursor.widest) { cursor in
      for day in days { cursor.day(Day(number: day)) }
    }
  }

  /// Writes a day.
  @inline(__always) func write(_ day: Day, into cursor: inout CSVCursor) {
    guard day.number >= first, day.number <= last, bytes.count == Int(last - first + 1) * DayFields.width else {
      return cursor.day(day)
    }
    let start = Int(day.number - first) * DayFields.width
    bytes.withUnsafeBufferPointer { cursor.copy(UnsafeBufferPointer(rebasing: $0[start..<start + DayFields.width])) }
  }
}
