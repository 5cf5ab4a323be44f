import Foundation
import Testing
import Trade

@testable import Describing

@Suite("The files of a report")
struct ReportFileTests {
  private func object(_ shop: SampleShop) throws -> [String: Any] {
    let file = try #require(try shop.report.files.first { $0.path == "2026-W46/report.json" })
    return try #require(try JSONSerialization.jsonObject(with: Data(file.bytes)) as? [String: Any])
  }

  @Test("report.json holds the published keys, money as decimal strings, what needs recorded periods as null")
  func keys() throws {
    let json = try object(OverviewTests.shop)
    for key in [
      "schema", "tool", "store", "period", "as_of", "inputs", "thresholds", "totals", "lifetime", "segmentations", "value",
      "trend",
      "cohorts", "measures", "forecast", "actions", "reconciliation",
    ] { #expect(json[key] != nil, "\(key)") }
    #expect(json["forecast"] is NSNull && json["actions"] is NSNull)
    let totals = try #require(json["totals"] as? [String: Any])
    #expect(totals["revenue"] as? String == "1855.00")
    #expect(totals["gross"] as? String == "2045.00")
    #expect(totals["orders"] as? Int == 32)
    #expect(totals["average_order"] as? String == "57.9688")
    #expect((totals["previous"] as? [String: Any])?["revenue"] as? String == "2000.00")
    #expect((totals["year_before"] as? [String: Any])?["revenue"] as? String == "2970.00")
    #expect((json["period"] as? [String: Any])?["id"] as? String == "2026-W46")
    #expect(json["as_of"] as? String == "2026-11-15")
    let inputs = try #require(json["inputs"] as? [[String: Any]])
    #expect(inputs.map { $0["path"] as? String } == ["orders.csv"])
  }

  @Test("The measures stand in report.json: the balance and the drivers add up, and what the data lacks is null")
  func measures() throws {
    let json = try object(OverviewTests.shop)
    let measures = try #require(json["measures"] as? [String: Any])
    let balance = try #require(measures["balance"] as? [String: Int])
    let steps = ["active_at_start", "first_orders", "won_back"].compactMap { balance[$0] }.reduce(0, +)
    #expect(steps - (balance["fell_silent"] ?? 0) == balance["active_at_end"])
    let drivers = try #require(measures["drivers"] as? [String: Any])
    let changes = ["customers", "without_customer"].compactMap { drivers[$0] as? [String: Any] }
    func sum(_ key: String) -> Decimal { changes.compactMap { Decimal(string: $0[key] as? String ?? "") }.reduce(0, +) }
    #expect("\(sum("change"))" == "-145")
    #expect("\(sum("buyers") + sum("orders_per_buyer") + sum("average_order"))" == "-145")
    for key in ["campaign_cost", "touch_success", "baskets", "replenishment"] { #expect(measures[key] is NSNull, "\(key)") }
    let cohorts = try #require(json["cohorts"] as? [[String: Any]])
    #expect(cohorts.last?["month"] as? String == "2026-10")
  }

  @Test("Classes add up to the buyers, and with the orders without a customer to the lifetime revenue")
  func classes() throws {
    let json = try object(OverviewTests.shop)
    let segmentations = try #require(json["segmentations"] as? [String: Any])
    #expect(
      Set(segmentations.keys) == [
        "rfm", "value", "tier", "cadence", "quadrant", "importance", "life-stage", "behaviour", "temperature", "journey", "node",
        "funnel", "purpose",
      ])
    let lifetime = try #require((json["lifetime"] as? [String: Any])?["revenue"] as? String)
    for id in ["rfm", "tier", "life-stage", "importance"] {
      let segmentation = try #require(segmentations[id] as? [String: Any])
      let classes = try #require(segmentation["classes"] as? [[String: Any]])
      #expect(classes.compactMap { $0["customers"] as? Int }.reduce(0, +) == 61)
      #expect(classes.allSatisfy { $0["previous_customers"] is NSNull })
      let without = try #require(segmentation["without_customer"] as? [String: Any])
      let amounts = (classes + [without]).compactMap { ($0["lifetime"] as? [String: Any])?["revenue"] as? String }
      #expect(amounts.compactMap { Decimal(string: $0) }.reduce(0, +) == Decimal(string: lifetime))
    }
  }

  @Test("Texts are escaped, a hostile store name included")
  func escaping() {
    let json = JSON.object(["a\"": .string("\\ \n\u{1} </script> é"), "b": .share(Share(1, of: 3)), "c": .share(Share(1, of: 0))])
    #expect(
      String(decoding: json.bytes, as: UTF8.self)
        == "{\n  \"a\\\"\": \"\\\\ \\n\\u0001 \\u003c/script> é\",\n  \"b\": 0.333333,\n  \"c\": null\n}\n")
  }

  @Test("The same input gives the same bytes")
  func sameBytes() throws {
    let (a, b) = (try OverviewTests.report.get(), try OverviewTests.shop.report)
    #expect(a.pages == b.pages)
    #expect((a.files + a.exports).map(\.bytes) == (b.files + b.exports).map(\.bytes))
  }

  // MARK: Archive

  private var entries: [ArchiveEntry] {
    ["2026-W44", "2026-W46", "2026-10", "2026-01-01..2026-01-31"].compactMap(Period.init).map {
      ArchiveEntry(
        period: $0, headline: SampleShop.hostile, revenue: Money(units: 8_142_1250), previousRevenue: nil,
        yearBeforeRevenue: Money(units: -5000), isPartial: $0.kind == .month, orders: $0.kind == .range ? nil : 131,
        yearBeforeOrders: 3)
    }
  }

  @Test("archive.json reads back as it was written")
  func roundTrip() throws {
    let currency = try #require(Currency("EUR"))
    let file = ArchiveFile(entries: entries, currency: currency).file
    #expect(file.path == "archive.json")
    #expect(try ArchiveEntry.entries(fromJSON: file.bytes, currency: currency) == entries)
    let dollars = try #require(Currency("USD"))
    #expect(throws: ArchiveError.currency("EUR")) { try ArchiveEntry.entries(fromJSON: file.bytes, currency: dollars) }
    let empty = ArchiveFile(entries: [], currency: currency).file
    #expect(try ArchiveEntry.entries(fromJSON: empty.bytes, currency: dollars).isEmpty)
  }

  @Test(
    "An archive.json that is none is told in a sentence",
    arguments: [
      ("nonsense", ArchiveError.malformed), ("{}", .malformed),
      ("{\"schema\":2,\"currency\":\"EUR\",\"periods\":[]}", .schema(2)),
      (entry(id: "2026-W54", revenue: "1"), .period("2026-W54")), (entry(id: "2026-W46", revenue: "1.23456"), .amount("1.23456")),
      (entry(id: "2026-W46", revenue: "x"), .amount("x")), (entry(id: "2026-W46", revenue: ""), .amount("")),
    ])
  func damaged(text: String, error: ArchiveError) throws {
    let currency = try #require(Currency("EUR"))
    #expect(throws: error) { try ArchiveEntry.entries(fromJSON: Array(text.utf8), currency: currency) }
    #expect(error.description.hasPrefix("archive.json: "))
  }

  private static func entry(id: String, revenue: String) -> String {
    "{\"schema\":1,\"currency\":\"EUR\",\"periods\":[{\"id\":\"\(id)\",\"headline\":\"\",\"revenue\":\"\(revenue)\",\"partial\":false}]}"
  }
}
