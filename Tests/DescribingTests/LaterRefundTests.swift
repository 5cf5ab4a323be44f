import Analysing
import Foundation
import Testing
import Trade

@testable import Describing

@Suite("What was given back after the end of a period that is compared")
struct LaterRefundTests {
  private static func recorded(_ change: @escaping @Sendable (inout Analysis) -> Void) -> Recorded { Recorded(change: change) }

  /// 51.20 off the week before, 12.00 off the year before, and 70.00 in the week off all earlier orders.
  private static let late = recorded { analysis in
    analysis.totals.previous?.refundedSince = Money(units: 51_2000)
    analysis.totals.yearBefore?.refundedSince = Money(units: 12_0000)
    analysis.totals.earlierRefunds = Money(units: 70_0000)
    if analysis.trend.points.count > 1 {
      analysis.trend.points[0].totals.refundedSince = Money(units: 40_0000)
      analysis.trend.points[1].totals.refundedSince = Money(units: 51_2000)
    }
  }

  private func under(_ recorded: Recorded) throws -> String {
    let page = try #require(try recorded.overview())
    return page.first { block in if case .tiles(title: _, _, under: let under) = block { under } else { nil } } ?? ""
  }

  @Test("The overview says how much, and of which period")
  func tiles() throws {
    #expect(
      try under(LaterRefundTests.late).hasSuffix(
        "Every period is compared as of its own end; refunds since then have taken €51.20 off week 45 and €12.00 off week 46, 2025."
      ))
    let one = LaterRefundTests.recorded { $0.totals.yearBefore?.refundedSince = Money(units: 100) }
    #expect(try under(one).hasSuffix("; refunds since then have taken €0.01 off week 46, 2025."))
    #expect(try !under(Recorded()).contains("own end"))
    let unfinished = LaterRefundTests.recorded {
      $0.isPartial = true
      $0.totals.previous?.refundedSince = Money(units: 51_2000)
    }
    #expect(try !under(unfinished).contains("own end"))
  }

  @Test("The bridge names what is in no step of it, and stands for that alone")
  func bridge() throws {
    let sentence =
      " Not in the table: €70.00 given back in this week for earlier orders, which lowers what these orders and their customers are "
      + "worth, and the revenue of no week."
    let section = try #require(try LaterRefundTests.late.overview()?.section("bridge"))
    #expect(section.heading == "Discounts and refunds took 9% of the goods sold")
    #expect(section.note.first?.plain.hasSuffix(sentence) == true)
    #expect(try Recorded().overview()?.section("bridge")?.note.first?.plain.contains("Not in the table") == false)
    var alone = LaterRefundTests.recorded { $0.totals.earlierRefunds = Money(units: 70_0000) }
    alone.shop = SampleShop(orders: [.init("a", "2026-11-03", 80), .init("a", "2026-11-10", 10)])
    let bridge = try #require(try alone.overview()?.section("bridge"))
    #expect(bridge.heading == "€70 was given back for earlier orders")
    #expect(bridge.note.first?.plain.hasSuffix(sentence) == true)
  }

  @Test("The trend says what its periods have lost since their ends")
  func trend() throws {
    let note = try #require(try LaterRefundTests.late.overview()?.section("trend")?.note.first?.plain)
    #expect(note.hasSuffix(" Each week is counted as of its own end; refunds since then have taken €91.20 off them."))
    #expect(try Recorded().overview()?.section("trend")?.note.first?.plain.contains("own end") == false)
  }

  @Test("report.json holds the same amounts")
  func json() throws {
    let file = try #require(try LaterRefundTests.late.report.files.first { $0.path.hasSuffix("/report.json") })
    let json = try #require(try JSONSerialization.jsonObject(with: Data(file.bytes)) as? [String: Any])
    #expect(try JSONSchema.ofReport().problems(json) == [])
    let totals = try #require(json["totals"] as? [String: Any])
    #expect(totals["earlier_refunds"] as? String == "70.00")
    #expect(totals["refunded_since"] as? String == "0.00")
    #expect((totals["previous"] as? [String: Any])?["refunded_since"] as? String == "51.20")
    #expect((totals["year_before"] as? [String: Any])?["refunded_since"] as? String == "12.00")
    let trend = try #require(json["trend"] as? [[String: Any]])
    #expect(trend.prefix(2).map { $0["refunded_since"] as? String } == ["40.00", "51.20"])
  }
}
