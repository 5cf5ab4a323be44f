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
      #expect(try traces(of: "Quill", in: scratch).isEmpty == false)
      let forgot = try await scratch.program.succeed(["forget", "ana", "--format", "json"])
      #expect(try traces(of: "Quill", in: scratch) == [])
      #expect(try traces(of: "ana,", in: scratch) == [])
      #expect(try traces(of: "Ruiz", in: scratch).isEmpty == false)
      #expect(try field("revenue", of: built.output) == ["42.50", "213.34"])
      #expect(try field("revenue", of: forgot.output) == ["42.50", "213.34"])
      #expect(try field("orders", of: forgot.output) == ["3", "5"])
      let list = try scratch.text("exports/forgotten.txt")
      #expect(list.split(separator: "\n").map(\.utf8.count) == [68, 67] && list.hasPrefix("key ") && !list.contains("ana"))
      #expect(try scratch.mode("exports/forgotten.txt") == 0o600)
      try await scratch.program.succeed(["build", "--from", "2026-01"])
      #expect(try traces(of: "Quill", in: scratch) == [])
    }
  }

  @Test("Whom the source files do not name any more is erased from what is kept, and a second run finishes a first")
  func erasedFirst() async throws {
    try await Scratch.use { scratch in
      try scratch.write(ForgetTests.files)
      try await scratch.program.succeed(["build", "--from", "2026-01"])
      try scratch.write("customers.csv", "customer_id,name,email\nben,Ben Ruiz,\n")
      let orders = TinyStore.rows.filter { !$0.contains(",ana,") }
      try scratch.write("orders.csv", TinyStore.header + orders.joined(separator: "\n") + "\n")
      #expect(try traces(of: "Quill", in: scratch).isEmpty == false)
      for _ in 1...2 {
        let outcome = try await scratch.program.succeed(["forget", "ana", "--quiet"])
        #expect(outcome.complaint.contains("2 periods built again"))
        #expect(try traces(of: "Quill", in: scratch) == [])
      }
    }
  }

  @Test("Who is in no data is said to be, in case the id is misspelt")
  func misspelt() async throws {
    try await Scratch.use { scratch in
      try scratch.write(ForgetTests.files)
      try await scratch.program.succeed(["build"])
      let outcome = try await scratch.program.succeed(["forget", "anna", "--quiet"])
      #expect(outcome.complaints.first == "no customer of the data has this id now; check its spelling against customers.csv")
      #expect(try traces(of: "Quill", in: scratch).isEmpty == false)
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

  /// Files of the site and of the private lists that hold a text.
  private func traces(of text: String, in scratch: Scratch) throws -> [String] {
    let wanted = Data(text.utf8)
    return try ["site", "exports"].flatMap { folder -> [String] in
      let all = FileManager.default.enumerator(atPath: scratch.path + "/" + folder)?.compactMap { $0 as? String } ?? []
      return try all.filter { path in
        let url = URL(filePath: scratch.path + "/" + folder + "/" + path)
        guard try url.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true else { return false }
        return try Data(contentsOf: url).range(of: wanted) != nil
      }
    }
  }

  private func field(_ name: String, of output: String) throws -> [String] {
    try output.split(separator: "\n").map { line in
      let object = try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
      return "\(try #require(object[name]))"
    }
  }
}
