import Testing
import Trade

@testable import Analysing

@Suite("Columns of tags, against plain counts")
struct TagColumnTests {
  @Test("A rank is the part of the values that are at most as large, rounded down", arguments: [1, 2, 3, 50, 9999, 12_345])
  func ranks(count: Int) {
    var random = PropertyTests.Random(state: UInt64(count))
    // Fewer different values than values, and some very large ones.
    let values = ContiguousArray(
      (0..<count).map { _ in Int64.random(in: 0..<Int64(count), using: &random) << Int64(Bool.random(using: &random) ? 0 : 40) })
    let (ranks, sorted) = (Ranks(values), values.sorted())
    for place in sorted.indices where place + 1 == count || sorted[place] != sorted[place + 1] {
      #expect(ranks.rank(of: sorted[place]) == Int64((place + 1) * 10_000 / count))
    }
  }

  @Test("The median of few and of many orders, in whatever order they came", arguments: [1, 2, 31, 32, 33, 34, 65, 100])
  func medians(count: Int) throws {
    var random = PropertyTests.Random(state: UInt64(count))
    let amounts = (1...count).map { Int64($0 * $0) }
    var shop = Shop()
    shop.sell("before", "2026-03-01", 7)
    for (number, amount) in amounts.shuffled(using: &random).enumerated() {
      shop.orders.append(.init(customer: "own", day: date("2026-03-02"), amount: amount * 10_000, second: UInt32(number)))
    }
    shop.sell("own", "2026-03-03", 1000, status: .cancelled)
    shop.sell("own", "2026-04-01", 1000)
    shop.contacts = ["nobody"]
    let medians = MedianOrders(try snapshot(shop, asOf: "2026-03-31")).doubled
    #expect(medians == [140_000, 0, (amounts[(count - 1) / 2] + amounts[count / 2]) * 10_000])
  }

  @Test("Words are put in order, each once, however many", arguments: [0, 1, 2, 5, 32, 33, 200])
  func settling(count: Int) {
    var random = PropertyTests.Random(state: UInt64(count))
    for _ in 0..<20 {
      let words = (0..<count).map { _ in Int32.random(in: 0..<Int32(count + 1), using: &random) }
      var numbers = ContiguousArray<Int32>([9, 3]) + words
      TextSets.settle(&numbers, from: 2)
      #expect(Array(numbers) == [9, 3] + Set(words).sorted())
    }
  }

  @Test("What two counted orders of a customer hold was bought again", arguments: 1...5 as ClosedRange<UInt64>)
  func repeats(seed: UInt64) throws {
    var random = PropertyTests.Random(state: seed)
    var shop = Shop()
    shop.categories = ["p0": "A", "p1": "A", "p2": "B", "p3": "C", "p4": "C"]
    for number in 0..<300 {
      let customer = Int.random(in: 0..<30, using: &random)
      let lines = (0..<Int.random(in: 0..<4, using: &random)).map { _ in
        ("p\(Int.random(in: 0..<7, using: &random))", Int64.random(in: -1...3, using: &random))
      }
      shop.orders.append(
        .init(
          customer: customer == 0 ? nil : "c\(10 + customer)", day: date("2026-03-0\(Int.random(in: 1...9, using: &random))"),
          amount: 10, status: Int.random(in: 0..<5, using: &random) == 0 ? .cancelled : .paid, second: UInt32(number),
          lines: lines))
    }
    let snapshot = try snapshot(shop, asOf: "2026-03-08")
    let found = try required(Repeats(snapshot))
    for customer in 0..<snapshot.ledger.customers.count {
      let orders = shop.orders.filter {
        $0.customer == snapshot.ledger.customers.ids[customer] && $0.status == .paid && $0.day <= date("2026-03-08")
      }
      let goods = orders.map { order in Set(order.lines.filter { $0.amount > 0 }.map(\.product)) }
      #expect(names(found.products, customer) == again(goods))
      let categories = try required(found.categories)
      #expect(names(categories, customer) == again(goods.map { Set($0.compactMap { shop.categories[$0] }) }))
    }
  }

  private func names(_ sets: TextSets, _ customer: Int) -> [String] {
    sets.numbers(of: customer).map { sets.words[Int(sets.numbers[$0])] }
  }

  private func again(_ orders: [Set<String>]) -> [String] {
    Set(orders.joined()).filter { word in orders.count { $0.contains(word) } > 1 }.sorted()
  }
}
