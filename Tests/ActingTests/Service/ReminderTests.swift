import Testing
import Trade

@testable import Acting

@Suite struct ReminderTests {
  typealias Order = ServiceBench.Order

  /// One who bought for 20 in June, so that 20 is the dearest tenth.
  private static let regular = [Order("2026-06-01 12:00", 20)]

  /// The reminders of a customer with some orders.
  private func reminders(_ orders: [Order], at: String? = nil, lastDay: String = "2026-11-15") throws -> [String] {
    var bench = ServiceBench(orders, Self.regular)
    (bench.at, bench.lastDay) = (at, lastDay)
    return try bench.due(.paymentReminder)
  }

  @Test(
    "A new customer has the first step that is not past when the week's list is made",
    arguments: [
      ("2026-11-15 20:00", "0 2026-11-16 0900 step 1"), ("2026-11-15 19:00", "0 2026-11-16 0900 step 1"),
      ("2026-11-15 18:59", "0 2026-11-16 1000 step 2"), ("2026-11-15 00:00", "0 2026-11-16 1000 step 2"),
      ("2026-11-14 23:59", ""), ("2026-11-13 12:00", ""), ("2026-11-16 00:00", ""),
    ])
  func week(placed: String, expected: String) throws {
    #expect(try reminders([Order(placed, 10, .unpaid)]) == (expected.isEmpty ? [] : [expected]))
  }

  @Test(
    "Each step is told until its minute is past, then the next one",
    arguments: [
      ("2026-11-16 14:37:20", ""), ("2026-11-16 14:38", "0 2026-11-16 1637 step 1"),
      ("2026-11-16 16:36", "0 2026-11-16 1637 step 1"), ("2026-11-16 16:37:59", "0 2026-11-16 1637 step 1"),
      ("2026-11-16 16:38", "0 2026-11-17 1000 step 2"), ("2026-11-17 10:00", "0 2026-11-17 1000 step 2"),
      ("2026-11-17 10:01", "0 2026-11-17 1500 step 3"), ("2026-11-17 15:00", "0 2026-11-17 1500 step 3"),
      ("2026-11-17 15:01", ""),
    ])
  func minutes(at: String, expected: String) throws {
    #expect(try reminders([Order("2026-11-16 14:37:20", 10, .unpaid)], at: at) == (expected.isEmpty ? [] : [expected]))
  }

  @Test(
    "Nobody is reminded from nine in the evening to nine in the morning",
    arguments: [
      ("2026-11-16 18:59", "2026-11-16 2059"), ("2026-11-16 19:00", "2026-11-17 0900"), ("2026-11-16 23:30", "2026-11-17 0900"),
      ("2026-11-17 06:59", "2026-11-17 0900"), ("2026-11-17 07:00", "2026-11-17 0900"), ("2026-11-17 07:01", "2026-11-17 0901"),
    ])
  func quietHours(placed: String, chat: String) throws {
    #expect(try reminders([Order(placed, 10, .unpaid)], at: placed + ":59") == ["0 \(chat) step 1"])
  }

  @Test(
    "Hours are those of the store's clocks in the nights in which they change",
    arguments: [
      ("2026-03-22", "2026-03-28 23:45", "2026-03-29 09:00", "0 2026-03-29 0900 step 1"),
      ("2026-03-22", "2026-03-28 23:45", "2026-03-29 09:01", "0 2026-03-29 1000 step 2"),
      ("2026-03-22", "2026-03-28 23:45", "2026-03-29 15:00", "0 2026-03-29 1500 step 3"),
      ("2026-03-22", "2026-03-28 23:45", "2026-03-29 15:01", ""),
      ("2026-10-18", "2026-10-24 23:45", "2026-10-25 08:59", "0 2026-10-25 0900 step 1"),
      ("2026-10-18", "2026-10-24 23:45", "2026-10-25 09:01", "0 2026-10-25 1000 step 2"),
      ("2026-10-18", "2026-10-24 23:45", "2026-10-25 10:01", "0 2026-10-25 1500 step 3"),
      ("2026-10-18", "2026-10-24 23:45", "2026-10-25 15:01", ""),
    ])
  func changingClocks(lastDay: String, placed: String, at: String, expected: String) throws {
    let found = try reminders([Order(placed, 10, .unpaid)], at: at, lastDay: lastDay)
    #expect(found == (expected.isEmpty ? [] : [expected]))
  }

