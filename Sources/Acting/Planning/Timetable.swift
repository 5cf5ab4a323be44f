import Trade

/// The days of a queue, and people's time on them: so many calls and chats a week for the whole team, spread over the working days.
struct Timetable {
  private let covered: Period
  /// Calls and chats that are left, and how many a day takes at most; by `ContactChannel.place`, nil where no people are needed.
  private var left: [Int?]
  private let most: [Int?]
  /// What stands on each day, by channel, then day.
  private var load: [[Int]]

  /// The days of a period without anything to do. A week's capacity is scaled by the days, half to even.
  init(_ covered: Period, _ capacity: Policy.Capacity) {
    self.covered = covered
    let days = (0..<covered.length).map { covered.from.advanced(by: $0) }
    let working = days.count { $0.weekday <= 5 }
    let spread = working > 0 ? working : max(1, days.count)
    var left = [Int?](repeating: nil, count: ContactChannel.allCases.count)
    for (channel, week) in [(ContactChannel.phone, capacity.calls), (.chat, capacity.chats)] {
      left[channel.place] = Int(roundedQuotient(Int128(max(0, week)) * Int128(days.count), 7))
    }
    self.left = left
    most = left.map { $0.map { ($0 + spread - 1) / spread } }
    load = Array(repeating: Array(repeating: 0, count: days.count), count: left.count)
  }

  /// The days of some that suit a channel: working days; where there is none, all of them. People who do something undated that becomes due
  /// after the last working day do it then, rather than days later.
  func days(_ days: ClosedRange<Day>, for channel: ContactChannel, isDated: Bool) -> [Day] {
    let working = days.filter { $0.weekday <= 5 }
    if !working.isEmpty { return working }
    if !isDated, channel.needsPeople || channel == .owner {
      let before = (1...2).map { days.lowerBound.advanced(by: -$0) }.first { $0.weekday <= 5 && covered.contains($0) }
      if let before { return [before] }
    }
    return Array(days)
  }

  /// The day of some with the least to do on a channel, of several the first; nil where people have no time on any.
  func best(of days: [Day], for channel: ContactChannel) -> Day? {
    let place = channel.place
    if let left = left[place], left <= 0 { return nil }
    let free = days.filter { day in most[place].map { load[place][offset(day)] < $0 } ?? true }
    return free.min { (load[place][offset($0)], $0) < (load[place][offset($1)], $1) }
  }

  /// Takes the time for one thing on a day of the covered ones; service takes it even where there is none left.
  mutating func take(_ channel: ContactChannel, on day: Day) {
    load[channel.place][offset(day)] += 1
    if let rest = left[channel.place] { left[channel.place] = rest - 1 }
  }

  private func offset(_ day: Day) -> Int { max(0, min(covered.length - 1, covered.from.distance(to: day))) }
}
