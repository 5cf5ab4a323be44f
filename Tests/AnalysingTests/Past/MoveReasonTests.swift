import Testing
import Trade

@testable import Analysing

@Suite("Reasons of moves")
struct MoveReasonTests {
  /// Ann is active until the second week, Bob sleeps, Cleo is a contact.
  private var store: TwoWeeks {
    var store = TwoWeeks()
    store.shop.sell("ann", "2026-08-12", 100)
    store.shop.sell("bob", "2026-06-01", 100)
    store.shop.sell("dan", "2026-11-01", 100)
    store.shop.contacts = ["cleo"]
    return store
  }

  @Test("Who stays has no reason")
  func stayed() throws {
    let analysis = try store.analyse()
    #expect(try analysis.reason("dan", .lifeStage) == nil)
    #expect(try analysis.segmentation(.lifeStage).movement?.matrix[0][0] == 1)
  }

  @Test("A first order after the earlier period is the reason, whatever else is so")
  func firstOrder() throws {
    let analysis = try store.analyse {
      $0.shop.sell("cleo", "2026-11-10", 50)
      $0.policy.lifeStage = .days(5, 180, 365)
      $0.policy.journey.referred = 4
    }
    #expect(try analysis.reason("cleo", .lifeStage) == .firstOrder)
    #expect(try analysis.reason("cleo", .journey) == .firstOrder)
  }

  @Test("Another configuration is the reason, whatever else but a first order is so")
  func configuration() throws {
    let analysis = try store.analyse {
      $0.policy.lifeStage = .days(60, 180, 365)
      $0.shop.sell("bob", "2026-11-12", 50)
    }
    #expect(try analysis.reason("ann", .lifeStage) == .configurationChanged)
    #expect(try analysis.reason("bob", .lifeStage) == .configurationChanged)
    // What does not follow that key moved for reasons of its own.
    #expect(try analysis.reason("bob", .temperature) == .ordered)
  }

  @Test("An order that came late is a correction, even where one of this week came too")
  func corrected() throws {
    let analysis = try store.analyse {
      $0.shop.sell("bob", "2026-11-03", 50)
      $0.shop.sell("bob", "2026-11-12", 50)
    }
    #expect(try analysis.reason("bob", .lifeStage) == .dataCorrected)
  }

  @Test("An order of then that is cancelled now is a correction", arguments: [OrderStatus.cancelled, .unpaid, .refunded])
  func cancelled(status: OrderStatus) throws {
    let analysis = try store.analyse { $0.shop.orders[0].status = status }
    #expect(try analysis.reason("ann", .lifeStage) == .dataCorrected)
    #expect(try analysis.classID("ann", .lifeStage) == nil)
  }

  @Test("A refund since then is the reason, even where an order came too")
  func refunded() throws {
    let analysis = try store.analyse {
      $0.shop.refunds.append((order: 1, customer: nil, day: date("2026-11-10"), amount: 100 * Money.scale))
      $0.shop.sell("bob", "2026-11-12", 50)
    }
    #expect(try analysis.reason("bob", .lifeStage) == .refunded)
    #expect(try analysis.classID("bob", .lifeStage) == "active")
  }

  @Test("A refund of everything takes a customer out of the classes")
  func refundedOut() throws {
    let analysis = try store.analyse {
      $0.shop.refunds.append((order: 1, customer: nil, day: date("2026-11-10"), amount: 100 * Money.scale))
    }
    #expect(try analysis.reason("bob", .lifeStage) == .refunded)
    let movement = try required(analysis.segmentation(.lifeStage).movement)
    #expect(movement.matrix[1][4] == 1)
    #expect(movement.earlierClass(of: CustomerID(1)) == "sleeping")
  }

  @Test("A refund of before the earlier period's end, and one of after this one's, are no refunds since")
  func otherRefunds() throws {
    let analysis = try store.analyse {
      $0.shop.refunds.append((order: 0, customer: nil, day: date("2026-11-16"), amount: 100 * Money.scale))
      $0.shop.refunds.append((order: nil, customer: "bob", day: date("2026-11-08"), amount: 10 * Money.scale))
      $0.shop.sell("bob", "2026-11-12", 50)
    }
    #expect(try analysis.reason("ann", .lifeStage) == .aged)
    #expect(try analysis.reason("bob", .lifeStage) == .dataCorrected)
  }

