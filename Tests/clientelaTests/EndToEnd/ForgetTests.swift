import Foundation
import Testing

@Suite("forget erases a customer for good")
struct ForgetTests {
  private static let customers = "customer_id,name,email\nana,Ana Quill,ana@example.com\nben,Ben Ruiz,\n"
  private static let configuration = """
    store: { name: Tiny, currency: EUR }
    sources: { orders: orders.csv, customers: customers.csv }
    period: month
    privacy: full

    """
  private static let files = [
    "orders.csv": TinyStore.orders, "customers.csv": customers, "clientela.yml": configuration,
  ]

  @Test("No page and no list names the customer afterwards, in no kept period, and the totals stay to the cent")
  func forgets() async throws {
    try await Scratch.use { scratch in
      try scratch.write(ForgetTests.files)
      let built = try await scratch.program.succeed(["build", "--from", "2026-01", "--format", "json"])
      #expect(try scratch.traces(of: "Quill").isEmpty == false)
      let forgot = try await scratch.program.succeed(["forget", "ana", "--format", "json"])
      #expect(try scratch.traces(of: "Quill") == [])
      #expect(try scratch.traces(of: "ana,") == [])
      #expect(try scratch.traces(of: "Ruiz").isEmpty == false)
      #expect(try field("revenue", of: built.output) == ["42.50", "213.34"])
      #expect(try field("revenue", of: forgot.output) == ["42.50", "213.34"])
      #expect(try field("orders", of: forgot.output) == ["3", "5"])
      let list = try scratch.text("exports/forgotten.txt")
      #expect(list.split(separator: "\n").map(\.utf8.count) == [68, 67] && list.hasPrefix("key ") && !list.contains("ana"))
      #expect(try scratch.mode("exports/forgotten.txt") == 0o600)
      try await scratch.program.succeed(["build", "--from", "2026-01", "--rebuild"])
      #expect(try scratch.traces(of: "Quill") == [])
    }
  }

  @Test("Whom the source files do not name any more is erased from what is kept, and a second run finds nothing to do")
  func erasedFirst() async throws {
    try await Scratch.use { scratch in
      try scratch.write(ForgetTests.files)
      try await scratch.program.succeed(["build", "--from", "2026-01"])
      try scratch.write("customers.csv", "customer_id,name,email\nben,Ben Ruiz,\n")
      let orders = TinyStore.rows.filter { !$0.contains(",ana,") }
      try scratch.write("orders.csv", TinyStore.header + orders.joined(separator: "\n") + "\n")
      #expect(try scratch.traces(of: "Quill").isEmpty == false)
      for (flags, told) in [(["--erased"], "2 periods built again; "), ([], "already forgotten, nothing is left to do; ")] {
        let outcome = try await scratch.program.succeed(["forget", "ana", "--quiet"] + flags)
        #expect(outcome.complaint.contains(told))
        #expect(try scratch.traces(of: "Quill") == [])
      }
    }
  }

