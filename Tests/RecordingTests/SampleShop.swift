import Analysing
import Trade

/// Weeks of a shop that nobody has: of its customers, who come to it over the years, 2 in 100 order in a week, some far more often than
/// others. Seven segmentations follow from orders and from time, one from rank, and the other nine from what is seldom said anew.
struct SampleShop {
  let customers: Int
  let seed: UInt64

  /// Customers of the first week; the others come one by one, so that all are there after 500 weeks.
  private var first: Int { customers / 2 }

  func table(week: Int) -> CustomerTable { Shelf.table((0..<count(week)).map(id)) }

  private func count(_ week: Int) -> Int { min(customers, first + (customers - first) * week / 500) }

  /// Ids whose order has nothing to do with when they came.
  private func id(_ customer: Int) -> String {
    "customer-\(UInt32(truncatingIfNeeded: (customer + 1) * 2_654_435_761))@example.org"
  }

  func weeks(_ count: Int) -> some Sequence<(record: PeriodRecord, table: CustomerTable)> {
    var random = Random(state: seed)
    var people = (0..<customers).map { _ in Person(&random) }
    let order = (0..<customers).sorted { id($0).utf8.lexicographicallyPrecedes(id($1).utf8) }
    let start = Period(.week, holding: Day(number: 17_000))
    return (0..<count).lazy.map { week in
      let present = self.count(week)
      for index in 0..<present { people[index].live(week, &random) }
      let mean = people[..<present].reduce(0) { $0 + $1.money } / present
      let there = order.filter { $0 < present }
      let assigned = there.map { people[$0].assignments(week: week, mean: mean) }
      let columns = Person.classes.indices.map { column in ContiguousArray(assigned.map { $0[column] }) }
      let segmentations = Person.classes.enumerated().map { column, count in
        (id: "s\(column)", classes: (0..<count).map { "class-\($0)" })
      }
      let record = PeriodRecord(
        summary: Shelf.summary(Period(.week, holding: start.from.advanced(by: 7 * week)), segmentations: segmentations),
        assignments: columns, facts: ContiguousArray(there.map { people[$0].facts }),
        attributes: ContiguousArray(there.map { people[$0].attributes }))
      return (record, self.table(week: week))
    }
  }
}

/// A customer of the sample shop.
private struct Person {
  /// How many classes each segmentation has.
  static let classes = [8, 3, 6, 8, 5, 5, 6, 9, 6, 3, 5, 4, 10, 52, 52, 5, 5]

  private var chance: UInt64
  private var orders: [Int] = []
  private(set) var money = 0
  private(set) var facts: UInt32 = 0
  private(set) var attributes: UInt32
  private var said: [UInt8]

  init(_ random: inout Random) {
    // In thousandths a week: 2 in 100 in the mean, most far below and a few far above.
    chance = [2, 4, 6, 10, 14, 84][Int(random.below(6))]
    attributes = UInt32(truncatingIfNeeded: random.next())
    said = (0..<9).map { UInt8(random.below(UInt64(Person.classes[$0 + 8]))) }
  }

  mutating func live(_ week: Int, _ random: inout Random) {
    if random.below(1_000) < chance || week == 0 && random.below(2) == 0 {
      orders.append(week)
      money += 1_000 + Int(random.below(9_000))
      facts = UInt32(truncatingIfNeeded: random.next()) | 1
    }
    if random.below(1_000) < 2 {
      attributes = UInt32(truncatingIfNeeded: random.next())
      let column = Int(random.below(9))
      said[column] = UInt8(random.below(UInt64(Person.classes[column + 8])))
    }
  }

  /// An index into the classes of each segmentation.
  func assignments(week: Int, mean: Int) -> [UInt8] {
    guard let last = orders.last else { return [UInt8](repeating: Segmentation.none, count: 8) + said }
    let silent = week - last
    let recent = UInt8([1, 4, 13, 26, 52].firstIndex { silent <= $0 } ?? 5)
    let lately = orders.reversed().prefix { $0 > week - 52 }
    let quarter = lately.prefix { $0 > week - 13 }.count
    return [
      (silent <= 13 ? 4 : 0) + (orders.count > 5 ? 2 : 0) + (money > mean ? 1 : 0),
      money > 3 * mean ? 0 : money > mean ? 1 : 2,
      UInt8(min(lately.count, 5)),
      UInt8(min(orders.count, 8) - 1),
      UInt8(min(quarter, 4)),
      money > 2 * mean ? min(recent, 4) : 4,
      recent,
      UInt8(min(orders.count, 3) + (quarter > 0 ? 4 : 0)),
    ] + said
  }
}

/// SplitMix64: the same numbers from the same seed.
struct Random: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ value >> 30) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ value >> 27) &* 0x94D0_49BB_1331_11EB
    return value ^ value >> 31
  }

  mutating func below(_ bound: UInt64) -> UInt64 { next() % bound }
}
