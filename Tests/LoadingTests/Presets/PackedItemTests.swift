import Foundation
import Testing
import Trade

@testable import Loading

@Suite("Goods packed in a cell of their order")
struct PackedItemTests {
  private static let wooPacked =
    "order_number|order_date|status|order_currency|shipping_total|tax_total|discount_total|order_total|billing_first_name|"
    + "billing_last_name|billing_email|line_items|shipping_items"

  private func sentence(_ text: String) throws -> String? {
    let reader = NumberReader(currency: try #require(Currency("EUR")))
    return Array(text.utf8).withUnsafeBufferPointer { buffer in
      PackedItem.all(of: Cell(start: buffer.baseAddress ?? Cell.nothing, count: buffer.count), reader)?
        .map { "\($0.product.text)/\($0.name.text)/\($0.quantity.map(String.init) ?? "-")/\($0.amount)" }.joined(separator: " ")
    }
  }

  @Test(
    "Fields stand in any order, and a value may hold what sets fields and items apart",
    arguments: [
      ("name:Tea|product_id:7|sku:t-1|quantity:2|total:20.00", "t-1/Tea/20000/200000"),
      ("name:Tea|product_id:7|sku:|quantity:1|total:13.00|sub_total:15.00", "Tea/Tea/10000/130000"),
      ("product_id:7|quantity:1|total:9.09|tax:0.91", "7//10000/90900"),
      ("sku:t|quantity:0.5|subtotal:5", "t//5000/50000"), ("sku:t|total:5", "t//-/50000"), ("sku:t|quantity:0|total:0", "t//-/0"),
      ("name:A|sku:a|total:1;name:B|sku:b|total:2", "a/A/-/10000 b/B/-/20000"),
      ("name:A|sku:a|total:1|meta: ; name:B|sku:b|total:2", "a/A/-/10000 b/B/-/20000"),
      ("name:Plan | green; 5: \"x\", O'Neil <&>|sku:a|total:1", "a/Plan | green; 5: \"x\", O'Neil <&>/-/10000"),
      ("name:茶|sku:'0071|quantity:1|total:1|meta:Size=M;Colour:red", "0071/茶/10000/10000"),
      ("id:5|name:A|total:1;id:6|name:B; sku:none|total:2", "A/A/-/10000 B; sku:none/B; sku:none/-/20000"),
      ("total:-4.5", "//-/-45000"), ("sku:t | total: 5 ", "t//-/50000"),
    ])
  func fields(text: String, expected: String) throws { #expect(try sentence(text) == expected) }

  @Test(
    "What is not written like this is no guess",
    arguments: [
      "", "2× Tea", "Tea|2|20.00", "name:Tea", "name:Tea|total:", "name:Tea|total:x", "name:Tea|quantity:two|total:5",
      "Name:Tea|total:5",
      "[{\"name\":\"Tea\",\"total\":\"5\"}]", "sku:a|total:1;sku:b",
    ])
  func refused(text: String) throws { #expect(try sentence(text) == nil) }

  private func row(_ id: String, _ total: String, _ items: String, _ cells: [String: String] = [:]) -> [String: String] {
    [
      "order_number": id, "order_date": "2026-01-05 10:00:00", "status": "completed", "order_total": total,
      "billing_first_name": "Kim", "billing_email": "kim@shop.example", "line_items": items,
    ].merging(cells) { $1 }
  }

  @Test("A cell of items makes lines that share the order's amount; the order and its row count once")
  func lineItems() throws {
    let ledger = try ledger(
      exportTable(
        Self.wooPacked,
        [
          row(
            "1", "34.00", "name:Tea; green|sku:t|quantity:2|total:20.00;name:Pot|sku:p|quantity:1|total:10.00",
            ["shipping_total": "4.00"]),
          // A coupon of which the items know nothing.
          row("2", "15.00", "name:Tea; green|sku:t|quantity:1|sub_total:10.00;name:Cup|sku:|quantity:2|sub_total:20.00"),
          row("3", "7.00", ""), row("4", "5.00", "2× Tea"), row("5", "9.00", "name:Pot|sku:p|total:9.00", ["status": "failed"]),
          row(
            "1", "34.00", "name:Tea; green|sku:t|quantity:2|total:20.00;name:Pot|sku:p|quantity:1|total:10.00",
            ["shipping_total": "4.00"]),
          row("6", "x", "name:Never|sku:n|total:1"),
        ]))
    expectReconciled(ledger)
    #expect(ledger.intake.read.rows == 7)
    #expect(ledger.intake.duplicates.rows == 1)
    #expect(ledger.intake.rejects.map(\.value) == ["x"])
    #expect(try ledger.lines("1") == ["Tea; green": 20_0000, "Pot": 10_0000])
    #expect(try ledger.lines("2") == ["Tea; green": 5_0000, "Cup": 10_0000])
    #expect(try ledger.lines("3").isEmpty && ledger.lines("4").isEmpty)
    #expect(try ledger.amount("4") == 5_0000)
    #expect(ledger.lines.quantity.sorted() == [1_0000, 1_0000, 2_0000, 2_0000, 0].sorted())
    #expect((0..<ledger.products.count).map { ledger.products.ids[$0] } == ["Cup", "p", "t"])
    #expect(ledger.intake.columns.contains("orders.product"))
    #expect(ledger.intake.mappings.contains { $0.line.contains("products ← line_items") })
    #expect(
      ledger.intake.notes.contains(
        "1 order has goods in a cell that is not written as name:…|sku:…|quantity:…|total:…; it counts without products, which an export with a row for each item would name"
      ))
  }

  @Test("A cell for each item: as many as there are")
  func numbered() throws {
    let row = [
      "order_id": "41", "order_number_formatted": "#41", "date": "2016-05-01 12:00:00", "status": "processing",
      "order_shipping": "5.00",
      "order_total": "35.00", "billing_email": "kim@shop.example", "order_item_1": "name:Tea|sku:t|quantity:2|total:20|meta:",
      "order_item_2": "name:Pot|sku:p|quantity:1|total:10",
    ]
    let ledger = try ledger(exportTable(ExportHeaders.wooSuite, [row]))
    expectReconciled(ledger)
    #expect(try ledger.lines("#41") == ["Tea": 20_0000, "Pot": 10_0000])
    #expect(ledger.intake.mappings.contains { $0.line.contains("products ← order_item_1 + order_item_2") })
  }

  @Test("What pieces cost gives profits, unknown where one item's cost is; other currencies are exchanged")
  func costs() throws {
    let ledger = try ledger(
      exportTable(
        Self.wooPacked,
        [
          row("1", "30.00", "name:Tea|sku:t|quantity:2|total:20.00;name:Pot|sku:p|quantity:1|total:20.00"),
          row("2", "10.00", "name:Tea|sku:t|quantity:1|total:10.00;name:Cup|sku:c|quantity:1|total:0.00"),
          row("3", "10.00", "name:Tea|sku:t|quantity:1|total:10.00", ["order_currency": "USD"]),
        ]), others: ["products.csv": "sku,cost\nt,3\np,4\n"], rates: ["USD": 50_000_000])
    expectReconciled(ledger)
    #expect(try ledger.orders.profit[ledger.order("1")] == 20_0000)
    #expect(try ledger.orders.profit[ledger.order("2")] == OrderTable.unknown)
    #expect(try ledger.orders.profit[ledger.order("3")] == 2_0000)
    #expect(try ledger.lines("3") == ["Tea": 5_0000])
    #expect(try ledger.lines("1") == ["Tea": 15_0000, "Pot": 15_0000])
    let first = try ledger.order("1")
    let profits = (0..<ledger.lines.count).filter { ledger.lines.orderNumber(of: $0) == first }.map { ledger.lines.profit[$0] }
    #expect(profits.sorted() == [9_0000, 11_0000])
  }

  @Test("Lines of a file of their own are asked instead")
  func lines() throws {
    let ledger = try ledger(
      exportTable(Self.wooPacked, [row("1", "30.00", "name:Tea|sku:t|quantity:2|total:30.00")]),
      others: ["lines.csv": "order_id,product,amount\n1,Pot,30\n"])
    #expect((0..<ledger.products.count).map { ledger.products.ids[$0] } == ["Pot"])
    #expect(!ledger.intake.mappings.contains { $0.line.contains("products ←") })
    #expect(ledger.intake.columns.isDisjoint(with: ["orders.product", "orders.quantity"]))
  }

  @Test(
    "What many items are worth or cost must not overflow either, however little their orders are worth",
    arguments: ["name:Tea|sku:t|total:10000000000", "name:Tea|sku:t|quantity:10000000000|total:1"])
  func weighed(item: String) throws {
    // A sum of them is too large from the 23,059th on.
    func orders(_ count: Int) throws -> String {
      let cell = Array(repeating: item, count: 600).joined(separator: ";") + ";name:Pot|sku:p|total:-1"
      return try exportTable(Self.wooPacked, (0..<count).map { row("\($0)", "1.00", cell) })
    }
    let costs = ["products.csv": "sku,cost\nt,1\n"]
    let error = try failure(orders(39), others: costs) { $0.preset = .woocommerce }
    #expect(error.kind == .badData)
    #expect(error.message.contains("add up to more than"))
    #expect(try ledger(orders(3), others: costs).lines.count == 1_803)
  }

  @Test("Goods that cannot be read are counted by orders that stay, and their orders have no lines")
  func unread() throws {
    let tea = "name:Tea|sku:t|total:9.00"
    let rows = [
      row("1", "5.00", "2× Tea"), row("1", "5.00", "2× Tea"), row("2", "9.00", tea), row("2", "9.00", "1× Pot"),
      row("3", "9.00", tea), row("4", "7.00", "1× Pot"), row("4", "7.00", "1× Pot", ["billing_email": "lee@shop.example"]),
    ]
    let found = try ledger(exportTable(Self.wooPacked, rows))
    expectReconciled(found)
    #expect(found.intake.notes.contains { $0.hasPrefix("2 orders have goods in a cell that is not written as ") })
    #expect(try found.lines("1").isEmpty && found.lines("2").isEmpty)
    #expect(try found.lines("3") == ["Tea": 9_0000])
    for block in [1, 200] { expectEqual(try ledger(exportTable(Self.wooPacked, rows), block: block), found, .files) }
  }

  @Test("An item that is too large in the store's currency cannot be read; one of another currency is exchanged")
  func tooLargeExchanged() throws {
    let usd = ["order_currency": "USD"]
    let found = try ledger(
      exportTable(
        Self.wooPacked,
        [
          row("1", "5.00", "name:Tea|sku:t|total:9000000000;name:Pot|sku:p|total:1", usd),
          row("2", "5.00", "name:Tea|sku:t|total:7;name:Pot|sku:p|total:-2", usd),
        ]), rates: ["USD": 200_000_000])
    expectReconciled(found)
    #expect(found.intake.notes.contains { $0.hasPrefix("1 order has goods in a cell that is not written as ") })
    #expect(try found.lines("1").isEmpty)
    #expect(try found.lines("2") == ["Tea": 14_0000, "Pot": -4_0000])
  }

  @Test("A category that the user names is that of the packed goods, whose rows are no lines")
  func category() throws {
    func row(_ id: String, _ category: String, _ cells: [String: String]) -> [String: String] {
      [
        "order_number_formatted": id, "date": "2016-05-01 12:00:00", "status": "processing", "order_total": "30.00",
        "billing_email": "kim@shop.example", "order_notes": category,
      ].merging(cells) { $1 }
    }
    let text = try exportTable(
      ExportHeaders.wooSuite,
      [
        row(
          "1", "Drinks", ["order_item_1": "name:Tea|sku:t|quantity:2|total:20", "order_item_2": "name:Mate|sku:m|total:10"]),
        row("2", "Pots", ["order_item_1": "name:Pot|sku:p|total:15"]), row("3", "Pots", [:]),
      ])
    let found = try ledger(text) { ($0.preset, $0.columns) = (.woocommerce, ["category": "order_notes"]) }
    expectReconciled(found)
    #expect(found.lines.count == 3)
    #expect(try found.lines("1") == ["Tea": 20_0000, "Mate": 10_0000])
    #expect(try found.lines("2") == ["Pot": 30_0000])
    let products = found.products
    #expect(products.category.map { products.categories[Int($0)] } == ["Drinks", "Pots", "Drinks"])
  }

  @Test("Files with a row an item and files with packed items make one table; blocks and order do not matter")
  func mixed() throws {
    let rows = (0..<40).map { number in
      row(
        "\(number)", "\(number + 3).00", "name:Tea|sku:t|quantity:1|total:\(number).00;name:P\(number)|sku:|quantity:1|total:3.00"
      )
    }
    let plain = try ledger(exportTable(Self.wooPacked, rows))
    #expect(plain.lines.count == 80)
    #expect(plain.lines.amount.reduce(0, +) == plain.orders.amount.reduce(0, +))
    for block in [1, 100, 1_000] { expectEqual(try ledger(exportTable(Self.wooPacked, rows), block: block), plain, .files) }
    var dice = Dice(state: 5)
    expectEqual(try ledger(exportTable(Self.wooPacked, rows.shuffled(using: &dice))), plain, .facts)
    let single =
      "order_number,order_date,order_total,billing_first_name,billing_email,item_name,item_total\n90,2026-01-01,8,A,a@b.example,Tin,8\n"
    let both = try ledger(
      exportTable(Self.wooPacked, rows), others: ["more.csv": single]
    ) { $0.files = ["orders.csv", "more.csv"] }
    expectReconciled(both)
    #expect(both.lines.count == 81)
    #expect(try both.lines("90") == ["Tin": 8_0000])
    #expect(try both.lines("7") == ["Tea": 7_0000, "P7": 3_0000])
  }
}
