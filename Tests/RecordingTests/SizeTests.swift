import Acting
import Analysing
import Foundation
import Testing
import Trade

@testable import Recording

@Suite("The size of the record")
struct SizeTests {
  /// 200 MB for 500 periods of 100,000 customers.
  private static let bytesPerCustomer = 4.0

  @Test("Weeks of 17 segmentations take less than four bytes a customer, and are read again as they were")
  func size() throws { try measure(customers: 4_000, weeks: 60) }

  @Test(
    "500 weeks of 100,000 customers, by hand: RECORD_CUSTOMERS=100000 RECORD_WEEKS=500",
    .enabled(if: ProcessInfo.processInfo.environment["RECORD_WEEKS"] != nil))
  func measured() throws {
    let environment = ProcessInfo.processInfo.environment
    try measure(
      customers: Int(environment["RECORD_CUSTOMERS"] ?? "") ?? 100_000, weeks: Int(environment["RECORD_WEEKS"] ?? "") ?? 500,
      isTold: true)
  }

  @Test("What queues issue to 2 in 100 customers a week takes less than twelve bytes a row: 12 MB for 500 weeks of 100,000")
  func issued() throws {
    var random = Random(state: 11)
    let actions: [ActionID] = [.silence, .silence, .silence, .satisfaction, .campaignNotice, .birthday, .survey, .replenishment]
    for week in 0..<20 {
      let monday = Day(number: Int32(20_000 + 7 * week))
      let numbers = (0..<2_000).map { _ in Int(random.below(100_000)) }.sorted()
      let issues = numbers.map { number in
        let day = monday.advanced(by: Int(random.below(5)))
        // Digests that nobody shares, which is the worst that can be.
        return StoredIssue(
          number: number,
          row: Issued(
            customer: .nobody, action: actions[Int(random.below(8))], step: UInt8(random.below(5)),
            event: UInt32(truncatingIfNeeded: random.next()), state: random.below(10) == 0 ? .heldOut : .issued,
            channel: [.email, .email, .sms, .phone][Int(random.below(4))], from: day, until: day,
            offer: Money(units: [0, 0, 50_000, 80_000][Int(random.below(4))])))
      }
      let bytes = try StoredIssue.bytes(of: issues)
      #expect(bytes.count < 12 * issues.count)
      #expect(try StoredIssue.issues(bytes).map(\.row) == issues.map(\.row))
    }
  }

  private func measure(customers: Int, weeks: Int, isTold: Bool = false) throws {
    let shelf = try Shelf()
    let record = try shelf.open()
    let clock = ContinuousClock()
    var (writing, reading, cells) = (Duration.zero, Duration.zero, 0)
    for (number, week) in SampleShop(customers: customers, seed: 5).weeks(weeks).enumerated() {
      cells += week.table.count
      writing += try clock.measure { try record.enter(week.record, of: week.table) }
      var found = Past()
      reading += try clock.measure {
        found = try record.past(before: week.record.summary.period.next, in: week.table)
      }
      #expect(found.before?.assignments == week.record.assignments)
      #expect(found.before?.facts == week.record.facts && found.before?.attributes == week.record.attributes)
      if isTold, number % 50 == 49 || number == 0 {
        print("week \(number + 1): \(try shelf.bytes(shelf.path).count) bytes, \(writing) writing, \(reading) reading")
      }
    }
    let size = try shelf.bytes(shelf.path).count
    #expect(Double(size) / Double(cells) < SizeTests.bytesPerCustomer)
    let head = try clock.measure { _ = try record.heads() }
    if isTold { print("heads \(head)") }
    try shelf.remove()
  }
}
