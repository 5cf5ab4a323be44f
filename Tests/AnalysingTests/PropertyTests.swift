import Testing
import Trade

@testable import Analysing

/// What holds for every ledger, tried on random ones.
struct PropertyTests {
  /// A small generator of random numbers, so that a failure repeats: SplitMix64.
  struct Random: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var mixed = state
      mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
      return mixed ^ (mixed >> 31)
    }
  }

  /// Orders of every status around the turn of 2025, refunds of every kind, contacts, and people without a name.
  static func shop(seed: UInt64) -> Shop {
    var random = Random(state: seed)
    var shop = Shop()
    shop.contacts = ["c3", "only a contact", #"O'Neil <&> "Sons" =1+2 <script>"#]
    for _ in 0..<400 {
      let customer = Int.random(in: 0..<60, using: &random)
      let amount = Int64.random(in: 0..<20, using: &random) * 12_345
      var order = Shop.Order(
        customer: customer == 0 ? nil : "c\(customer)",
        day: date("2024-06-01").advanced(by: Int.random(in: 0..<600, using: &random)),
        amount: amount,
        status: [.paid, .paid, .paid, .paid, .unpaid, .cancelled, .refunded].randomElement(using: &random) ?? .paid,
        profit: seed.isMultiple(of: 2) ? amount / 3 - 20_000 : nil, second: UInt32.random(in: 0..<4, using: &random))
      if Int.random(in: 0..<8, using: &random) == 0 { order.refund = Int64.random(in: 0...amount, using: &random) }
      order.discount = Int64.random(in: 0..<5000, using: &random)
      shop.orders.append(order)
    }
    for index in 0..<40 {
      let order = Int.random(in: 0..<shop.orders.count, using: &random)
      let day = shop.orders[order].day.advanced(by: Int.random(in: 0..<60, using: &random))
      let isOwnerless = index.isMultiple(of: 3)
      let customer = isOwnerless ? [nil, "only a contact", "c\(index)"].randomElement(using: &random) ?? nil : nil
      shop.refunds.append((isOwnerless ? nil : order, customer, day, Int64.random(in: 1...40_000, using: &random)))
    }
    return shop
  }

  @Test("Every buyer is in exactly one class of every segmentation, a contact in none", arguments: 1...6 as ClosedRange<UInt64>)
  func oneClass(seed: UInt64) throws {
    let analysis = try analyse(PropertyTests.shop(seed: seed), until: "2025-10-31", from: "2025-08-01")
    let ids = analysis.segmentations.map(\.id)
    #expect(ids == SegmentationID.builtIn.filter(ids.contains))
    for segmentation in analysis.segmentations {
      for customer in (0..<analysis.ledger.customers.count).map({ CustomerID($0) }) {
        let isIn = segmentation.assignment[customer.index] < segmentation.classes.count
        let isContact =
          analysis.ledger.customers.isRecorded.isEmpty ? false : analysis.ledger.customers.isRecorded[customer.index]
        let isMeant = analysis.facts.isBuyer(customer) || segmentation.population == .everyone && isContact
        #expect(isIn == isMeant)
        if isIn { #expect(!segmentation.reason(customer).isEmpty) }
      }
      #expect(segmentation.classes.indices.map { segmentation.members($0).count } == segmentation.figures.map(\.customers))
      #expect(segmentation.all.customers - segmentation.all.contacts == analysis.facts.buyers.count)
    }
  }

  @Test("The classes and what is without a customer make the totals", arguments: 1...6 as ClosedRange<UInt64>)
  func sums(seed: UInt64) throws {
    let analysis = try analyse(PropertyTests.shop(seed: seed), until: "2025-10-31", from: "2025-08-01")
    for segmentation in analysis.segmentations {
      for parts in [segmentation.figures, [segmentation.all]] {
        let lifetime = parts.map(\.turnover.lifetime) + [segmentation.anonymous.lifetime]
        let period = parts.map(\.turnover.period) + [segmentation.anonymous.period]
        for (turnovers, totals) in [(lifetime, analysis.lifetime), (period, analysis.totals.now)] {
          #expect(turnovers.reduce(0) { $0 + $1.orders } == totals.orders)
          #expect(turnovers.reduce(0) { $0 + $1.customers } == totals.customers)
          #expect(turnovers.reduce(Money.zero) { $0 + $1.revenue } == totals.revenue)
          #expect(totals.newRevenue + totals.returningRevenue + totals.anonymousRevenue == totals.revenue)
          #expect(totals.newCustomers + totals.returningCustomers == totals.customers)
          if seed.isMultiple(of: 2) {
            #expect(turnovers.reduce(Money.zero) { $0 + ($1.profit ?? .zero) } == totals.profit)
          } else {
            #expect(totals.profit == nil)
          }
        }
      }
      #expect(segmentation.figures.reduce(0) { $0 + $1.newCustomers } == analysis.totals.now.newCustomers)
      #expect(segmentation.figures.reduce(0) { $0 + $1.returned.part } == segmentation.all.returned.part)
    }
  }

  @Test("The order of the rows changes no figure", arguments: 1...4 as ClosedRange<UInt64>) func shuffled(seed: UInt64) throws {
    var random = Random(state: seed)
    var shop = PropertyTests.shop(seed: seed)
    shop.refunds.removeAll { $0.order != nil }
    let first = try analyse(shop, until: "2025-10-31", from: "2025-08-01")
    shop.orders.shuffle(using: &random)
    shop.refunds.shuffle(using: &random)
    let second = try analyse(shop, until: "2025-10-31", from: "2025-08-01")
    #expect(first.segmentations.map(\.assignment) == second.segmentations.map(\.assignment))
    #expect(first.segmentations.map { $0.figures.map(\.top) } == second.segmentations.map { $0.figures.map(\.top) })
    #expect(first.facts.firstAmount == second.facts.firstAmount)
    #expect(first.scores.m == second.scores.m)
    #expect(first.reconciliation == second.reconciliation)
    #expect(first.totals.now == second.totals.now)
    #expect(first.trend.points.map(\.totals) == second.trend.points.map(\.totals))
  }

  @Test("The rows read are those counted and the steps between, in rows and in money", arguments: 1...10 as ClosedRange<UInt64>)
  func reconciliation(seed: UInt64) throws {
    let analysis = try analyse(PropertyTests.shop(seed: seed), until: "2025-06-30")
    let steps = Dictionary(uniqueKeysWithValues: analysis.reconciliation.map { ($0.step, $0) })
    let read = try required(steps[.read])
    let others = analysis.reconciliation.filter { $0.step != .read && $0.step != .anonymous }
    #expect(analysis.reconciliation.map(\.step) == ReconciliationStep.Step.allCases)
    #expect(others.reduce(0) { $0 + $1.rows } == read.rows)
    #expect(others.reduce(Money.zero) { $0 + $1.amount } == read.amount)
    let counted = try required(steps[.counted])
    #expect(counted.rows == analysis.lifetime.orders)
    #expect(counted.amount + (steps[.refundOnly]?.amount ?? .zero) == analysis.lifetime.revenue)
    #expect(steps[.anonymous]?.rows == analysis.lifetime.anonymousOrders)
    #expect(steps[.refunds]?.rows == 0)
  }

  @Test(
    "The rows add up with refund columns, with negative rows and with both, and only their own step takes refunds after the period",
    arguments: 1...6 as ClosedRange<UInt64>, [0, 1, 2])
  func refundsOfBothKinds(seed: UInt64, kind: Int) throws {
    var shop = PropertyTests.shop(seed: seed)
    shop.refunds.removeAll { $0.order == nil }
    if kind == 1 { for index in shop.orders.indices { shop.orders[index].refund = 0 } }
    shop.negativeRows = Set(shop.refunds.indices.filter { kind == 1 || (kind == 2 && $0.isMultiple(of: 2)) })
    let analysis = try analyse(shop, until: "2025-06-30")
    let steps = Dictionary(uniqueKeysWithValues: analysis.reconciliation.map { ($0.step, $0) })
    let others = analysis.reconciliation.filter { $0.step != .read && $0.step != .anonymous }
    #expect(others.reduce(0) { $0 + $1.rows } == steps[.read]?.rows)
    #expect(others.reduce(Money.zero) { $0 + $1.amount } == steps[.read]?.amount)
    let refunds = try required(steps[.refunds]).amount
    if kind == 0 {
      #expect(refunds == analysis.lifetime.refunds)
      #expect(refunds > .zero)
    }
    if kind == 1 { #expect(refunds < .zero) }
    let gross = Money(units: shop.orders.reduce(0) { $0 + $1.amount })
    #expect((steps[.read]?.amount == gross) == (kind == 0))
  }

  @Test("The reason for a class holds: RFM's comparisons give the class", arguments: 1...4 as ClosedRange<UInt64>)
  func reasons(seed: UInt64) throws {
    let analysis = try analyse(PropertyTests.shop(seed: seed), until: "2025-10-31")
    let rfm = try analysis.segmentation(.rfm)
    for buyer in analysis.facts.buyers {
      let reason = rfm.reason(buyer)
      let holds = { (measure: Measure) in reason.filter { $0.measure == measure }.allSatisfy(\.holds) }
      let index = (holds(.monetary) ? 0 : 4) + (holds(.recency) ? 0 : 2) + (holds(.frequency) ? 0 : 1)
      #expect(index == Int(rfm.assignment[buyer.index]))
    }
    for id in [SegmentationID.lifeStage, .tier, .cadence, .quadrant] {
      let segmentation = try analysis.segmentation(id)
      #expect(analysis.facts.buyers.allSatisfy { segmentation.reason($0).allSatisfy(\.holds) })
    }
  }
}
