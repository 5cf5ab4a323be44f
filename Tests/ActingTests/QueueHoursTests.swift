import Testing
import Trade

@testable import Acting

@Suite("What has an hour of its own")
struct QueueHoursTests {
  @Test(
    "A reminder is due from the first instant of the hours until before their end",
    arguments: [(32_400, 0), (32_401, 1), (35_999, 1), (36_000, 1), (36_001, 0)])
  func hours(second: UInt32, count: Int) throws {
    let period = try #require(Period("2026-W47"))
    var queue = Queue(covered: period)
    for minute in [600, nil] {
      let candidate = Candidate(
        .paymentReminder, for: CustomerID(0), event: 1, from: period.from, until: period.from, minute: minute,
        because: .unpaid(order: 0, isNew: true))
      queue.rows.append(Queue.Row(candidate: candidate, channel: .sms, owner: "", offer: nil, worth: .none, attempt: 1))
    }
    let midnight = UInt32(period.from.number) * 86_400
    let start = Instant(seconds: midnight + second)
    let found = queue.rows(from: start, until: Int64(start.seconds) + 3600, in: .utc)
    #expect(found.count == count)
  }
}
