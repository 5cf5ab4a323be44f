import Testing
import Trade

@testable import Acting

@Suite struct TimetableTests {
  /// Monday, 2026-11-16.
  private let monday = Day(number: 20_773)
  private var week: Period { Period(.week, holding: monday) }

  private func timetable(calls: Int, in period: Period? = nil) -> Timetable {
    var capacity = Policy.Capacity()
    capacity.calls = calls
    return Timetable(period ?? week, capacity)
  }

  /// Places as many calls as fit, on the best days.
  private func calls(_ timetable: Timetable, in period: Period) -> [Int] {
    var timetable = timetable
    var days: [Int] = []
    let open = timetable.days(period.from...period.to, for: .phone, isDated: false)
    while let day = timetable.best(of: open, for: .phone) {
      timetable.take(.phone, on: day)
      days.append(period.from.distance(to: day))
    }
    return days
  }

  @Test("The test's Monday is one")
  func day() { #expect(monday.iso == "2026-11-16") }

  @Test("Calls are spread over Monday to Friday, and no more are made than there is time for")
  func spread() {
    #expect(calls(timetable(calls: 7), in: week) == [0, 1, 2, 3, 4, 0, 1])
    #expect(calls(timetable(calls: 3), in: week) == [0, 1, 2])
    #expect(calls(timetable(calls: 0), in: week) == [])
  }

  @Test("A longer stretch has more time: forty calls a week are 171 in a November")
  func month() {
    let november = Period(.month, holding: monday)
    #expect(calls(timetable(calls: 40, in: november), in: november).count == 171)
  }

  @Test("E-mail has no limit, and goes to the day with the least to do")
  func unlimited() {
    var timetable = timetable(calls: 0)
    let open = timetable.days(week.from...week.to, for: .email, isDated: false)
    let days = (0..<12).map { _ -> Int in
      let day = timetable.best(of: open, for: .email) ?? monday
      timetable.take(.email, on: day)
      return monday.distance(to: day)
    }
    #expect(days == [0, 1, 2, 3, 4, 0, 1, 2, 3, 4, 0, 1])
  }

  @Test(
    "What becomes due at the weekend goes out then by itself; people do it on the Friday before, unless it has a date of its own",
    arguments: [
      (ContactChannel.email, false, 5...6, [5, 6]), (.phone, false, 5...6, [4]), (.phone, false, 6...6, [4]),
      (.phone, true, 6...6, [6]), (.phone, false, 4...6, [4]), (.email, true, 3...6, [3, 4]),
    ])
  func weekend(channel: ContactChannel, isDated: Bool, range: ClosedRange<Int>, expected: [Int]) {
    let days = monday.advanced(by: range.lowerBound)...monday.advanced(by: range.upperBound)
    let found = timetable(calls: 40).days(days, for: channel, isDated: isDated)
    #expect(found.map { monday.distance(to: $0) } == expected)
  }

  @Test("Service takes people's time even where none is left")
  func service() {
    var timetable = timetable(calls: 2)
    for _ in 0..<3 { timetable.take(.phone, on: monday) }
    #expect(timetable.best(of: [monday.advanced(by: 1)], for: .phone) == nil)
  }
}
