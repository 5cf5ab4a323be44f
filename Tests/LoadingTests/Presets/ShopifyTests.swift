import Foundation
import Testing
import Trade

@testable import Loading

@Suite("Shopify")
struct ShopifyTests {
  private static let first = ["Currency": "EUR", "Created at": "2026-01-05 09:50:26 +0200", "Financial Status": "paid"]

  /// The first line of an order.
  private static func order(_ name: String, _ email: String, _ cells: [String: String]) -> [String: String] {
    first.merging(["Name": name, "Email": email]) { $1 }.merging(cells) { $1 }
  }

  private static let rows: [[String: String]] = [
    order(
      "#1001", "Ann@shop.example",
      [
        "Subtotal": "53.91", "Shipping": "4.90", "Taxes": "0.00", "Total": "58.81", "Discount Code": "WELCOME",
        "Discount Amount": "110.59", "Lineitem name": "Mask", "Lineitem quantity": "3", "Lineitem price": "34.90",
        "Lineitem discount": "0.00", "Billing Name": "Ann Example", "Billing City": "Paris", "Billing Province": "IDF",
      ]),
    ["Name": "#1001", "Email": "ann@shop.example", "Lineitem name": "Soap", "Lineitem quantity": "1", "Lineitem price": "59.80"],
    order(
      "#1002", "bob@shop.example",
      [
        "Subtotal": "40.00", "Total": "45.00", "Shipping": "5", "Refunded Amount": "10.00",
        "Financial Status": "partially_refunded",
        "Lineitem name": "Soap", "Lineitem quantity": "2", "Lineitem price": "22.00", "Lineitem discount": "4.00",
      ]),
    order(
      "#1003", "",
      ["Subtotal": "7.50", "Total": "7.50", "Lineitem name": "Mask", "Lineitem quantity": "1", "Lineitem price": "7.50"]),
    order("#1004", "bob@shop.example", ["Subtotal": "9.00", "Financial Status": "pending", "Lineitem name": "Soap"]),
    order("#1005", "bob@shop.example", ["Subtotal": "9.00", "Financial Status": "voided", "Lineitem name": "Soap"]),
    order(
      "#1006", "bob@shop.example",
      ["Subtotal": "9.00", "Cancelled at": "2026-01-06 10:00:00 +0200", "Lineitem name": "Soap"]),
    order(
      "#1007", "bob@shop.example",
      ["Subtotal": "12.00", "Refunded Amount": "12.00", "Financial Status": "refunded", "Lineitem name": "Mask"]),
  ]

  @Test("An order counts its own subtotal, once; its lines share it", arguments: [Preset.shopify, nil])
  func orders(preset: Preset?) throws {
    let ledger = try ledger(exportTable(ExportHeaders.shopifyOrders, ShopifyTests.rows)) { $0.preset = preset }
    expectReconciled(ledger)
    #expect(ledger.intake.rejects.isEmpty)
    #expect(ledger.orders.count == 7)
    #expect(ledger.intake.read == Intake.Tally(rows: 8, amount: Money(units: 140_4100)))
    #expect(try ledger.amount("#1001") == 53_9100)
    // 164.50 of goods, 104.70 and 59.80, share the 53.91 that were paid for them.
    #expect(try ledger.lines("#1001") == ["Mask": 34_3123, "Soap": 19_5977])
    #expect(try ledger.lines("#1002") == ["Soap": 40_0000])
    #expect(try ledger.customer(ofOrder: "#1001") == "ann@shop.example")
    #expect(try ledger.customer(ofOrder: "#1003") == nil)
    #expect(ledger.customers.text(.name, of: CustomerID(0)) == "Ann Example")
    #expect(ledger.customers.text(.city, of: CustomerID(0)) == "Paris")
    #expect(ledger.orders.refund[try ledger.order("#1002")] == 10_0000)
    #expect(ledger.orders.discount[try ledger.order("#1001")] == 110_5900)
    let statuses = try (1...7).map { try ledger.status("#100\($0)") }
    #expect(statuses == [.paid, .paid, .paid, .unpaid, .cancelled, .cancelled, .refunded])
    #expect(ledger.intake.unknownStatuses.isEmpty)
    let says = ledger.intake.notes.contains {
      $0 == "orders.csv: the header is that of Shopify's orders, so preset shopify was applied; give columns to read it otherwise"
    }
    #expect(says == (preset == nil))
  }

