import Trade

/// Reads the dates that nearly all exports have, eight bytes at a time: `2026-11-15T09:30:15Z`, with a blank or without the `Z`, and
/// `2026-11-15`.
struct UsualDates: ~Copyable, Sendable {
  /// When each month begins, in seconds since 1970, and the one behind the last.
  private var months = RawColumn<Int64>()

  private static let firstYear = 1990
  private static let lastYear = 2105
  /// 1990-01-01.
  private static let start: Int64 = 7305 * 86_400

  init() {
    var start = UsualDates.start
    for year in UsualDates.firstYear...UsualDates.lastYear {
      for month in 1...12 {
        months.append(start)
        start += Int64(Day.length(of: month, in: year)) * 86_400
      }
    }
    months.append(start)
  }

  /// Seconds since 1970, and whether they are those of a clock on the wall; nil for a cell in any other form.
  @inline(__always) func read(_ cell: Cell) -> (seconds: Int64, isLocal: Bool)? {
    let raw = UnsafeRawPointer(cell.start)
    guard cell.count == 20 || cell.count == 19 || cell.count == 10 else { return nil }
    let (century, first) = (cell.start[0] &- 48, cell.start[1] &- 48)
    guard century < 10, first < 10,
      let date = UsualDates.three(raw.loadUnaligned(fromByteOffset: 2, as: UInt64.self), separator: 45)
    else { return nil }
    let year = (Int(century) * 10 + Int(first)) * 100 + date.0
    let month = (year - UsualDates.firstYear) * 12 + date.1 - 1
    guard year >= UsualDates.firstYear, year <= UsualDates.lastYear, date.1 >= 1, date.1 <= 12, date.2 >= 1 else { return nil }
    var seconds = months[month] + Int64(date.2 - 1) * 86_400
    guard seconds < months[month + 1] else { return nil }
    if cell.count == 10 { return (seconds, true) }
    guard cell.start[10] == 84 || cell.start[10] == 32,
      let time = UsualDates.three(raw.loadUnaligned(fromByteOffset: 11, as: UInt64.self), separator: 58),
      time.0 < 24, time.1 < 60, time.2 < 60
    else { return nil }
    seconds += Int64(time.0 * 3600 + time.1 * 60 + time.2)
    if cell.count == 19 { return (seconds, true) }
    return cell.start[19] == 90 ? (seconds, false) : nil
  }

  /// The numbers of `26-11-15` or `09:30:15`, the first byte as the lowest; nil where a separator or digit is none.
  @inline(__always) private static func three(_ word: UInt64, separator: UInt8) -> (Int, Int, Int)? {
    let separators = UInt64(separator) << 16 | UInt64(separator) << 40
    let digits = word ^ separators ^ 0x3030_0030_3000_3030
    // A digit is 0 to 9 now, a separator 0.
    guard (digits | (digits &+ 0x0606_0006_0600_0606)) & 0xF0F0_FFF0_F0FF_F0F0 == 0 else { return nil }
    let pairs = digits &* 10 &+ digits >> 8
    return (Int(pairs & 0xFF), Int(pairs >> 24 & 0xFF), Int(pairs >> 48 & 0xFF))
  }
}