  @Test("An order since is the reason")
  func ordered() throws {
    let analysis = try store.analyse { $0.shop.sell("bob", "2026-11-09", 50) }
    #expect(try analysis.reason("bob", .lifeStage) == .ordered)
    #expect(try analysis.reason("bob", .quadrant) == .ordered)
  }

  @Test("Who passes a cut-off by time alone has aged")
  func aged() throws {
    let analysis = try store.analyse()
    #expect(try analysis.classID("ann", .lifeStage) == "sleeping")
    #expect(try analysis.reason("ann", .lifeStage) == .aged)
    #expect(try analysis.reason("ann", .quadrant) == .aged)
  }

  @Test("Who has aged and is told of otherwise in the customer file too has aged where the file changes nothing")
  func agedAndChanged() throws {
    var store = store
    store.records.cells = [.partner: [:], .region: [:]]
    let analysis = try store.analyse {
      $0.records.cells[.region] = ["ann": "Lugo", "bob": "Lugo", "dan": "Lugo"]
      $0.records.cells[.partner] = ["bob": "yes"]
    }
    #expect(try analysis.reason("ann", .lifeStage) == .aged)
    #expect(try analysis.reason("dan", .journey) == nil)
    #expect(try analysis.reason("bob", .journey) == .attributeChanged)
    #expect(try analysis.classID("bob", .journey) == "partner")
  }

  @Test("A hot customer whose days passed the cut-off has aged, one who complained has not")
  func temperature() throws {
    var store = TwoWeeks()
    store.shop.sell("eve", "2026-10-12", 100)
    store.shop.sell("fay", "2026-07-12", 100)
    store.records.touches = [Records.Touch("fay", "2026-09-01", .incoming, channel: "call")]
    let analysis = try store.analyse {
      $0.records.touches.append(Records.Touch("eve", "2026-11-10", .outgoing, channel: "message"))
      $0.records.touches.append(Records.Touch("fay", "2026-11-10", .incoming, channel: "call", outcome: "complaint"))
    }
    #expect(try analysis.classID("eve", .temperature) == "warm")
    #expect(try analysis.reason("eve", .temperature) == .aged)
    #expect(try analysis.classID("fay", .temperature) == "cold")
    #expect(try analysis.reason("fay", .temperature) == .attributeChanged)
  }

  @Test("A contact's stage in the customer file is the reason, and so is a new row of it")
  func contacts() throws {
    var store = store
    store.records.cells = [.stage: [:]]
    let analysis = try store.analyse {
      $0.records.cells[.stage] = ["cleo": "refused"]
      $0.shop.contacts.append("gus")
    }
    #expect(try analysis.reason("cleo", .funnel) == .attributeChanged)
    #expect(try analysis.reason("gus", .journey) == .attributeChanged)
    #expect(try analysis.segmentation(.journey).movement?.matrix.last?[0] == 1)
    #expect(try analysis.segmentation(.lifeStage).movement?.reasons.allSatisfy { _ in true } == true)
    #expect(try analysis.reason("gus", .lifeStage) == nil)
  }

  @Test("Who would have stayed with the cut-offs of then was moved by the others")
  func threshold() throws {
    var store = TwoWeeks()
    for name in ["ann", "bob"] { store.shop.sell(name, "2026-11-01", 100) }
    store.shop.sell("dan", "2026-11-01", 90)
    let analysis = try store.analyse { $0.shop.sell("dan", "2026-11-12", 900) }
    #expect(try analysis.classID("ann", .rfm) == "general-development")
    #expect(try analysis.reason("ann", .rfm) == .thresholdMoved)
    #expect(try analysis.reason("dan", .rfm) == .ordered)
  }

  @Test("A segmentation that the record does not have has no movement, and one that it alone has is left out")
  func others() throws {
    var store = store
    store.records.cells = [:]
    let analysis = try store.analyse { $0.records.cells = [.region: ["ann": "Lugo"]] }
    #expect(try analysis.segmentation(.place).movement == nil)
    #expect(try analysis.segmentation(.rfm).movement != nil)
    #expect(try analysis.segmentation(.rfm).before?.figures.map(\.customers).reduce(0, +) == 3)
  }
}
