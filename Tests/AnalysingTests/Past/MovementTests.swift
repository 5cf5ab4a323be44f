import Testing
import Trade

@testable import Analysing

@Suite("Movement between two periods")
struct MovementTests {
  @Test("Without a record nothing is compared")
  func nothing() throws {
    var shop = Shop()
    shop.sell("ann", "2026-11-01", 100)
    let analysis = try TwoWeeks.analyse(shop.ledger, Policy(), until: TwoWeeks.second, after: Past())
    #expect(analysis.before == nil && analysis.yearBefore == nil && analysis.closedChanges.isEmpty)
    #expect(analysis.segmentations.allSatisfy { $0.movement == nil && $0.before == nil && !$0.definition.isEmpty })
    #expect(try analysis.segmentation(.rfm).entered(0).isEmpty)
  }

  @Test("Customers whom the data does not have any more stand in the last column")
  func gone() throws {
    var store = TwoWeeks()
    store.shop.sell("ann", "2026-11-01", 100)
    store.shop.sell("bob", "2026-11-01", 100)
    let analysis = try store.analyse { $0.shop.orders.removeLast() }
    let movement = try required(analysis.segmentation(.lifeStage).movement)
    #expect(movement.matrix == [[1, 0, 0, 0, 1], [0, 0, 0, 0, 0], [0, 0, 0, 0, 0], [0, 0, 0, 0, 0], [0, 0, 0, 0, 0]])
    #expect(movement.reasons == [Segmentation.none])
  }

  @Test("Two ids that became one are one customer gone, and one whose data was corrected")
  func united() throws {
    var store = TwoWeeks()
    store.shop.sell("ann", "2026-06-01", 100)
    store.shop.sell("anna", "2026-11-01", 100)
    let analysis = try store.analyse { $0.shop.orders[1].customer = "ann" }
    let segmentation = try analysis.segmentation(.lifeStage)
    #expect(segmentation.movement?.matrix[0] == [0, 0, 0, 0, 1])
    #expect(segmentation.movement?.matrix[1] == [1, 0, 0, 0, 0])
    #expect(try analysis.reason("ann", .lifeStage) == .dataCorrected)
    #expect(segmentation.entered(0) == [CustomerID(0)])
    #expect(segmentation.left(1) == [CustomerID(0)])
    #expect(segmentation.left(0).isEmpty)
  }

  @Test("Classes are held together by their ids: one that is none any more was left by all")
  func classes() throws {
    var store = TwoWeeks()
    for number in 0..<6 {
      store.shop.sell("lugo\(number)", "2026-11-01", 100)
      store.shop.sell("vigo\(number)", "2026-11-01", 200)
    }
    let cells = { (first: String) in
      Dictionary(uniqueKeysWithValues: (0..<6).flatMap { [("lugo\($0)", first), ("vigo\($0)", "Vigo")] })
    }
    store.records.cells = [.region: cells("Lugo")]
    let analysis = try store.analyse {
      $0.records.cells = [.region: cells("Ourense")]
      for number in 0..<6 { $0.shop.sell("lugo\(number)", "2026-11-12", 900) }
    }
    let segmentation = try analysis.segmentation(.place)
    let movement = try required(segmentation.movement)
    #expect(movement.earlierClasses == ["vigo", "lugo"] && segmentation.classes == ["ourense", "vigo"])
    #expect(movement.matrix == [[0, 6, 0], [6, 0, 0], [0, 0, 0]])
    #expect(try analysis.reason("vigo0", .place) == nil)
    #expect(try analysis.reason("lugo0", .place) == .ordered)
    #expect(movement.earlierNames == ["Vigo", "Lugo"])
  }

  /// A store of 400 customers with all kinds of orders and refunds, by a seed.
  private func shop(_ seed: UInt64) -> Shop {
    var (shop, state) = (Shop(), seed)
    func random(_ bound: UInt64) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % bound)
    }
    let end = date(TwoWeeks.second)
    for customer in 0..<400 {
      for _ in 0..<random(9) {
        let status = [OrderStatus.paid, .paid, .paid, .paid, .unpaid, .cancelled, .refunded][random(7)]
        shop.orders.append(
          Shop.Order(
            customer: "c\(customer)", day: end.advanced(by: -random(700) + 3), amount: Int64(random(90) + 1) * Money.scale,
            status: status,
            refund: random(8) == 0 ? 5 * Money.scale : 0))
        if random(5) == 0 {
          let day = shop.orders[shop.orders.count - 1].day.advanced(by: random(30))
          shop.refunds.append((order: shop.orders.count - 1, customer: nil, day: day, amount: Int64(random(100)) * Money.scale))
        }
      }
      if random(10) == 0 {
        shop.refunds.append((order: nil, customer: "c\(customer)", day: end.advanced(by: -random(60)), amount: Money.scale))
      }
    }
    shop.contacts = ["x1", "x2"]
    return shop
  }

  @Test(
    "Where the data is the same, facts as of the earlier day are, rows and columns add up, and nothing was corrected",
    arguments: 1...6)
  func sums(seed: Int) throws {
    let ledger = shop(UInt64(seed)).ledger
    let first = try TwoWeeks.analyse(ledger, Policy(), until: TwoWeeks.first, after: Past())
    var past = Past()
    past.before = PeriodRecord(first)
    past.closed = [PeriodSummary(first)]
    let second = try TwoWeeks.analyse(ledger, Policy(), until: TwoWeeks.second, after: past)
    let orders = EarlierOrders(ledger, second.counted, to: first.period.to)
    for customer in 0..<ledger.customers.count {
      #expect(orders.digest(of: CustomerID(customer)) == past.before?.facts[customer])
    }
    #expect(second.closedChanges.isEmpty)
    for segmentation in second.segmentations {
      let movement = try required(segmentation.movement)
      let before = try first.segmentation(segmentation.id)
      #expect(movement.matrix.dropLast().map { $0.reduce(0, +) } == before.figures.map(\.customers))
      let columns = segmentation.classes.indices.map { column in movement.matrix.reduce(0) { $0 + $1[column] } }
      #expect(columns == segmentation.figures.map(\.customers))
      for customer in (0..<ledger.customers.count).map({ CustomerID($0) }) {
        let hasMoved = before.classID(of: customer) != segmentation.classID(of: customer)
        let reason = movement.reason(of: customer)
        #expect((reason != nil) == hasMoved && reason != .dataCorrected && reason != .configurationChanged)
      }
      let entered = segmentation.classes.indices.map { segmentation.entered($0).count }
      #expect(entered.reduce(0, +) <= movement.reasons.count { $0 != Segmentation.none })
    }
  }

  @Test("The same figures on any number of threads")
  func threads() throws {
    let ledger = shop(9).ledger
    var past = Past()
    past.before = PeriodRecord(try TwoWeeks.analyse(ledger, Policy(), until: TwoWeeks.first, after: Past()))
    let (one, three) = (
      try TwoWeeks.analyse(ledger, Policy(), until: TwoWeeks.second, after: past, jobs: 1),
      try TwoWeeks.analyse(ledger, Policy(), until: TwoWeeks.second, after: past, jobs: 3)
    )
    for (own, other) in zip(one.segmentations, three.segmentations) {
      #expect(own.movement?.matrix == other.movement?.matrix && own.movement?.reasons == other.movement?.reasons)
    }
    #expect(PeriodRecord(one, jobs: 1).attributes == PeriodRecord(three, jobs: 4).attributes)
    #expect(PeriodSummary(one) == PeriodSummary(three))
  }
}
