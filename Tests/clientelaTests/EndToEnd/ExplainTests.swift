import Foundation
import Testing

@Suite("explain says why a customer is in each class")
struct ExplainTests {
  @Test("The facts, the comparisons and the rows of the input are told")
  func text() async throws {
    try await Scratch.use { scratch in
      try scratch.write(TinyStore.files)
      let before = try scratch.tree()
      let told = try await scratch.program.succeed(["explain", "ana"]).output
      #expect(told.contains("as of 2026-02-28, 2026-02"))
      #expect(told.contains("First order 2026-01-05, last order 2026-02-20, 8\u{A0}days ago."))
      #expect(told.contains("3\u{A0}counted orders on 3\u{A0}days, €83.00 in all, the largest €61.00."))
      #expect(told.contains("RFM: Important value (important-value)"))
      #expect(told.contains("  + Recency high: days since the last order: 8\u{A0}days (2026-02-20), at most 90\u{A0}days"))
      for (day, line) in [("2026-01-05", 2), ("2026-01-30", 4), ("2026-02-20", 8)] {
        #expect(told.split(separator: "\n").contains { $0.contains("  \(day)  ") && $0.hasSuffix("orders.csv:\(line)") })
      }
      #expect(!told.contains("orders.csv:9"))
      #expect(try scratch.tree().differences(from: before) == [])
    }
  }

