import Testing
import Trade

@testable import Acting

@Suite struct CourseTests {
  private let day = Day(number: 20_000)

  private func course(_ days: [Int], held: [Int] = [], touches: [Int] = [], reacted: Int? = nil) -> Course {
    let row = { (offset: Int, state: Issued.State) in
      let on = day.advanced(by: offset)
      return Issued(
        customer: CustomerID(0), action: .silence, step: 0, event: UInt32(1000 + offset), state: state, channel: .email, from: on,
        until: on, offer: .zero)
    }
    let rows = days.map { row($0, .issued) } + held.map { row($0, .heldOut) }
    return Course(
      past: rows.sorted { $0.from < $1.from }[...],
      touches: touches.map { ContactLog.Touch(day: day.advanced(by: $0), action: nil) },
      reacted: reacted.map { day.advanced(by: $0) }, window: 7)
  }

  @Test(
    "One message in any seven running days: not on the sixth day before or after, but on the seventh",
    arguments: [(-7, true), (-6, false), (0, false), (6, false), (7, true)])
  func cap(offset: Int, isAllowed: Bool) {
    #expect(course([offset]).allows(on: day, limit: 1, span: 7, countingHeldOut: false) == isAllowed)
  }

  @Test(
    "Two messages in any seven running days: no window of seven days may hold three",
    arguments: [
      ([-6, -3], false), ([-7, -3], true), ([-3, 3], false), ([-3, 4], true), ([3, 6], false), ([3, 7], true), ([0], true),
    ])
  func two(offsets: [Int], isAllowed: Bool) {
    #expect(course(offsets).allows(on: day, limit: 2, span: 7, countingHeldOut: false) == isAllowed)
  }

  @Test("A cap of none allows none")
  func none() {
    #expect(!course([]).allows(on: day, limit: 0, span: 7, countingHeldOut: false))
  }

  @Test(
    "The same action is repeated from the twenty-eighth day on", arguments: [(-27, true), (-28, false), (27, true), (28, false)])
  func repeats(offset: Int, isRepeated: Bool) {
    #expect(course([offset]).repeats(.silence, on: day, within: 28, countingHeldOut: false) == isRepeated)
    #expect(!course([offset]).repeats(.survey, on: day, within: 28, countingHeldOut: false))
  }

  @Test("What was held out counts only for who is held out")
  func heldOut() {
    let course = course([], held: [-3])
    #expect(course.allows(on: day, limit: 1, span: 7, countingHeldOut: false))
    #expect(!course.allows(on: day, limit: 1, span: 7, countingHeldOut: true))
    #expect(course.unanswered(countingHeldOut: false) == 0)
    #expect(course.unanswered(countingHeldOut: true) == 1)
  }

  @Test("Messages up to the day of an order or answer are answered")
  func answered() {
    #expect(course([-30, -20, -10]).unanswered(countingHeldOut: false) == 3)
    #expect(course([-30, -20, -10], reacted: -20).unanswered(countingHeldOut: false) == 1)
    #expect(course([-30, -20, -10], reacted: -21).unanswered(countingHeldOut: false) == 2)
  }

  @Test("A touch logged within seven days of a message is that message, and moves its last day; a later one is another")
  func logged() {
    let same = course([-14], touches: [-8])
    #expect(same.unanswered(countingHeldOut: false) == 1)
    #expect(!same.allows(on: day.advanced(by: -2), limit: 1, span: 7, countingHeldOut: false))
    #expect(same.allows(on: day.advanced(by: -1), limit: 1, span: 7, countingHeldOut: false))
    #expect(course([-14], touches: [-7]).unanswered(countingHeldOut: false) == 2)
    #expect(course([-14], touches: [-15]).unanswered(countingHeldOut: false) == 2)
  }

  @Test("Two actions by one channel on one day are one message")
  func joined() {
    var course = course([-3])
    let on = day.advanced(by: -3)
    course.add(Course.Message(from: on, until: on, action: .survey, channel: .email))
    #expect(course.unanswered(countingHeldOut: false) == 1)
    course.add(Course.Message(from: on, until: on, action: .askPhoto, channel: .phone))
    #expect(course.unanswered(countingHeldOut: false) == 2)
  }
}