  @Test("The rows of an order may stand in any order")
  func anyOrder() throws {
    let forward = try ledger(exportTable(ExportHeaders.shopifyOrders, ShopifyTests.rows))
    let backward = try ledger(exportTable(ExportHeaders.shopifyOrders, ShopifyTests.rows.reversed()))
    for id in (1...7).map({ "#100\($0)" }) {
      #expect(try forward.amount(id) == backward.amount(id))
      // The last ten-thousandth of a shared discount goes to the last line.
      let (lines, others) = (try forward.lines(id), try backward.lines(id))
      #expect(lines.allSatisfy { abs($0.value - (others[$0.key] ?? .max / 2)) <= 1 })
      #expect(lines.values.reduce(0, +) == others.values.reduce(0, +))
      #expect(try forward.customer(ofOrder: id) == backward.customer(ofOrder: id))
      #expect(forward.orders.day[try forward.order(id)] == backward.orders.day[try backward.order(id)])
    }
    #expect(forward.intake.read == backward.intake.read)
  }

  @Test("An order is set aside whole where its first line is missing or cannot be read")
  func headless() throws {
    let line = ["Lineitem name": "Soap", "Lineitem quantity": "1", "Lineitem price": "5"]
    let ledger = try ledger(
      exportTable(
        ExportHeaders.shopifyOrders,
        [
          ["Name": "#1", "Email": "a@shop.example"].merging(line) { $1 },
          ["Name": "#2", "Created at": "2026-01-05", "Email": "b@shop.example"].merging(line) { $1 },
          ShopifyTests.order("#3", "c@shop.example", ["Subtotal": "8", "Created at": "soon"]),
          ["Name": "#3"].merging(line) { $1 },
          ShopifyTests.order("#4", "d@shop.example", ["Subtotal": "-8"]),
        ]))
    expectReconciled(ledger)
    #expect(ledger.orders.count == 0)
    #expect(ledger.lines.count == 0)
    #expect(
      ledger.intake.rejects.map { "\($0.line) \($0.column): \($0.reason)" } == [
        "2 : no row of the order has a date, so all its rows are set aside",
        "3 : no row of the order has an amount, so all its rows are set aside",
        "4 Created at: is not a date; expected a form such as 2026-11-15 or 2026-11-15T09:30",
        "5 : no row of the order has a date, so all its rows are set aside", "6 Subtotal: is below zero",
      ])
    #expect(ledger.intake.rejectedAmount == Money(units: 8_0000))
  }

  @Test("Rows that disagree about the whole order are noted, and the largest amount counts")
  func disagreement() throws {
    let rows = ["5", "9", ""].map { ShopifyTests.order("#1", "a@shop.example", ["Subtotal": $0, "Lineitem sku": $0]) }
    let ledger = try ledger(exportTable(ExportHeaders.shopifyOrders, rows))
    expectReconciled(ledger)
    #expect(ledger.orders.amount == [9_0000])
    #expect(ledger.intake.notes.contains("1 orders have rows that say different amounts of the whole order; the largest counts"))
  }

  @Test("A short file without prices counts totals and has no lines", .enabled(if: RealData.isThere, RealData.absent))
  func minimal() throws {
    let source = RealData.source("exports/samples/shopify_orders_minimal_fixture.csv")
    let ledger = try Loader(sources: Sources(orders: source), store: testStore()).load()
    expectReconciled(ledger)
    #expect(ledger.intake.read.amount == Money(units: 995_0000))
    #expect(netTotal(ledger) == Money(units: 985_0000))
    #expect(ledger.orders.count == 8)
    #expect(ledger.lines.count == 0)
  }

  @Test("Tax in the prices is taken off when the user says so, and the user's columns win")
  func ownWord() throws {
    let rows = [
      ShopifyTests.order("#1", "a@shop.example", ["Subtotal": "12.10", "Taxes": "2.10", "Total": "15", "Shipping": "2.9"])
    ]
    let text = try exportTable(ExportHeaders.shopifyOrders, rows)
    #expect(try ledger(text) { ($0.preset, $0.amountIncludes) = (.shopify, [.tax]) }.orders.amount == [10_0000])
    let own = try ledger(text) { ($0.preset, $0.columns) = (.shopify, ["amount": "Total", "customer_id": "Billing Name"]) }
    #expect(own.orders.amount == [15_0000])
    #expect(own.orders.anonymous == 0..<1)
    let total = try ledger(exportTable(ExportHeaders.shopifyOrders, Array(ShopifyTests.rows.prefix(2)))) {
      ($0.preset, $0.columns) = (.shopify, ["amount": "Total"])
    }
    #expect(total.orders.amount == [58_8100])
    #expect(total.lines.amount.reduce(0, +) == 58_8100)
  }

  @Test("Profit is what was paid for the order less what its goods cost, for the order and for its lines")
  func profit() throws {
    let rows = ShopifyTests.rows.prefix(2).map { $0.merging(["Lineitem sku": $0["Lineitem name"] ?? ""]) { $1 } }
    let ledger = try ledger(
      exportTable(ExportHeaders.shopifyOrders, Array(rows)), others: ["products.csv": "sku,cost\nMask,8\nSoap,20\n"])
    expectReconciled(ledger)
    #expect(ledger.orders.profit == [9_9100])
    #expect(ledger.lines.profit == [34_3123 - 24_0000, 19_5977 - 20_0000])
    #expect(ledger.lines.quantity == [3_0000, 1_0000])
  }

  @Test("The day of cancelling is enough, without a status column, and a file without order ids has an order a row")
  func narrow() throws {
    let ledger = try ledger(
      "Name,Email,Created at,Lineitem name,Total,Cancelled at\n#1,a@shop.example,2026-01-05,Tea,5,\n"
        + "#2,a@shop.example,2026-01-05,Tea,5,2026-01-06\n")
    #expect(ledger.orders.status == [.paid, .cancelled])
    let nameless = try LoadingTests.ledger(
      "Email,Created at,Total,Lineitem name\na@shop.example,2026-01-05,5,Tea\nb,2026-01-05,,Pot\n"
    ) {
      $0.preset = .shopify
    }
    #expect(nameless.orders.amount == [5_0000])
    #expect(nameless.intake.rejects.map(\.reason) == ["the amount is blank"])
  }

  @Test("Customers of every version are known by their addresses, names put together")
  func customers() throws {
    let header = "Customer ID|First Name|Last Name|Email|Default Address City|Total Spent|Total Orders|Phone"
    let people = try exportTable(
      header,
      [
        ["Customer ID": "'7210448301122", "First Name": "Ann", "Last Name": "O'Neil", "Email": "ANN@shop.example"],
        ["Customer ID": "'7210448301123", "Last Name": "Zoe", "Phone": "'+3461234"], ["Phone": "'+3461235", "First Name": "Kim"],
      ])
    let ledger = try ledger(
      exportTable(ExportHeaders.shopifyOrders, ShopifyTests.rows), others: ["customers.csv": people])
    let ids = (0..<ledger.customers.count).map { ledger.customers.ids[$0] }
    #expect(ids == ["+3461235", "7210448301123", "ann@shop.example", "bob@shop.example"])
    let names = (0..<4).map { ledger.customers.text(.name, of: CustomerID($0)) }
    #expect(names == ["Kim", "Zoe", "Ann O'Neil", nil])
    #expect(ledger.customers.isRecorded == [true, true, true, false])
  }
}