  @Test(
    "Two hours are two hours although clocks change between",
    arguments: [
      ("2026-03-29 01:30", "2026-03-29", 270), ("2026-10-25 01:30", "2026-10-25", 150), ("2026-10-24 23:30", "2026-10-25", 90),
    ])
  func elapsed(placed: String, day: String, minute: Int) throws {
    var policy = Policy.Service()
    (policy.quietFrom, policy.quietUntil) = (24, 0)
    let bench = ServiceBench()
    let steps = ReminderSteps(zone: ServiceBench.zone, policy: policy)
    let instant = try bench.instant(placed)
    let next = steps.next(of: [.chat], for: instant, at: instant)
    #expect(next?.time == ReminderSteps.Time(day: try bench.day(day), minute: minute))
  }

  @Test(
    "Who paid before has one message the next day, or a call from the dearest tenth on",
    arguments: [(19 as Int64, "0 2026-11-16 1500 step 3"), (20, "0 2026-11-16 1500 step 4"), (21, "0 2026-11-16 1500 step 4")])
  func returning(units: Int64, expected: String) throws {
    let paid = Order("2026-06-02 12:00", 20)
    #expect(try reminders([paid, Order("2026-11-15 12:00", units, .unpaid)]) == [expected])
  }

  @Test("What was cancelled or not paid before makes nobody a regular")
  func stillNew() throws {
    let before = [Order("2026-06-02 12:00", 10, .cancelled), Order("2026-06-03 12:00", 10, .unpaid)]
    #expect(try reminders(before + [Order("2026-11-15 12:00", 10, .unpaid)]) == ["0 2026-11-16 1000 step 2"])
  }

  @Test(
    "A later order that is paid ends it, an earlier one does not, nor one that waits as well",
    arguments: [
      ("2026-11-15 19:59", OrderStatus.paid, 1), ("2026-11-15 20:00", .paid, 0), ("2026-11-15 20:01", .paid, 0),
      ("2026-11-15 20:01", .refunded, 0), ("2026-11-15 20:01", .unpaid, 2), ("2026-11-15 20:01", .cancelled, 1),
    ])
  func laterOrders(placed: String, status: OrderStatus, count: Int) throws {
    let orders = [Order(placed, 11, status), Order("2026-11-15 20:00", 10, .unpaid)].sorted { $0.placed < $1.placed }
    #expect(try reminders(orders).count == count)
  }

  @Test(
    "An order that was paid after the list was made waited when it was",
    arguments: [(nil, 1), ("2026-11-16 00:10", 1), ("2026-11-16 00:11", 0)])
  func paidSince(at: String?, count: Int) throws {
    #expect(try reminders([Order("2026-11-15 20:00", 10, paid: "2026-11-16 00:10")], at: at).count == count)
  }

  @Test("A step of the next period's days is left to the next list")
  func beyond() throws {
    #expect(try reminders([Order("2026-11-22 18:00", 10, .unpaid)], at: "2026-11-22 20:00") == ["0 2026-11-22 2000 step 1"])
    #expect(try reminders([Order("2026-11-22 18:00", 10, .unpaid)], at: "2026-11-22 20:01") == [])
  }

  @Test("Steps for which the store has no channel are left out, unless all are")
  func channels() throws {
    var bench = ServiceBench([Order("2026-11-15 20:00", 10, .unpaid)], Self.regular)
    #expect(try bench.desk().reminders().map(\.channels) == [[.chat, .email, .sms, .platform]])
    bench.book.entries[.paymentReminder]?.channels = [.email, .sms]
    #expect(try bench.due(.paymentReminder) == ["0 2026-11-16 1000 step 2"])
    #expect(try bench.desk().reminders().map(\.channels) == [[.email, .sms]])
    bench.book.entries[.paymentReminder]?.channels = [.platform]
    #expect(try bench.due(.paymentReminder) == ["0 2026-11-16 0900 step 1"])
  }

  @Test("An order is the same event at every step, and two orders alike are two")
  func events() throws {
    var bench = ServiceBench([Order("2026-11-16 14:00", 10, .unpaid), Order("2026-11-16 14:00", 10, .unpaid)], Self.regular)
    bench.at = "2026-11-16 15:00"
    let first = try bench.desk().reminders().map(\.event)
    bench.at = "2026-11-16 17:00"
    let later = try bench.desk().reminders()
    #expect(Set(first).count == 2 && Set(later.map(\.event)) == Set(first))
    #expect(later.map(\.step) == [2, 2])
  }
}
