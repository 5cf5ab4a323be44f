import Foundation
import Testing
import Trade

@testable import Describing

@Suite("The exports")
struct ExportTests {
  private func customers(_ shop: SampleShop) throws -> [String] {
    let file = try #require(try shop.report.exports.first { $0.path == "customers.csv" })
    return String(decoding: file.bytes, as: UTF8.self).components(separatedBy: "\r\n")
  }

  @Test("customers.csv has a BOM, CRLF, the fixed columns in their order, and a row a buyer by id")
  func customersFile() throws {
    let shop = SampleShop(orders: [
      .init("b", "2026-10-01", 10), .init("b", "2026-10-11", 20), .init("b", "2026-10-26", 31), .init("a", "2026-11-10", 7),
      .init("c", "2026-11-10", 7, .cancelled), .init("d", "2026-12-01", 7),
    ])
    let lines = try customers(shop)
    #expect(lines.count == 4)
    #expect(
      lines[0]
        == "\u{FEFF}customer_id,recency_days,frequency,monetary,profit,first_order,last_order,average_order,largest_order,"
        + "median_gap_days,r_score,f_score,m_score,rfm,life_stage,cadence,tier,value,importance,quadrant,behaviour,temperature,"
        + "journey,node,funnel,purpose,favourite_category,region,industry,tags,overdue_ratio,p_alive,expected_orders_90d,"
        + "expected_value_365d,previous_rfm,move_reason,rhythm,price_line,source,city,value_365,at_risk,code,named")
    let fields = lines[2].components(separatedBy: ",")
    #expect(fields.count == 44)
    #expect(fields.prefix(10) == ["b", "20", "3", "61.00", "", "2026-10-01", "2026-10-26", "20.3333", "31.00", "12.5"])
    // A store of so few buyers has names instead of scores.
    #expect(Array(fields[10...12]) == ["", "", ""])
    #expect(fields[13] == "important-value")
    #expect(fields[14] == "active")
    #expect(fields[30] == "1.60")
    #expect(fields[36] == "late")
    #expect(fields[40] == "a")
    #expect(fields[42].hasPrefix("C-"))
    #expect(lines[1].hasPrefix("a,5,1,7.00,,2026-11-10,2026-11-10,7.00,7.00,,"))
    #expect(lines[3].isEmpty)
  }

  @Test("Scores are told from as many buyers on as percentiles are", arguments: [(49, false), (50, true)])
  func scores(buyers: Int, areTold: Bool) throws {
    let shop = SampleShop(orders: (0..<buyers).map { .init("c\($0)", "2026-11-0\($0 % 9 + 1)", Int64($0 + 1)) })
    for line in try customers(shop).dropFirst().dropLast() {
      #expect(line.components(separatedBy: ",")[10...12].count { !$0.isEmpty } == (areTold ? 3 : 0))
    }
  }

  @Test("A customer record without an order is a row; a customer of cancelled orders only is none")
  func contacts() throws {
    var shop = SampleShop(orders: [.init("a", "2026-11-10", 7), .init("c", "2026-11-10", 7, .cancelled)])
    shop.records = ["b": ("Emma Quinn", "")]
    let lines = try customers(shop)
    #expect(lines.count == 4)
    #expect(lines[2].hasPrefix("b,,0,0.00,,,,,,,,,,,"))
    #expect(lines[2].components(separatedBy: ",").count == 44)
  }

  @Test("The pieces of customers.csv make the same file wherever they are cut", arguments: [1, 2, 3, 5, 6, 1000])
  func pieces(step: Int) throws {
    var shop = SampleShop(orders: [
      .init("a", "2026-10-01", 10), .init(SampleShop.hostile, "2026-10-11", 20), .init("b\"\"\",,", "2026-10-26", 31),
      .init("d", "2026-11-10", -7), .init("e", "2026-11-10", 7, .cancelled), .init("f", "2026-12-01", 7),
    ])
    shop.records = ["0": ("Emma Quinn", ""), "z": ("", "Quinn & Co")]
    let whole = CustomersFile(framing: try shop.framing).file.bytes
    #expect(CustomersFile(framing: try shop.framing, step: step).file.bytes == whole)
    #expect(whole.count { $0 == 0x0D } == 6)
  }

  @Test(
    "Formulas are made harmless, plain numbers and telephone numbers kept, quotes doubled",
    arguments: [
      ("plain", "plain"), ("=1+2", "'=1+2"), ("+1+2", "'+1+2"), ("-1+2", "'-1+2"), ("@SUM(A1)", "'@SUM(A1)"), ("\tx", "'\tx"),
      ("\rx", "\"'\rx\""), ("\nx", "\"'\nx\""), ("＝1", "'＝1"), ("＋1", "'＋1"), ("－1", "'－1"), ("＠x", "'＠x"), ("（x", "（x"),
      ("-12", "-12"), ("-12.50", "-12.50"), ("-", "'-"), ("-.5", "'-.5"), ("-5.", "'-5."), ("-1.2.3", "'-1.2.3"),
      ("+34600111222", "+34600111222"), ("+123456", "'+123456"), ("+1234567", "+1234567"),
      ("+123456789012345", "+123456789012345"),
      ("+1234567890123456", "'+1234567890123456"), ("a,b", "\"a,b\""), ("a\"b", "\"a\"\"b\""), ("a\r\nb", "\"a\r\nb\""), ("", ""),
      ("=\"a\",1", "\"'=\"\"a\"\",1\""),
      (SampleShop.hostile, "\"O'Neil <&> \"\"Sons\"\" =1+2 <script>\""),
    ])
  func fields(text: String, field: String) {
    var csv = CSVText(header: ["x"])
    csv.field(text)
    csv.endRow()
    #expect(String(decoding: csv.bytes, as: UTF8.self) == "\u{FEFF}x\r\n\(field)\r\n")
  }

  @Test(
    "Money prints all non-zero decimals, at least the currency's own",
    arguments: [
      (12_3400, 2, "12.34"), (12_3456, 2, "12.3456"), (-5000, 2, "-0.50"), (0, 2, "0.00"), (7_0000, 0, "7"), (7_5000, 0, "7.5"),
      (1_2300, 3, "1.230"),
    ] as [(Int64, Int, String)])
  func money(units: Int64, places: Int, text: String) {
    var csv = CSVText(header: ["x"])
    csv.money(units: units, places: places)
    #expect(String(decoding: csv.bytes, as: UTF8.self) == "\u{FEFF}x\r\n\(text)")
    #expect(Money(units: units).decimal(atLeast: places) == text)
  }

  @Test("rejects.csv gives place, value and reason")
  func rejects() throws {
    var shop = SampleShop(orders: [.init("a", "2026-11-10", 7)])
    shop.rejects = [Reject(file: "orders.csv", line: 17, column: "total", value: "=1,5O", reason: "not an amount")]
    let file = try #require(try shop.report.exports.first { $0.path == "rejects.csv" })
    #expect(
      String(decoding: file.bytes, as: UTF8.self)
        == "\u{FEFF}file,line,column,value,reason\r\norders.csv,17,total,\"'=1,5O\",not an amount\r\n")
  }
}
