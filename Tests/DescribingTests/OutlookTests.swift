import Analysing
import Foundation
import Testing
import Trade

@testable import Describing

@Suite("What is at risk, as it is printed")
struct OutlookTests {
  private func section(_ shop: SampleShop) throws -> Section {
    try #require(MethodPage(framing: try shop.framing).page.section("outlook"))
  }

  private func outlook(_ report: Report) throws -> [String: Any]? {
    let file = try #require(report.files.first { $0.path.hasSuffix("/report.json") })
    let json = try #require(try JSONSerialization.jsonObject(with: Data(file.bytes)) as? [String: Any])
    return json["outlook"] as? [String: Any]
  }

  @Test("The Method page lists the groups, all buyers first, with their basis")
  func groups() throws {
    let table = try #require(try section(OverviewTests.shop).table)
    // 60 bought by 17 August, 40 of them in November again.
    #expect(table.rows[0].cells.map(\.content.plain) == ["All buyers", "any", "60", "40", "66.7%"])
    #expect(table.rows.count == (try OverviewTests.analysis.get().outlook?.groups.count))
    #expect(table.rows.dropFirst().allSatisfy { $0.cells[0].content.plain != "All buyers" })
  }

  @Test("A store without a past of 90 days says what is missing")
  func short() throws {
    let shop = SampleShop(orders: [.init("a", "2026-11-12", 25)])
    let section = try section(shop)
    #expect(section.table == nil)
    guard case .prose(let sentences) = section.body[0] else { throw CancellationError() }
    #expect(
      sentences.map(\.plain) == [
        "Left out: it needs 20 buyers by 17\u{A0}August 2026, 90\u{A0}days before the period's end, and one buyer with a second order."
      ])
    #expect(try outlook(shop.report) == nil)
    let customers = try #require(try shop.report.exports.first { $0.path == "customers.csv" })
    let row = String(decoding: customers.bytes, as: UTF8.self).components(separatedBy: "\r\n")[1].components(separatedBy: ",")
    #expect(row[41].isEmpty)
  }

  @Test("customers.csv tells each buyer's amount at risk, and report.json their sum")
  func amounts() throws {
    let (analysis, report) = (try OverviewTests.analysis.get(), try OverviewTests.report.get())
    let outlook = try #require(analysis.outlook)
    let customers = try #require(report.exports.first { $0.path == "customers.csv" })
    let lines = String(decoding: customers.bytes, as: UTF8.self).components(separatedBy: "\r\n")
    let printed = lines.dropFirst().filter { !$0.isEmpty }.map { $0.components(separatedBy: ",")[41] }
    #expect(printed == analysis.facts.buyers.map { outlook.atRisk($0).decimal(atLeast: 2) })
    #expect(printed.allSatisfy { !$0.isEmpty })
    #expect(try self.outlook(report)?["at_risk"] as? String == outlook.atRisk.decimal(atLeast: 2))
  }

  @Test("Where fewer than five ordered, or did not, aggregate privacy shows neither them nor the share")
  func withheld() throws {
    var shop = SampleShop(
      orders: (0..<30).flatMap { number -> [SampleShop.Order] in
        let first = SampleShop.Order("c\(100 + number)", "2026-07-01", 10)
        return number < 3 ? [first, .init("c\(100 + number)", "2026-11-10", 10)] : [first]
      })
    #expect(try section(shop).table?.rows[0].cells.map(\.content.plain) == ["All buyers", "any", "30", "3", "10.0%"])
    shop.privacy = .aggregate
    #expect(try section(shop).table?.rows[0].cells.map(\.content.plain) == ["All buyers", "any", "30", "–", "–"])
  }
}
