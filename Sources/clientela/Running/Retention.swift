import ArgumentParser
import Trade

/// Which of the kept periods go. The newest one of each kind always stays: the next is compared with it.
enum Retention: Hashable, Sendable {
  /// So many of each kind stay.
  case newest(Int)
  /// What ended longer ago than this, counted from the end of the newest period of its kind, goes.
  case age(Age)

  /// A length of time.
  struct Age: Hashable, Sendable, ExpressibleByArgument {
    /// Days, weeks, months and years by their letters.
    enum Unit: Character, CaseIterable, Sendable { case day = "d", week = "w", month = "m", year = "y" }

    let count: Int
    let unit: Unit

    /// Reads `400d`, `104w`, `18m` or `2y`.
    init?(argument: String) {
      guard let letter = argument.last, let unit = Unit(rawValue: letter), let count = Int(argument.dropLast()),
        (1...10_000).contains(count), argument.first != "+"
      else { return nil }
      (self.count, self.unit) = (count, unit)
    }

    /// The day that lies so long before another.
    func before(_ day: Day) -> Day {
      switch unit {
      case .day: return day.advanced(by: -count)
      case .week: return day.advanced(by: -7 * count)
      case .month, .year:
        let (year, month, number) = day.civil
        let months = year * 12 + month - 1 - (unit == .year ? 12 * count : count)
        let (earlier, of) = (max(1, months / 12), months % 12 + 1)
        return Day(year: earlier, month: of, day: min(number, Day.length(of: of, in: earlier))) ?? day
      }
    }
  }

  /// The periods that go, oldest first.
  func goers(among periods: [Period]) -> [Period] {
    let kinds = Dictionary(grouping: periods, by: \.kind).values
    return kinds.flatMap { kind -> [Period] in
      let own = kind.sorted { ($0.to, $0.from) < ($1.to, $1.from) }
      guard let newest = own.last else { return [] }
      switch self {
      case .newest(let count): return Array(own.dropLast(max(1, count)))
      case .age(let age):
        let bound = age.before(newest.to)
        return own.dropLast().filter { $0.to < bound }
      }
    }
    .sorted { ($0.to, $0.from, $0.id) < ($1.to, $1.from, $1.id) }
  }
}