  /// Ana stands in every table, under two ids, and in rows that are set aside; each thing that is hers holds the word "quill".
  private static let everywhere = [
    "orders.csv":
      "order_id,customer_id,placed_at,amount\n1,ana-quill,2026-01-05,10\n2,ben,2026-01-06,20\n3,ana.old@quill.example,2026-01-07,900\n"
      + "4,ana-quill,on Quill day,5\n5,ana-quill,2026-01-20,950\n6,ana-quill,2026-02-03,700\n7,ben,2026-02-05,30\n"
      + "8,ben,2026-02-28,5\n9,c1,2026-02-11,3\n10,c2,2026-02-12,3\n11,c3,2026-02-13,3\n12,c4,2026-02-14,3\n",
    "lines.csv":
      "order_id,sku,amount,quantity\n1,TEA,10,1\n2,TEA,20,2\n3,TEA,900,9\n5,TEA,950,9\n6,TEA,700,7\n"
      + "7,TEA,30,3\n8,TEA,5,1\n9,TEA,3,1\n10,TEA,3,1\n11,TEA,3,1\n12,TEA,3,1\n",
    "customers.csv": "customer_id,name,company,email,phone,street,tags,notes,birthday,referred_by\n"
      + "ana-quill,Ana Quill,Quill & Co,a@quill.example,+34quill,Quill Lane 1,quill lover,likes quills,,\n"
      + "ben,Ben Ruiz,,,,,,,,ana-quill\nAna.Old@Quill.example,Ana Q,,,,,,,born a Quill,\n",
    "people.csv": "customer_id,name,email,decides\nana-quill,Zoe Quill,z@quill.example,yes\n",
    "contacts.csv":
      "customer_id,at,direction,topic,outcome\nana-quill,2026-01-08,in,quills,asked for a quotation\nana-quill,Quill time,in,,\n",
    "dates.csv": "customer_id,date,kind,person\nana-quill,2026-02-10,birthday,Zoe Quill\n",
    "products.csv": "sku,product,category,supply_days\nTEA,Tea,tea,20\n",
    "same.csv": "customer_id,same_as\nana.old@quill.example,ana-quill\n",
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
    identity: { same_as: same.csv }
    period: month
    max_rejects: 90%

    """,
  ]

  @Test(
    "By any id, out of every list and page, and out of the rows that were set aside", arguments: ["full", "masked"],
    ["ana-quill", "Ana.Old@quill.example"])
  func everywhere(privacy: String, id: String) async throws {
    try await Scratch.use { scratch in
      try scratch.write(ForgetTests.everywhere)
      try scratch.write("clientela.yml", try scratch.text("clientela.yml") + "privacy: " + privacy + "\n")
      try await scratch.program.succeed(["build", "--from", "2026-01"])
      let before = Set(try scratch.traces(of: "quill").compactMap { $0.split(separator: "/").last.map { String($0) } })
      #expect(before.isSuperset(of: ["customers.csv", "rejects.csv", "replenishment.csv"]), "\(before.sorted())")
      #expect(before.contains { $0.hasSuffix(".txt") }, "a dossier: \(before.sorted())")
      try await scratch.program.succeed(["forget", id, "--quiet"])
      #expect(try scratch.traces(of: "quill") == [])
      #expect(try scratch.text("exports/2026-02/rejects.csv").contains("orders.csv,5,placed_at,,"))
      // Where the rows are told apart again, neither comes back.
      try scratch.write("same.csv", "customer_id,same_as\nmax,ben\n")
      try await scratch.program.succeed(["build", "--from", "2026-01", "--rebuild"])
      #expect(try scratch.traces(of: "quill") == [])
    }
  }

  @Test("Who is in no data is not forgotten by a slip of the pen")
  func misspelt() async throws {
    try await Scratch.use { scratch in
      try scratch.write(ForgetTests.files)
      try await scratch.program.succeed(["build"])
      let before = try scratch.tree()
      let outcome = try await scratch.program.run(["forget", "anna", "--quiet"])
      #expect(outcome.status == 66)
      #expect(
        outcome.complaint.hasPrefix(
          "no customer of the data has this id or code; check it against customers.csv, or say --erased"))
      #expect(try scratch.tree().differences(from: before) == [])
    }
  }

  @Test("The code from a page is as good as the id")
  func code() async throws {
    try await Scratch.use { scratch in
      try scratch.write(ForgetTests.files)
      try await scratch.program.succeed(["build"])
      let told = try await scratch.program.succeed(["explain", "ana"]).output
      let code = try #require(told.split(separator: "\n").first?.components(separatedBy: " · ").dropFirst().first)
      try await scratch.program.succeed(["forget", code, "--quiet"])
      #expect(try scratch.traces(of: "Quill") == [])
    }
  }

  @Test("A damaged list of the forgotten stops a build: nobody comes back by it")
  func damaged() async throws {
    try await Scratch.use { scratch in
      try scratch.write(ForgetTests.files)
      try await scratch.program.succeed(["build"])
      try await scratch.program.succeed(["forget", "ana"])
      try scratch.write("exports/forgotten.txt", try scratch.text("exports/forgotten.txt") + "ana\n")
      let outcome = try await scratch.program.run(["build"])
      #expect(outcome.status == 78)
      #expect(outcome.complaint.contains("exports/forgotten.txt:3: this is no digest of a customer"))
    }
  }

  private func field(_ name: String, of output: String) throws -> [String] {
    try output.split(separator: "\n").map { line in
      let object = try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
      return "\(try #require(object[name]))"
    }
  }
}
