import Trade

/// Reads dates and times: ISO 8601 and its common variants at once, other forms by a pattern, and `dd/MM/yyyy` or `MM/dd/yyyy`
/// only after the file has proved which it is.
///
/// The proof is looked for in the first rows (`DateSurvey`). A later row that contradicts is set aside.
struct DateReader: Sendable {
  let pattern: DatePattern?
  let zone: ZoneRules
  /// Nil where no date seen needs it.
  var order: Order?

  enum Order: Hashable, Sendable { case dayFirst, monthFirst }

  /// Other forms that a preset's files have, such as `M/d/yy`.
  private var others: [DatePattern] = []
  /// What a preset's files are written in where they do not prove it.
  private(set) var usualOrder: Order?

  init(pattern: DatePattern?, zone: ZoneRules, export: ExportLayout? = nil) {
    self.pattern = pattern
    self.zone = zone
    others = export?.dates.compactMap { DatePattern($0) } ?? []
    usualOrder = export?.dateOrder
  }

  /// The instant a cell says; times without an offset are in the store's zone.
  func instant(_ cell: Cell) throws(RejectReason) -> Instant {
    guard let wall = try wallTime(cell) else { throw .notADate(format: pattern?.text) }
    if wall.year < 1990 { throw .tooEarly }
    if wall.year > 2105 { throw .tooLate }
    let seconds: Int64
    if let offset = wall.offset { seconds = wall.seconds - offset } else { seconds = zone.utc(fromLocal: wall.seconds) }
    return Instant(seconds: UInt32(clamping: seconds))
  }

  /// Whether `UsualDates` may be asked first: no form is set that reads its dates otherwise.
  var isUsual: Bool { pattern == nil && others.isEmpty }

  /// The two parts of a date such as `3/4/2026` that might be day and month; nil if the cell has another form.
  static func twoWayParts(_ cell: Cell) -> (first: Int, second: Int)? {
    var at = 0
    guard let first = cell.digits(at: &at, 1...2), at < cell.count, isSeparator(cell[at]) else { return nil }
    at += 1
    guard let second = cell.digits(at: &at, 1...2), at < cell.count, isSeparator(cell[at]) else { return nil }
    at += 1
    return cell.digits(at: &at, 4...4) == nil ? nil : (first, second)
  }

  /// What a cell says, without regard to a zone; nil where it is no date.
  func wallTime(_ cell: Cell) throws(RejectReason) -> WallTime? {
    if let pattern { return pattern.read(cell) }
    for other in others { if let wall = other.read(cell) { return wall } }
    var at = 0
    guard let first = cell.digits(at: &at, 1...4) else { return named(cell) }
    if at == 4 { return iso(cell, year: first, at) }
    guard let (one, two) = DateReader.twoWayParts(cell) else { return named(cell) }
    var day = one
    var month = two
    switch order {
    case .dayFirst: break
    case .monthFirst: (day, month) = (two, one)
    case nil:
      // A part above 12 is a day, whatever the rest of the file is like.
      if two > 12 { (day, month) = (two, one) }
      if one != two, one <= 12, two <= 12 { throw .twoWayDate }
    }
    if month > 12 && day <= 12 { throw .otherWayDate }
    at = 0
    for _ in 0..<2 {
      _ = cell.digits(at: &at, 1...2)
      at += 1
    }
    guard let year = cell.digits(at: &at, 4...4) else { return nil }
    return time(cell, at, year, month, day)
  }

  /// What follows a year of four digits: `-11-15`, `/11/15`, `1115`.
  private func iso(_ cell: Cell, year: Int, _ start: Int) -> WallTime? {
    var at = start
    guard at < cell.count else { return nil }
    let separator = cell[at]
    let isCompact = !DateReader.isSeparator(separator)
    if !isCompact { at += 1 }
    guard let month = cell.digits(at: &at, isCompact ? 2...2 : 1...2) else { return nil }
    if !isCompact {
      guard at < cell.count, cell[at] == separator else { return nil }
      at += 1
    }
    guard let day = cell.digits(at: &at, isCompact ? 2...2 : 1...2) else { return nil }
    return time(cell, at, year, month, day)
  }

  /// What follows a date: nothing, or `T` or blanks and `09:30`, `09:30:15.250Z`, `09:30 +01:00`, `9:30 PM`.
  ///
  /// `isLoose` takes an hour beyond 12 beside its half of the day, as Magento writes `14:05:33 PM`.
  func time(_ cell: Cell, _ start: Int, _ year: Int, _ month: Int, _ day: Int, isLoose: Bool = false) -> WallTime? {
    var at = start
    if at == cell.count { return WallTime(year: year, month: month, day: day) }
    if cell[at] | 32 == 116 { at += 1 } else { guard cell.skipBlanks(&at) else { return nil } }
    guard var hour = cell.digits(at: &at, 1...2), cell.skip(58, &at), let minute = cell.digits(at: &at, 2...2) else { return nil }
    var second = 0
    if cell.skip(58, &at) {
      guard let value = cell.digits(at: &at, 2...2) else { return nil }
      second = value
      if cell.skip(46, &at) || cell.skip(44, &at) {
        guard cell.digits(at: &at, 1...9) != nil else { return nil }
      }
    }
    _ = cell.skipBlanks(&at)
    if let isAfternoon = cell.halfDay(at: &at) {
      let isFull = isLoose && (hour == 0 || hour > 12) && isAfternoon == (hour > 12)
      guard let full = isFull ? hour : WallTime.hour(hour, isAfternoon: isAfternoon) else { return nil }
      hour = full
      _ = cell.skipBlanks(&at)
    }
    guard let offset = zoneOffset(cell, at) else { return nil }
    return WallTime(year: year, month: month, day: day, hour: hour, minute: minute, second: second, offset: offset.seconds)
  }

  /// `Z`, `UTC`, `+01:00`, `+0100`, `+01` or nothing; nil if it is something else.
  private func zoneOffset(_ cell: Cell, _ start: Int) -> (seconds: Int64?, Void)? {
    var at = start
    if at == cell.count { return (nil, ()) }
    if cell.count == at + 1, cell[at] | 32 == 122 { return (0, ()) }
    if cell.count == at + 3, cell.hasBytes([85, 84, 67], at: at) { return (0, ()) }
    let sign = cell[at]
    guard sign == 43 || sign == 45 else { return nil }
    at += 1
    guard let hours = cell.digits(at: &at, 2...2), hours < 24 else { return nil }
    var minutes = 0
    if at < cell.count {
      _ = cell.skip(58, &at)
      guard let value = cell.digits(at: &at, 2...2), value < 60, at == cell.count else { return nil }
      minutes = value
    }
    let seconds = Int64(hours * 3600 + minutes * 60)
    return (sign == 45 ? -seconds : seconds, ())
  }

  private static func isSeparator(_ byte: UInt8) -> Bool { byte == 45 || byte == 46 || byte == 47 }
}

extension Cell {
  /// Goes behind a byte if it stands at an offset.
  func skip(_ byte: UInt8, _ offset: inout Int) -> Bool {
    guard offset < count, start[offset] == byte else { return false }
    offset += 1
    return true
  }

  /// Goes behind blanks; false if there is none.
  func skipBlanks(_ offset: inout Int) -> Bool {
    let first = offset
    while offset < count, start[offset] == 32 { offset += 1 }
    return offset > first
  }
}
