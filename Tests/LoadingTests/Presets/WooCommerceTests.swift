import Foundation
import Testing
import Trade

@testable import Loading

@Suite("WooCommerce")
struct WooCommerceTests {
  @Test("Advanced Order Export: items without tax are added, the order's own figures count once", arguments: [true, false])
  func advanced(repeats: Bool) throws {
    let order = [
      "Order Refund Amount": "5", "Cart Discount Amount": "2", "Order Total Amount": "44", "Order Shipping Amount": "4",
    ]
    func row(_ id: String, _ status: String, _ cells: [String: String]) -> [String: String] {
      [
        "Order Number": id, "Order Status": status, "Order Date": "2018-03-05 10:00", "Email (Billing)": "ann@shop.example",
        "First Name (Billing)": "Ann", "Last Name (Billing)": "O'Neil", "City (Billing)": "Lugo",
      ].merging(cells) { $1 }
    }
    let ledger = try ledger(
      exportTable(
        ExportHeaders.wooAdvanced,
        [
          row(
            "7", "Completed", ["Name": "Tea", "SKU": "t", "Order Line (w/o tax)": "25.50", "Quantity": "2"].merging(order) { $1 }),
          row("7", "Completed", ["Name": "Pot", "Order Line (w/o tax)": "12.50"].merging(repeats ? order : [:]) { $1 }),
          row("8", "Pending payment", ["Name": "Pot", "Order Line (w/o tax)": "12.50"]),
          row("9", "On hold", ["Name": "Pot", "Order Line (w/o tax)": "1"]),
          row("10", "Cancelled", ["Name": "Pot", "Order Line (w/o tax)": "1"]),
          row("11", "Refunded", ["Name": "Pot", "Order Line (w/o tax)": "1"]),
        ])
    ) { $0.preset = .woocommerce }
    expectReconciled(ledger)
    #expect(try ledger.amount("7") == 38_0000)
    #expect(try ledger.lines("7") == ["Tea": 25_5000, "Pot": 12_5000])
    let index = try ledger.order("7")
    #expect(ledger.orders.refund[index] == 5_0000)
    #expect(ledger.orders.discount[index] == 2_0000)
    #expect(try ["7", "8", "9", "10", "11"].map { try ledger.status($0) } == [.paid, .unpaid, .unpaid, .cancelled, .refunded])
    #expect(ledger.customers.text(.name, of: CustomerID(0)) == "Ann O'Neil")
    #expect(netTotal(ledger) == Money(units: (38 - 5 + 12) * 10_000 + 5000 + 3_0000))
  }

  @Test(
    "A row for each item: totals blank on further lines do no harm", .enabled(if: RealData.isThere, RealData.absent))
  func items() throws {
    let source = RealData.source("exports/samples/woocommerce_orders_38col_synthetic.csv")
    let ledger = try Loader(sources: Sources(orders: source), store: testStore()).load()
    expectReconciled(ledger)
    #expect(ledger.intake.rejects.isEmpty)
    #expect(ledger.orders.count == 50)
    #expect(ledger.lines.count == ledger.intake.read.rows)
    #expect(try ledger.amount("10001") == 855_2500)
    #expect(try ledger.customer(ofOrder: "10001") == "ryan.moore82@example.com")
    #expect(try ledger.status("10002") == .unpaid)
    // order_total adds up to 37,768.39, of which 8.00 are shipping.
    #expect(ledger.intake.read.amount == Money(units: 37_760_3900))
    #expect(ledger.intake.unknownStatuses.isEmpty)
  }

  @Test("A row an order: the total less shipping, fees and tax")
  func suite() throws {
    let row = [
      "order_id": "41", "order_number_formatted": "#41", "date": "2016-05-01 12:00:00", "status": "processing",
      "order_shipping": "5.00", "order_shipping_tax": "1.00", "order_fees": "2.00", "order_fee_tax": "0", "order_tax": "4.00",
      "order_total": "32.00", "billing_email": "Kim@shop.example", "billing_first_name": "Kim",
      "order_item_1": "sku:t|name:Tea|quantity:2|total:20",
    ]
    let ledger = try ledger(exportTable(ExportHeaders.wooSuite, [row]))
    expectReconciled(ledger)
    #expect(try ledger.amount("#41") == 20_0000)
    #expect(try ledger.customer(ofOrder: "#41") == "kim@shop.example")
    #expect(try ledger.lines("#41") == ["Tea": 20_0000])
    #expect(
      ledger.intake.mappings.contains {
        $0.line.contains(
          "amount ← order_total − order_shipping − order_shipping_tax − order_fees − order_fee_tax − order_tax")
      })
  }

  @Test("Analytics: net revenue, refunds as negative rows on their own day, customers by name")
  func analytics() throws {
    let ledger = try ledger(
      "Date,\"Order #\",\"N. Revenue (formatted)\",Status,Customer,\"Customer type\",Product(s),\"Items sold\",Coupon(s),\"N. Revenue\"\n"
        + "2026-01-05 10:00:00,5,€20.00,completed,Ann O'Neil,new,\"2× Tea\",2,,20\n"
        + "2026-01-09 10:00:00,5,-€5.00,completed,Ann O'Neil,returning,\"1× Tea\",-1,,-5\n",
      others: [
        "customers.csv":
          "Name,Username,\"Last Active\",\"Sign Up\",Email,Orders,\"Total Spend\",AOV,\"Country / Region\",City,Region,\"Postal Code\"\n"
          + "Ann O'Neil,ann,2026-01-09,2025-12-01,ann@shop.example,1,15,15,ES,Lugo,LU,27001\n"
      ])
    expectReconciled(ledger)
    #expect(ledger.orders.amount == [20_0000])
    #expect(ledger.refunds.amount == [5_0000])
    #expect(ledger.refunds.day.map(\.iso) == ["2026-01-09"])
    #expect(ledger.customers.count == 2)
    #expect(ledger.customers.registered.compactMap { $0?.iso } == ["2025-12-01"])
  }
}
