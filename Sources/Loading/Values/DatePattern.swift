/// A `date_format` such as `dd/MM/yyyy HH:mm`: tokens and the bytes between them.
struct DatePattern: Hashable, Sendable {
  /// As it was given.
  let text: String
  let parts: [Part]

  enum Part: Hashable, Sendable {
    /// `yyyy` takes four digits, `yy` two (1969…2068).
    case year(digits: Int)
    /// Takes one or two digits, but two exactly where another number follows at once.
    case number(Unit, digits: ClosedRange<Int>)
    /// The name of a month in English or Spanish, or its first three letters or more.
    case monthName
    /// `AM` or `PM` in either case.
    case halfDay
    case literal(UInt8)
  }

  enum Unit: Hashable, Sendable { case month, day, hour, minute, second }

  /// The tokens, for messages.
  static let tokens = "yyyy yy MMMM MMM MM M dd d HH H hh h mm m ss s a"

  /// A pattern of `tokens`, where `a` (AM, PM) makes any hour one of 1 to 12, and `hh` and `h` need it; other letters stand in
  /// apostrophes, but `T`, `Z` and letters beyond ASCII stand for themselves. Nil if a letter is no token or year, month or day is missing.
  init?(_ text: String) {
    self.text = text
    var parts: [Part] = []
    var rest = Array(text.utf8)[...]
    var isQuoted = false
    var needsHalfDay = false
    while let byte = rest.first {
      let length = rest.prefix { $0 == byte }.count
      let isLetter = byte < 0x80 && (byte | 32) >= 97 && (byte | 32) <= 122
      if byte == 39 {
        isQuoted.toggle()
        rest = rest.dropFirst()
        continue
      }
      if isQuoted || !isLetter || byte == 84 || byte == 90 {
        parts.append(.literal(byte))
        rest = rest.dropFirst()
        continue
      }
      switch (byte, length) {
      case (121, 4), (121, 2): parts.append(.year(digits: length))
      case (77, 1...2): parts.append(.number(.month, digits: length...2))
      case (77, 3...4): parts.append(.monthName)
      case (100, 1...2): parts.append(.number(.day, digits: length...2))
      case (72, 1...2): parts.append(.number(.hour, digits: length...2))
      case (104, 1...2):
        parts.append(.number(.hour, digits: length...2))
        needsHalfDay = true
      case (97, 1): parts.append(.halfDay)
      case (109, 1...2): parts.append(.number(.minute, digits: length...2))
      case (115, 1...2): parts.append(.number(.second, digits: length...2))
      default: return nil
      }
      rest = rest.dropFirst(length)
    }
    self.parts = DatePattern.loosened(parts)
    let units = parts.map { part -> Unit? in if case .number(let unit, _) = part { unit } else { nil } }
    let hasYear = parts.contains { if case .year = $0 { true } else { false } }
    guard hasYear, units.contains(.month) || parts.contains(.monthName), units.contains(.day), !isQuoted else { return nil }
    if needsHalfDay, !parts.contains(.halfDay) { return nil }
  }

  /// `dd` reads `3` too, unless the digits of another token would follow at once.
  private static func loosened(_ parts: [Part]) -> [Part] {
    parts.indices.map { index in
      guard case .number(let unit, _) = parts[index] else { return parts[index] }
      var isFollowed = false
      if index + 1 < parts.count {
        switch parts[index + 1] {
        case .literal, .halfDay, .monthName: isFollowed = false
        case .year, .number: isFollowed = true
        }
      }
      return .number(unit, digits: isFollowed ? 2...2 : 1...2)
    }
  }

  /// The wall-clock time that a cell says; nil if it does not have this form.
  func read(_ cell: Cell) -> WallTime? {
    var at = 0
    var (year, month, day, hour, minute, second) = (0, 0, 0, 0, 0, 0)
    var isAfternoon: Bool?
    for index in parts.indices {
      switch parts[index] {
      case .literal(let byte):
        guard at < cell.count, cell[at] == byte else { return nil }
        at += 1
      case .year(let digits):
        guard let value = cell.digits(at: &at, digits...digits) else { return nil }
        year = digits == 4 ? value : value + (value < 69 ? 2000 : 1900)
      case .number(let unit, let digits):
        guard let value = cell.digits(at: &at, digits) else { return nil }
        switch unit {
        case .month: month = value
        case .day: day = value
        case .hour: hour = value
        case .minute: minute = value
        case .second: second = value
        }
      case .monthName:
        // The dot of an abbreviation is the name's own, unless the pattern has one there.
        let isDotAsked = index + 1 < parts.count && parts[index + 1] == .literal(46)
        guard let name = cell.monthName(&at, takesDot: !isDotAsked) else { return nil }
        month = name
      case .halfDay:
        guard let half = cell.halfDay(at: &at) else { return nil }
        isAfternoon = half
      }
    }
    guard at == cell.count else { return nil }
    if let isAfternoon {
      guard let full = WallTime.hour(hour, isAfternoon: isAfternoon) else { return nil }
      hour = full
    }
    return WallTime(year: year, month: month, day: day, hour: hour, minute: minute, second: second)
  }
}

extension Cell {
  /// The number at an offset, which moves behind it; nil if there are fewer digits than asked for.
  func digits(at offset: inout Int, _ length: ClosedRange<Int>) -> Int? {
    var value = 0
    var read = 0
    while read < length.upperBound, offset < count, start[offset] >= 48, start[offset] <= 57 {
      value = value * 10 + Int(start[offset] - 48)
      offset += 1
      read += 1
    }
    return read >= length.lowerBound ? value : nil
  }

  /// Whether `PM` stands at an offset, which moves behind it; nil if neither `AM` nor `PM` does.
  func halfDay(at offset: inout Int) -> Bool? {
    guard offset + 1 < count, start[offset + 1] | 32 == 109 else { return nil }
    let letter = start[offset] | 32
    guard letter == 97 || letter == 112 else { return nil }
    offset += 2
    return letter == 112
  }
}
