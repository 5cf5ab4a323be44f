/// The stretch of days that a report is about, in the store's time zone.
package struct Period: Hashable, Sendable {
  /// What kind of stretch it is; `range` is `FROM..TO`.
  package enum Kind: String, CaseIterable, Sendable { case week, month, quarter, year, range }

  package let kind: Kind
  /// First day.
  package let from: Day
  /// Last day, inclusive: the as-of day of the report.
  package let to: Day

  private init(kind: Kind, from: Day, to: Day) {
    self.kind = kind
    self.from = from
    self.to = to
  }

  /// Inclusive days; nil if they are in the wrong order.
  package init?(from: Day, to: Day) {
    guard from <= to else { return nil }
    self.init(kind: .range, from: from, to: to)
  }

  /// The period of a kind that holds a day; a `range` is that day alone.
  package init(_ kind: Kind, holding day: Day) {
    let (year, month, _) = day.civil
    switch kind {
    case .week:
      let monday = day.advanced(by: 1 - day.weekday)
      self.init(kind: .week, from: monday, to: monday.advanced(by: 6))
    case .month: self.init(kind: .month, year: year, first: month, months: 1)
    case .quarter: self.init(kind: .quarter, year: year, first: (month - 1) / 3 * 3 + 1, months: 3)
    case .year: self.init(kind: .year, year: year, first: 1, months: 12)
    case .range: self.init(kind: .range, from: day, to: day)
    }
  }

  private init(kind: Kind, year: Int, first: Int, months: Int) {
    let last = first + months - 1
    let from = Day(year: year, month: first, day: 1) ?? Day(number: 0)
    let to = Day(year: year, month: last, day: Day.length(of: last, in: year)) ?? Day(number: 0)
    self.init(kind: kind, from: from, to: to)
  }

  /// Reads `2026-W46`, `2026-10`, `2026-Q4`, `2026` or `2026-01-01..2026-03-31`; nil if it is none of these.
  package init?(_ text: String) {
    let ends = text.split(separator: ".", omittingEmptySubsequences: false)
    if ends.count == 3, ends[1].isEmpty {
      guard let from = Period.day(ends[0]), let to = Period.day(ends[2]) else { return nil }
      self.init(from: from, to: to)
      return
    }
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard let year = Period.digits(parts[0], 4), (1...9998).contains(year), let start = Day(year: year, month: 1, day: 1) else {
      return nil
    }
    if parts.count == 1 {
      self.init(.year, holding: start)
    } else if parts.count == 2, parts[1].first == "W", let week = Period.digits(parts[1].dropFirst(), 2), week >= 1 {
      let fourth = start.advanced(by: 3)  // 4 January is always in week 1
      let monday = fourth.advanced(by: 1 - fourth.weekday + 7 * (week - 1))
      guard monday.isoWeek == (year, week) else { return nil }
      self.init(.week, holding: monday)
    } else if parts.count == 2, parts[1].first == "Q", let quarter = Period.digits(parts[1].dropFirst(), 1),
      (1...4).contains(quarter)
    {
      self.init(kind: .quarter, year: year, first: quarter * 3 - 2, months: 3)
    } else if parts.count == 2, let month = Period.digits(parts[1], 2), (1...12).contains(month) {
      self.init(kind: .month, year: year, first: month, months: 1)
    } else {
      return nil
    }
  }

  /// `2026-W46`, `2026-10`, `2026-Q4`, `2026` or `2026-01-01..2026-03-31`; also the name of the period's folder.
  package var id: String {
    let (year, month, _) = from.civil
    switch kind {
    case .week:
      let (weekYear, week) = from.isoWeek
      return String(String(weekYear + 10_000).dropFirst()) + "-W" + String(String(week + 100).dropFirst())
    case .month: return String(from.iso.prefix(7))
    case .quarter: return String(from.iso.prefix(4)) + "-Q" + String((month + 2) / 3)
    case .year: return String(String(year + 10_000).dropFirst())
    case .range: return from.iso + ".." + to.iso
    }
  }

  /// Days in the period.
  package var length: Int { from.distance(to: to) + 1 }

  /// The period of the same kind that ends the day before this one begins; a range is as long as this one.
  package var previous: Period {
    kind == .range
      ? Period(kind: .range, from: from.advanced(by: -length), to: from.advanced(by: -1))
      : Period(kind, holding: from.advanced(by: -1))
  }

  /// The period of the same kind that follows.
  package var next: Period {
    kind == .range
      ? Period(kind: .range, from: to.advanced(by: 1), to: to.advanced(by: length)) : Period(kind, holding: to.advanced(by: 1))
  }

  /// The year before: 364 days earlier for weeks and ranges (the same weekdays), the same name a year earlier otherwise.
  package var yearBefore: Period {
    switch kind {
    case .week, .range: return Period(kind: kind, from: from.advanced(by: -364), to: to.advanced(by: -364))
    case .month, .quarter, .year:
      let (year, month, _) = from.civil
      return Period(kind, holding: Day(year: year - 1, month: month, day: 1) ?? from)
    }
  }

  /// Whether a day lies in the period.
  package func contains(_ day: Day) -> Bool { from <= day && day <= to }

  private static func digits(_ text: Substring, _ count: Int) -> Int? {
    guard text.utf8.count == count, text.utf8.allSatisfy({ (48...57).contains($0) }) else { return nil }
    return Int(text)
  }

  private static func day(_ text: Substring) -> Day? {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, let year = digits(parts[0], 4), let month = digits(parts[1], 2), let day = digits(parts[2], 2) else {
      return nil
    }
    return Day(year: year, month: month, day: day)
  }
}
