import Foundation
import Testing
import Trade

@testable import Loading

@Suite("The rows of a customer are found again")
struct RowSearchTests {
  /// A store with every table. Ana is `ana`, `ANA@example.com` in any case, and `old-ana` by `same_as`. Names with line breaks move the
  /// lines after them.
  private static let files = [
    "orders.csv":
      "order_id,customer_id,placed_at,amount\n1,ben,2026-01-05,9\n2,ana,2026-01-06,8\n\n3,Ana@Example.com,2026-01-07,7\n"
      + "4,old-ana,2026-01-08,6\n5,ana,someday,5\n6,ben,2026-01-09,4\n7,ana,2026-01-10\n8,ben\n",
    "lines.csv": "order_id,sku,amount\n1,TEA,9\n2,TEA,3\n2,CUP,5\n6,POT,4\n4,CUP,6\n3,TEA,much\n",
    "payments.csv": "order_id,amount,paid_at\n2,8,2026-01-10\n1,9,2026-01-11\n",
    "refunds.csv": "order_id,amount,refunded_at\n1,1,2026-01-12\n4,1,2026-01-13\n",
    "customers.csv":
      "customer_id,name,city\nben,\"Ben\nof the lane\",Rome\nana,Ana,Oslo\nANA@EXAMPLE.COM,Ana Quill,\nold-ana,,\n",
    "people.csv": "customer_id,name\nana,Zoe\nben,Max\n",
    "contacts.csv": "customer_id,at,campaign\nben,2026-01-02,\nold-ana,2026-01-03T10:00:00Z,spring\nana,never,\n",
    "dates.csv": "customer_id,date\nben,1990-01-01\nana,1991-02-03\n",
    "products.csv": "sku,product\nPOT,Pot\nTEA,Tea\nCUP,Cup\n",
    "campaigns.csv": "campaign,starts,ends\nwinter,2026-01-01,2026-01-02\nspring,2026-03-01,2026-03-02\n",
    "same.csv": "customer_id,same_as\nold-ana,ana\nana@example.com,ana\nmax,ben\n",
  ]

  private func loader(_ folder: String) throws -> Loader {
    let table = { (name: String) in TableSource(files: [name + ".csv"], folder: folder) }
    var sources = Sources(
      orders: table("orders"), lines: table("lines"), customers: table("customers"), products: table("products"))
    (sources.payments, sources.refunds) = (table("payments"), table("refunds"))
    (sources.people, sources.contacts) = (table("people"), table("contacts"))
    (sources.dates, sources.campaigns) = (table("dates"), table("campaigns"))
    var identity = Identity()
    identity.sameAs = folder + "/same.csv"
    return Loader(
      sources: sources, store: try testStore(zone: "UTC", currency: "EUR"), identity: identity, maxRejects: Share(1, of: 1))
  }

  /// What is found of Ana's, as `table line order`; rows set aside end with a `!`.
  private func found(block: Int, _ change: (inout Loader) -> Void = { _ in }) throws -> (rows: [String], FoundRows) {
    try withFolder(RowSearchTests.files) { folder in
      var loader = try loader(folder)
      let ledger = try loader.load(block: block)
      change(&loader)
      let search = RowSearch(
        customer: "ana", orders: ["2", "3", "4"], products: ["TEA", "CUP"], campaigns: ["spring"])
      let found = try loader.rows(of: search, rejects: ledger.intake.rejects, block: block)
      let rows = found.rows.map { row in
        "\(row.table) \(row.line)" + (row.order.map { " of " + $0 } ?? "") + (row.reject == nil ? "" : "!")
      }
      return (rows, found)
    }
  }

