extension DateReader {
  /// A date with its month's English or Spanish name: `Sep 4, 2026`, `September 4, 2026, 2:05:33 PM`, `4 Sep 2026`, `04-Sep-2026 14:05`.
  /// Such a date can be read in one way only. Nil if it has no such form.
  func named(_ cell: Cell) -> WallTime? {
    var at = 0
    let day: Int
    let month: Int
    if let first = cell.digits(at: &at, 1...2) {
      guard cell.skipBetween(&at), let name = cell.monthName(&at) else { return nil }
      (day, month) = (first, name)
    } else {
      guard let name = cell.monthName(&at), cell.skipBetween(&at), let second = cell.digits(at: &at, 1...2) else { return nil }
      (day, month) = (second, name)
    }
    guard cell.skipBetween(&at), let year = cell.digits(at: &at, 4...4) else { return nil }
    _ = cell.skip(44, &at)
    return time(cell, at, year, month, day, isLoose: true)
  }
}

extension Cell {
  private static let months: [[UInt8]] = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
    "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre",
  ].map { Array($0.utf8) }

  /// The month 1…12 whose name in English or Spanish, or its first three letters or more, stands at an offset, which moves behind it
  /// and behind a dot that abbreviates it.
  func monthName(_ offset: inout Int, takesDot: Bool = true) -> Int? {
    var end = offset
    while end < count, (97...122).contains(start[end] | 32) { end += 1 }
    let length = end - offset
    guard length >= 3 else { return nil }
    let found = Cell.months.firstIndex { name in
      length <= name.count && (0..<length).allSatisfy { start[offset + $0] | 32 == name[$0] }
    }
    guard let found else { return nil }
    offset = end
    if takesDot { _ = skip(46, &offset) }
    return found % 12 + 1
  }

  /// Goes behind blanks, a comma, `-` or `/` between the parts of a date; false if there is none.
  fileprivate func skipBetween(_ offset: inout Int) -> Bool {
    let first = offset
    while offset < count, [32, 44, 45, 47].contains(start[offset]) { offset += 1 }
    return offset > first
  }
}
