import Trade

/// Days as fields of a CSV row, worked out once each: a list of a million customers names the same few thousand days two million times.
struct DayFields: Sendable {
  private let first: Int32
  /// A comma and `2026-11-15` each, and five bytes more, so that a field is copied in one step.
  private let fields: ContiguousArray<SIMD16<UInt8>>

  private static let width = 11

  /// Room for the days between two.
  init(_ first: Day, _ last: Day) {
    self.first = first.number
    fields = ContiguousArray(
      (first.number...max(first.number, last.number)).map { number in
        var field = SIMD16<UInt8>()
        let bytes = CSVText.written(atMost: CSVCursor.widest) { $0.day(Day(number: number)) }
        if bytes.count == DayFields.width { for (place, byte) in bytes.enumerated() { field[place] = byte } }
        return field
      })
  }

  /// Writes a day; there is room for the widest figure.
  @inline(__always) func write(_ day: Day, into cursor: inout CSVCursor) {
    let place = Int(day.number - first)
    // A year of five digits stands in no field.
    guard fields.indices.contains(place), fields[place][0] != 0 else { return cursor.day(day) }
    cursor.block(fields[place], count: DayFields.width)
  }
}
