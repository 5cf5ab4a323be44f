import Testing
import Trade

@testable import Acting

@Suite struct OnboardingTests {
  typealias Order = ServiceBench.Order

  private func due(_ action: ActionID, _ orders: [Order], lastDay: String = "2026-11-15", _ kind: Period.Kind = .week) throws
    -> [String]
  {
    var bench = ServiceBench(orders)
    (bench.lastDay, bench.kind) = (lastDay, kind)
    return try bench.due(action)
  }

  @Test(
    "A first order in the week is welcomed in two days, and invited to the group of the next Monday after that",
    arguments: [("2026-11-08", false), ("2026-11-09", true), ("2026-11-15", true), ("2026-11-16", false)])
  func firstOrder(day: String, isDue: Bool) throws {
    #expect(try due(.welcome, [Order(day + " 12:00")]) == (isDue ? ["0 2026-11-16 2026-11-17"] : []))
    #expect(try due(.checkInGroup, [Order(day + " 12:00")]) == (isDue ? ["0 2026-11-18 2026-11-22"] : []))
  }

  @Test("A second order is welcomed by nobody, a first one that is not paid neither")
  func others() throws {
    #expect(try due(.welcome, [Order("2026-11-01 12:00"), Order("2026-11-10 12:00")]) == [])
    #expect(try due(.welcome, [Order("2026-11-10 12:00", 20, .unpaid)]) == [])
    #expect(
      try due(.welcome, [Order("2026-11-01 12:00", 20, .unpaid), Order("2026-11-10 12:00")]) == ["0 2026-11-16 2026-11-17"])
  }

  @Test(
    "On the eighth day of the group its members are invited to another",
    arguments: [("2026-10-25", false), ("2026-10-26", true), ("2026-11-01", true), ("2026-11-02", false)])
  func eighthDay(day: String, isDue: Bool) throws {
    #expect(try due(.membersGroup, [Order(day + " 12:00")]) == (isDue ? ["0 2026-11-16 2026-11-18"] : []))
  }

  @Test(
    "Where months are told, the group starts on the first Monday after the month's list, and its eighth day is in the same month")
  func months() throws {
    let orders = [Order("2026-10-05 12:00")]
    #expect(try due(.welcome, orders, lastDay: "2026-10-31", .month) == ["0 2026-11-01 2026-11-02"])
    #expect(try due(.checkInGroup, orders, lastDay: "2026-10-31", .month) == ["0 2026-11-01 2026-11-01"])
    #expect(try due(.membersGroup, orders, lastDay: "2026-10-31", .month) == ["0 2026-11-09 2026-11-11"])
    #expect(try due(.membersGroup, orders, lastDay: "2026-11-30", .month) == [])
  }
}