  @Test("A code from a page is as good as an id, and json says the same")
  func json() async throws {
    try await Scratch.use { scratch in
      try scratch.write(TinyStore.files)
      let first = try explained(try await scratch.program.succeed(["explain", TinyStore.hostile, "--format", "json"]).output)
      let customer = try #require(first["customer"] as? [String: Any])
      #expect(customer["id"] as? String == TinyStore.hostile)
      let code = try #require(customer["code"] as? String)
      let second = try explained(try await scratch.program.succeed(["explain", code.lowercased(), "--format", "json"]).output)
      #expect(NSDictionary(dictionary: first) == NSDictionary(dictionary: second))
      let rows = (first["orders"] as? [[String: Any]])?.compactMap { $0["row"] as? String } ?? []
      #expect(rows.count == 1 && rows.allSatisfy { $0.hasSuffix("orders.csv:6") })
      let classes = try #require(first["classes"] as? [[String: Any]])
      #expect(classes.count >= 7)
      for item in classes { #expect((item["reasons"] as? [Any])?.isEmpty == false, "\(item)") }
      try await scratch.program.succeed(["build"])
      let pages = try scratch.text("site/2026-02/life-stage/active.html")
      #expect(pages.contains(code))
    }
  }

  /// A store with every table; Ana is two ids, and one row of hers is set aside.
  private static let files = [
    "clientela.yml": """
    store: { name: Tiny, currency: EUR }
    sources:
      orders: orders.csv
      lines: lines.csv
      customers: customers.csv
      people: people.csv
      contacts: contacts.csv
      dates: dates.csv
      products: products.csv
      campaigns: campaigns.csv
      payments: payments.csv
      refunds: refunds.csv
    identity: { same_as: same.csv }
    period: month
    max_rejects: 50%

    """,
    "orders.csv": "order_id,customer_id,placed_at,gift\n1,ben,2026-01-05,no\n2,ana,2026-01-06,yes\n3,anna,2026-01-30,yes\n"
      + "4,ana,2026-03-02,no\n5,ben,2026-03-03,no\n",
    "lines.csv": "order_id,sku,quantity,amount\n1,TEA,1,9\n2,TEA,1,3\n2,CUP,1,5\n3,CUP,1,4\n3,POT,1,x\n4,POT,1,6\n5,TEA,1,1\n",
    "payments.csv": "order_id,amount,paid_at\n1,9,2026-01-07\n2,8,2026-01-07\n3,4,2026-01-31\n4,6,2026-03-02\n",
    "refunds.csv": "order_id,amount,refunded_at\n3,1,2026-02-01\n",
    "customers.csv": "customer_id,name,region,industry,tags\nben,Ben,,,\nana,Ana Quill,Oslo,,regular guest\n",
    "people.csv": "customer_id,name,decides\nana,Zoe,yes\n", "dates.csv": "customer_id,date,kind\nana,1990-05-06,birthday\n",
    "contacts.csv": "customer_id,at,direction\nana,2026-01-10,in\nben,2026-01-11,in\nana,2026-03-01,in\n",
    "products.csv": "sku,product,category\nCUP,Cup,ware\nPOT,Pot,ware\nTEA,Tea,tea\n",
    "campaigns.csv": "campaign,starts,ends,kind\nsale,2026-01-01,2026-01-31,promotion\n",
    "same.csv": "customer_id,same_as\nanna,ana\n",
  ]

  @Test("The rows of every table are told, of all ids of the customer, up to the day of the explanation")
  func rows() async throws {
    try await Scratch.use { scratch in
      try scratch.write(ExplainTests.files)
      let told = try await scratch.program.succeed(["explain", "ana", "--period", "2026-01"]).output
      let lines = told.split(separator: "\n").map { String($0) }
      #expect(lines.contains("The same customer as anna."))
      for line in [
        "  2026-01-06  €8.00  paid  order 2  orders.csv:3, lines.csv:3–4, payments.csv:3", "  orders  orders.csv:3–4",
        "  lines  lines.csv:3–5", "  payments  payments.csv:3–4", "  customers  customers.csv:3",
        "  people  people.csv:2", "  contacts  contacts.csv:2", "  dates  dates.csv:2", "  products  products.csv:2, 4",
        "  campaigns  campaigns.csv:2", "  same_as  same.csv:2",
        "  lines  lines.csv:6  \"amount\" is not an amount; expected digits and one decimal separator",
      ] {
        #expect(lines.contains(line), "\(line)")
      }
      #expect(!told.contains("refunds.csv") && !told.contains("contacts.csv:4"))
      let place = try #require(lines.firstIndex { $0.hasPrefix("Place: ") })
      #expect(lines.dropFirst(place).first { $0.hasPrefix("  from ") } == "  from customers.csv:3")
      #expect(lines.contains("  regular guest: entered in the customer file, customers.csv:3"))
      #expect(lines.contains { $0.hasPrefix("  Campaign sale (campaign:sale): one for each of campaigns (ids of the campaigns") })
      for line in [
        "  - not Loyal: orders: 2, not at least 4", "  - not Super customer: orders: 2, not at least 5",
        "  + Undetermined: what is left where no other class fits",
        "  + Recency high: days since the last order: 1\u{A0}day (2026-01-30), at most 90\u{A0}days",
        "  - customers of whom it is not known: 2, not at least 5", "  - not Member: orders: 2, not at least 3",
      ] {
        #expect(lines.contains(line), "\(line)")
      }
      #expect(lines.contains("  + industry: not in the data"))
    }
  }

  @Test("JSON has the same rows, and says for which class each comparison was made and from which tables")
  func jsonRows() async throws {
    try await Scratch.use { scratch in
      try scratch.write(ExplainTests.files)
      let told = try explained(
        try await scratch.program.succeed(["explain", "anna", "--period", "2026-01", "--format", "json"]).output)
      let customer = try #require(told["customer"] as? [String: Any])
      #expect(customer["id"] as? String == "ana" && customer["other_ids"] as? [String] == ["anna"])
      let rows = try #require(told["rows"] as? [[String: Any]])
      let places = rows.map { "\($0["table"] ?? "") \($0["file"] ?? ""):\($0["line"] ?? "") \($0["order"] as? String ?? "-")" }
      #expect(places.count == 15)
      for place in ["orders orders.csv:4 3", "lines lines.csv:5 3", "contacts contacts.csv:2 -", "same_as same.csv:2 -"] {
        #expect(places.contains(place), "\(places)")
      }
      let rejected = try #require(told["rejected_rows"] as? [[String: Any]])
      #expect(rejected.map { $0["line"] as? Int } == [6] && rejected[0]["reject"] is String)
      let orders = try #require(told["orders"] as? [[String: Any]])
      #expect(
        orders.map { $0["places"] as? [String] } == [
          ["orders.csv:3", "lines.csv:3", "lines.csv:4", "payments.csv:3"], ["orders.csv:4", "lines.csv:5", "payments.csv:4"],
        ])
      let classes = try #require(told["classes"] as? [[String: Any]])
      let purpose = try #require(classes.first { $0["segmentation"] as? String == "purpose" })
      let last = try #require((purpose["reasons"] as? [[String: Any]])?.last)
      #expect(
        last["for_class"] as? String == "gift" && last["text"] as? String == "Gift: orders sent as gifts: 100.0%, at least 50.0%")
      let temperature = try #require(classes.first { $0["segmentation"] as? String == "temperature" })
      #expect(temperature["tables"] as? [String] == ["orders", "lines", "payments", "contacts"])
      #expect((told["tag_reasons"] as? [[String: Any]])?.contains { $0["given_by"] as? String == "entered" } == true)
    }
  }

  @Test("The rows of referred buyers, the favourite, the share of the store, and what an industry stands for are told")
  func deciding() async throws {
    try await Scratch.use { scratch in
      var orders = "order_id,customer_id,placed_at,amount,sku,category,discount\n"
      for month in 1...5 { orders += "a\(month),ana,2026-0\(month)-10,10,TEA,tea,5\n" }
      for (number, name) in ["ben", "cat", "dan"].enumerated() {
        orders += "\(name),\(name),2026-03-0\(number + 1),9,CUP,ware,0\n"
      }
      orders += "later,zoe,2026-06-01,1,CUP,ware,0\n"
      try scratch.write([
        "clientela.yml": "store: { name: Tiny, currency: EUR }\nsources: { orders: orders.csv, customers: customers.csv }\n",
        "orders.csv": orders,
        "customers.csv":
          "customer_id,industry,referred_by,region\nana,Tea room,,\nben,Office,ana,\ncat,,ana,\ndan,,ana,\neve,,ana,\n",
      ])
      let lines = { (name: String) in
        try await scratch.program.succeed(["explain", name, "--period", "2026-05"]).output.split(separator: "\n").map {
          String($0)
        }
      }
      let ana = try await lines("ana")
      for line in [
        "Journey: Partner (partner)", "  referred ben (customers.csv:3), first order 2026-03-01 (orders.csv:7)",
        "  referred dan (customers.csv:5), first order 2026-03-03 (orders.csv:9)",
        "  + Production: what the industry in the customer file stands for: Production",
      ] {
        #expect(ana.contains(line), "\(line)")
      }
      #expect(
        ana.contains {
          $0.hasPrefix("  - not Resale: what the industry in the customer file stands for: Production, not exactly Resale")
        })
      #expect(
        !ana.contains { $0.contains("referred eve") }
          && ana.contains { $0.hasSuffix("(share of the store's orders at a discount 62.5%)") })
      #expect(ana.contains("  customers  customers.csv:2"))
      let ben = try await lines("ben")
      #expect(
        ben.contains("  - not Production: what the industry in the customer file stands for: Not known, not exactly Production"))
      let cat = try await lines("cat")
      #expect(cat.contains("  - not Resale: what the industry in the customer file stands for: not in the data"))
      let eve = try await lines("eve")
      #expect(eve.contains("  + Cold: days since the last answer, visit or event: none on record"))
    }
  }

  @Test("Who is nobody's id or code is refused", arguments: ["nobody", "", "C-", "' OR 1=1 --"])
  func unknown(_ name: String) async throws {
    try await Scratch.use { scratch in
      try scratch.write(TinyStore.files)
      let outcome = try await scratch.program.run(["explain", "--", name])
      #expect(outcome.status == 66)
      #expect(outcome.complaints == ["no customer has this id or code; take one from customers.csv, or a code from a page"])
    }
  }

  private func explained(_ text: String) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }
}