  @Test(
    "In every table, by any id of the customer, with the right lines, whatever the size of the blocks",
    arguments: [1, 7, 1 << 20])
  func everyTable(block: Int) throws {
    let (rows, found) = try found(block: block)
    #expect(
      rows == [
        "orders 3 of 2", "orders 5 of 3", "orders 6 of 4", "orders 7!", "orders 9!", "lines 3 of 2", "lines 4 of 2",
        "lines 6 of 4",
        "lines 7 of 3!", "payments 2 of 2", "refunds 3 of 4", "customers 4", "customers 5", "customers 6", "people 2",
        "contacts 3",
        "contacts 4!", "dates 3", "products 3", "products 4", "campaigns 3", "same_as 2", "same_as 3",
      ])
    #expect(found.ids == ["ana", "ana@example.com", "old-ana"])
    #expect(found.unread == [])
    #expect(found.rows.first?.day?.iso == "2026-01-06")
    #expect(found.rows.first { $0.table == "contacts" }?.day?.iso == "2026-01-03")
    #expect(found.rows.first { $0.reject != nil }?.reject?.hasPrefix("\"placed_at\" is not a date") == true)
    #expect(found.rows.first { $0.line == 9 }?.reject?.contains("cells") == true)
  }

  @Test("The ids of a customer are those that same_as unites, and one that nothing unites stands alone")
  func ids() throws {
    try withFolder(RowSearchTests.files) { folder in
      let united = try loader(folder).unitedCustomers()
      for id in ["ana", "old-ana", "Ana@example.com"] {
        #expect(united.ids(of: id) == ["ana", "ana@example.com", "old-ana"])
      }
      #expect(united.ids(of: "nobody") == ["nobody"])
    }
  }

  @Test("Rows of an order-a-row file without ids are found by their customer, and nobody else's")
  func withoutIDs() throws {
    try withFolder(["orders.csv": "customer_id,placed_at,amount\nben,2026-01-05,9\nana,2026-01-06,8\n,2026-01-07,7\n"]) {
      folder in
      let sources = Sources(orders: TableSource(files: ["orders.csv"], folder: folder))
      let loader = Loader(sources: sources, store: try testStore(zone: "UTC", currency: "EUR"))
      let found = try loader.rows(of: RowSearch(customer: "ana"))
      #expect(found.rows.map(\.place) == ["orders.csv:3"] && found.rows[0].day?.iso == "2026-01-06")
      #expect(try loader.rows(of: RowSearch(customer: "")).rows == [])
    }
  }

  @Test("A row of postage, which a preset leaves out, is none of the customer's")
  func postage() throws {
    let header = "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country\n"
    let rows = ["536370,22728,CLOCK,24,12/1/2010 8:45,3.75,12583,France", "536370,POST,POSTAGE,3,12/1/2010 8:45,18,12583,France"]
    try withFolder(["orders.csv": header + rows.joined(separator: "\n") + "\n"]) { folder in
      let sources = Sources(orders: TableSource(files: ["orders.csv"], folder: folder))
      let loader = Loader(sources: sources, store: try testStore(zone: "UTC", currency: "GBP"))
      #expect(try loader.rows(of: RowSearch(customer: "12583", orders: ["536370"])).rows.map(\.line) == [2])
    }
  }

  @Test("What can be read only once is named, and not waited for")
  func pipe() throws {
    try withFolder([:]) { folder in
      #expect(mkfifo(folder + "/orders.csv", 0o600) == 0)
      let sources = Sources(orders: TableSource(files: ["orders.csv"], folder: folder))
      let loader = Loader(sources: sources, store: try testStore(zone: "UTC", currency: "EUR"))
      let found = try loader.rows(of: RowSearch(customer: "ana"))
      #expect(found.unread == ["orders.csv"] && found.rows.isEmpty)
    }
  }

  @Test("A list of united customers that can be read only once is not waited for either")
  func pipedList() throws {
    try withFolder(RowSearchTests.files) { folder in
      var loader = try loader(folder)
      let list = folder + "/same.pipe"
      #expect(mkfifo(list, 0o600) == 0)
      loader.identity.sameAs = list
      let united = try loader.unitedCustomers()
      #expect(united.ids(of: "ana") == ["ana"])
      let found = try loader.rows(of: RowSearch(customer: "ana", orders: ["2"]), united: united)
      #expect(found.unread == [list] && found.rows.map(\.table).contains("orders"))
    }
  }
}
