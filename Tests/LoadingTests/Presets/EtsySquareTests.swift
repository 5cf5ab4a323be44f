import Foundation
import Testing
import Trade

@testable import Loading

@Suite("Etsy and Square")
struct EtsySquareTests {
  @Test("Etsy's orders: the value less the discount, and what was given back", arguments: [",", "\t"])
  func etsyOrders(separator: String) throws {
    func row(_ id: String, _ cells: [String: String]) -> [String: String] {
      [
        "Order ID": id, "Sale Date": "03/04/2023", "Buyer User ID": "annbuys", "Full Name": "Ann O'Neil", "Currency": "EUR",
        "Order Value": "50.00", "Discount Amount": "5.00", "Shipping": "4.00", "Sales Tax": "1.00", "Order Total": "50.00",
        "Status": "Shipped",
      ].merging(cells) { $1 }
    }
    let ledger = try ledger(
      exportTable(
        ExportHeaders.etsyOrders,
        [
          row("1", ["Adjusted Order Total": "0.0"]), row("2", ["Adjusted Order Total": "38.00", "Sale Date": "12/30/23"]),
          row("3", ["Status": "Canceled"]), row("4", ["Status": "Refunded", "Buyer User ID": "", "Buyer": "kim"]),
        ], separator: separator))
    expectReconciled(ledger)
    #expect(ledger.orders.amount == [45_0000, 45_0000, 45_0000, 45_0000])
    #expect(ledger.orders.refund == [0, 0, 12_0000, 0])
    #expect(ledger.orders.status == [.paid, .cancelled, .paid, .refunded])
    #expect(ledger.orders.day.map(\.iso) == ["2023-03-04", "2023-03-04", "2023-12-30", "2023-03-04"])
    #expect(try ledger.customer(ofOrder: "4") == "kim")
    #expect(ledger.intake.mappings.contains { $0.line.contains("amount ← Order Value − Discount Amount") })
  }

  private let items = [
    [
      "Order ID": "1", "Sale Date": "12/30/25", "Buyer": "annbuys", "Item Name": "Tea", "Quantity": "2", "Price": "10.00",
      "Item Total": "20.00", "Discount Amount": "2.00", "Order Shipping": "4.00", "Transaction ID": "91", "SKU": "t",
    ],
    [
      "Order ID": "1", "Sale Date": "12/30/25", "Buyer": "annbuys", "Item Name": "Pot", "Quantity": "1", "Price": "7.00",
      "Item Total": "7.00", "Discount Amount": "0.70", "Order Shipping": "4.00", "Transaction ID": "92", "SKU": "p",
    ],
    ["Order ID": "2", "Sale Date": "12/31/25", "Item Name": "Pot", "Item Total": "7.00", "Transaction ID": "93", "SKU": "p"],
  ]

  @Test("Etsy's items are the lines of orders, by themselves or beside the orders")
  func etsyItems() throws {
    let text = try exportTable(ExportHeaders.etsyItems, items)
    let alone = try ledger(text)
    expectReconciled(alone)
    #expect(alone.orders.amount == [24_3000, 7_0000])
    #expect(try alone.customer(ofOrder: "2") == nil)
    let order = [
      "Order ID": "1", "Sale Date": "12/30/2025", "Buyer User ID": "annbuys", "Order Value": "27", "Discount Amount": "2.7",
    ]
    let beside = try ledger(
      exportTable(ExportHeaders.etsyOrders, [order, order.merging(["Order ID": "2", "Order Value": "7"]) { $1 }]),
      others: ["lines.csv": text])
    expectReconciled(beside)
    #expect(beside.orders.amount == [4_3000, 24_3000])
    #expect(try beside.lines("1") == ["Tea": 18_0000, "Pot": 6_3000])
  }

  @Test("Square's items: net sales, day and time in two columns, refunds below zero")
  func squareItems() throws {
    func row(_ id: String, _ cells: [String: String]) -> [String: String] {
      ["Date": "2026-01-05", "Time": "14:03:22", "Transaction ID": id, "Event Type": "Payment", "Qty": "1.0"].merging(cells) {
        $1
      }
    }
    let ledger = try ledger(
      exportTable(
        ExportHeaders.squareItems,
        [
          row(
            "A",
            ["Item": "Tea", "Gross Sales": "€1,250.00", "Discounts": "-€10.00", "Net Sales": "€1,240.00", "Customer ID": "C1"]),
          row(
            "A", ["Item": "Pot", "Net Sales": "€5.00", "Customer ID": "C1", "Customer Name": "Ann O'Neil", "Category": "Ware"]),
          row("B", ["Item": "Tea", "Net Sales": "€2.00"]),
          row(
            "R",
            [
              "Item": "Pot", "Net Sales": "(€5.00)", "Qty": "-1", "Event Type": "Refund", "Date": "2026-02-01",
              "Customer ID": "C1",
            ]),
          row("A", ["Item": "Tea", "Net Sales": "-€0.95", "Qty": "-1", "Event Type": "Refund", "Date": "2026-02-03"]),
        ]))
    expectReconciled(ledger)
    #expect(ledger.intake.read.amount == Money(units: 1241_0500))
    #expect(try ledger.amount("A") == 1245_0000)
    #expect(ledger.orders.placed[try ledger.order("A")].seconds == 1_767_621_802)
    #expect(try ledger.customer(ofOrder: "B") == nil)
    #expect(ledger.refunds.amount.sorted() == [9500, 5_0000])
    #expect(Set(ledger.refunds.day.map(\.iso)) == ["2026-02-01", "2026-02-03"])
    #expect(ledger.customers.text(.name, of: CustomerID(0)) == "Ann O'Neil")
    #expect(ledger.orders.discount[try ledger.order("A")] == 10_0000)
  }

  @Test("Square's transactions: money given back by amount is a refund too")
  func squareTransactions() throws {
    let day = ["Date": "2026-01-05", "Time": "9:05:00 PM", "Customer ID": "C1", "Transaction Status": "Complete"]
    let ledger = try ledger(
      exportTable(
        ExportHeaders.squareTransactions,
        [
          ["Transaction ID": "A", "Net Sales": "€20.00", "Tax": "€2.00", "Tip": "€3", "Total Collected": "€25.00"].merging(day) {
            $1
          },
          ["Transaction ID": "B", "Net Sales": "€0.00", "Partial Refunds": "-€4.00", "Event Type": "Refund"].merging(day) { $1 },
          ["Transaction ID": "C", "Net Sales": "€9.00"].merging(day) { $1 }.merging(["Transaction Status": "Canceled"]) { $1 },
        ]))
    expectReconciled(ledger)
    #expect(ledger.orders.amount == [9_0000, 20_0000])
    #expect(ledger.orders.status == [.cancelled, .paid])
    #expect(ledger.refunds.amount == [4_0000])
    #expect(ledger.orders.placed.first?.seconds == 1_767_647_100)
  }
}
