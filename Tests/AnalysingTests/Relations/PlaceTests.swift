import Testing
import Trade

@testable import Analysing

/// Places and industries: where they come from, and which have a class of their own.
struct PlaceTests {
  private let asOf = "2026-12-31"

  /// As many customers of each region as told, with an order of `units` each.
  private func shop(_ regions: [(name: String, customers: Int, units: Int64)], _ records: inout Records) -> Shop {
    var shop = Shop()
    for (place, region) in regions.enumerated() {
      for number in 0..<region.customers {
        let name = "c\(100 + place)-\(number)"
        shop.sell(name, "2026-03-01", region.units)
        records.cells[.region, default: [:]][name] = region.name
      }
    }
    return shop
  }

  @Test("The customer file's region comes before that of the last counted order that has one")
  func sources() throws {
    var shop = Shop()
    shop.contacts = ["filed", "contact"]
    for day in ["2026-01-01", "2026-02-01", "2026-03-01"] { shop.sell("moved", day, 10) }
    shop.sell("moved", "2026-04-01", 10, status: .cancelled)
    shop.sell("moved", "2027-01-01", 10)
    shop.sell("filed", "2026-01-01", 10)
    shop.sell("lost", "2026-01-01", 10)
    let records = Records(
      cells: [.region: ["filed": "Murcia", "contact": " murcia"], .city: ["filed": "Lorca", "moved": "Vigo"]],
      regions: [
        "moved 2026-01-01": "Jaén", "moved 2026-02-01": "León", "moved 2026-04-01": "Lugo", "moved 2027-01-01": "Soria",
        "filed 2026-01-01": "Lugo",
      ], cities: ["moved 2026-02-01": "Astorga", "filed 2026-01-01": "Foz"], streets: ["moved 2026-02-01": "Calle 1"])
    var policy = Policy()
    policy.mergesSmallCells = false
    let analysis = try analyse(records.ledger(shop), until: asOf, policy: policy)
    let addresses = try required(analysis.relations?.addresses)
    let names = ["contact", "filed", "lost", "moved"]
    let told = names.indices.map { place in
      let customer = CustomerID(place)
      return [addresses.region(of: customer), addresses.city(of: customer), addresses.street(of: customer)].map { $0 ?? "–" }
    }
    #expect(told == [["Murcia", "–", "–"], ["Murcia", "Lorca", "–"], ["–", "–", "–"], ["León", "Astorga", "Calle 1"]])
    #expect(try names.map { try analysis.classID($0, .place) } == ["murcia", "murcia", "unknown", "leon"])
    #expect(try analysis.segmentation(.place).names == ["León", "Murcia", "Unknown"])
  }

  @Test("The address of the last of several orders of one instant and amount does not depend on the order of the rows")
  func equalOrders() throws {
    var shop = Shop()
    for _ in 0..<3 { shop.sell("a", "2026-01-01", 10) }
    let cells = [("León", "Vigo"), ("Jaén", "Úbeda"), ("Jaén", "Baza")]
    var told: Set<[String?]> = []
    for order in [[0, 1, 2], [2, 1, 0], [1, 2, 0], [2, 0, 1], [0, 2, 1], [1, 0, 2]] {
      var ledger = Records().ledger(shop)
      ledger.orders.region = Market.words(order.map { cells[$0].0 })
      ledger.orders.city = Market.words(order.map { cells[$0].1 })
      let addresses = try required(try analyse(ledger, until: asOf).relations?.addresses)
      told.insert([addresses.region(of: CustomerID(0)), addresses.city(of: CustomerID(0))])
    }
    #expect(told == [["Jaén", "Baza"]])
  }

  @Test("Regions under five customers are merged, unless the privacy level is full", arguments: [false, true])
  func merged(isFull: Bool) throws {
    var records = Records()
    let shop = shop([("Big", 5, 10), ("Small", 4, 90), ("Tiny", 1, 900), ("", 4, 1)], &records)
    var policy = Policy()
    policy.mergesSmallCells = !isFull
    let place = try analyse(records.ledger(shop), until: asOf, policy: policy).segmentation(.place)
    #expect(place.classes == (isFull ? ["tiny", "small", "big", "unknown"] : ["big", "fewer"]))
    #expect(place.names == (isFull ? ["Tiny", "Small", "Big", "Unknown"] : ["Big", "Fewer than 5"]))
    #expect(place.figures.map(\.customers) == (isFull ? [1, 4, 5, 4] : [5, 9]))
    #expect(place.thresholds.count == (isFull ? 1 : 2))
    #expect(place.figures.allSatisfy { isFull || $0.customers >= 5 })
  }

  @Test("The fifty largest regions by revenue have classes of their own; the others share one, and so do the unknown")
  func largest() throws {
    var records = Records()
    let regions = (1...53).map { ("Region \($0)", 5, Int64(100 - $0)) } + [("", 5, 1000)]
    let shop = shop(regions, &records)
    let place = try analyse(records.ledger(shop), until: asOf).segmentation(.place)
    #expect(place.classes == (1...50).map { "region-\($0)" } + ["others", "unknown"])
    #expect(place.figures.map(\.customers) == Array(repeating: 5, count: 50) + [15, 5])
    let reason = place.reason(CustomerID(0))
    #expect(reason.map(\.measure) == [.region, .sharing, .nameRank])
    #expect(reason[0].value == .word("Region 1") && reason[2].value == .rank(1, of: 53))
  }

  @Test("Nobody's region is known: one class")
  func unknown() throws {
    var shop = Shop()
    for number in 0..<6 { shop.sell("c\(number)", "2026-03-01", 1) }
    let analysis = try analyse(Records(cells: [.region: [:], .industry: ["c1": "Hotel"]]).ledger(shop), until: asOf)
    #expect(try analysis.segmentation(.place).classes == ["unknown"])
    #expect(try analysis.segmentation(.industry).classes == ["unknown", "fewer"])
    #expect(try analysis.segmentation(.industry).figures.map(\.customers) == [5, 1])
  }

  @Test("Cities and streets by revenue within their regions, small ones merged", arguments: [true, false])
  func figures(merges: Bool) throws {
    var shop = Shop()
    var records = Records()
    let places: [(String, String, String, Int, Int64)] = [
      ("North", "A", "One", 5, 10), ("North", "A", "Two", 2, 30), ("North", "B", "One", 2, 40), ("North", "", "", 5, 1),
      ("South", "A", "", 5, 50), ("East", "C", "", 1, 99), ("", "D", "", 6, 1),
    ]
    for (place, (region, city, street, customers, units)) in places.enumerated() {
      for number in 0..<customers {
        let name = "c\(place)\(number)"
        shop.sell(name, "2026-03-01", units)
        for (column, text) in [(CustomerColumn.region, region), (.city, city), (.street, street)] {
          records.cells[column, default: [:]][name] = text
        }
      }
    }
    var policy = Policy()
    policy.mergesSmallCells = merges
    let analysis = try analyse(records.ledger(shop), until: asOf, policy: policy)
    let regions = try required(analysis.relations?.places).regions
    let row = { (place: PlaceFigures.Place) in
      (place.name, place.customers, Int(place.revenue.units / Money.scale))
    }
    let north = try required(regions.first { $0.name == .named("North") })
    if merges {
      #expect(regions.map(\.name) == [.named("South"), .named("North"), .fewer, .unknown])
      #expect(regions.map(\.customers) == [5, 14, 1, 6])
      #expect(north.parts.map(\.name) == [.named("A"), .fewer, .unknown])
      #expect(north.parts[0].parts.map(\.name) == [.named("One"), .fewer])
    } else {
      #expect(regions.map(\.name) == [.named("South"), .named("North"), .named("East"), .unknown])
      #expect(north.parts.map(\.name) == [.named("A"), .named("B"), .unknown])
      #expect(north.parts[0].parts.map(\.name) == [.named("Two"), .named("One")])
    }
    #expect(row(north) == (.named("North"), 14, 195))
    #expect(north.parts.reduce(0) { $0 + $1.customers } == 14)
    #expect(regions.reduce(Money.zero) { $0 + $1.revenue } == analysis.lifetime.revenue)
    let south = try required(regions.first)
    #expect(south.parts.map(\.name) == [.named("A")] && south.parts[0].parts.isEmpty)
  }
}
