import Foundation
import Testing

@Suite("The order of rows and the number of threads")
struct RowOrderTests {
  private static let configuration = """
    store: { name: Big, currency: EUR }
    sources: { orders: orders.csv }
    period: month
    code_key: a long secret
    max_rejects: 5%

    """

  private static let header = "order_id,customer_id,customer_name,placed_at,status,amount,discount,sku,product,category,quantity"

  /// More than three chunks of order lines by 900 customers, with money given back, rejects, duplicates and names in quotes.
  private static let rows: [String] = {
    var (state, rows) = (2026 as UInt64, [String]())
    func random(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    for order in 0..<11_000 {
      let (customer, month, day) = (random(900), 1 + random(6), 10 + random(18))
      let start = "o\(order),c\(customer),\"Ann, the \"\"\(customer)\"\"th,\nof Málaga\",2026-0\(month)-\(day)T1\(random(9)):30,"
      let status = ["paid", "paid", "paid", "refunded", "cancelled", "unpaid"][random(6)]
      for _ in 0...random(4) {
        let amount = random(200) == 0 ? "12.5O" : "\(random(50) == 0 ? "-" : "")\(1 + random(400)).\(10 + random(90))"
        let product = random(40)
        rows.append(
          start
            + "\(status),\(amount),0.\(random(9)),T\(product),Tea \(product),\(["green", "black"][product % 2]),\(1 + random(5))")
        if random(300) == 0 { rows.append(rows[rows.count - 1]) }
      }
    }
    return rows
  }()

  private static func text(_ rows: [String]) -> String { header + "\n" + rows.joined(separator: "\n") + "\n" }

  /// What a build makes of the rows.
  private static func build(_ rows: [String], launcher: [String] = []) async throws -> Tree {
    try await Scratch.use { scratch in
      try scratch.write("clientela.yml", configuration)
      try scratch.write("orders.csv", text(rows))
      var program = scratch.program
      program.launcher = launcher
      try await program.succeed(["build", "--period", "2026-05"])
      return try scratch.tree()
    }
  }

  private static let shared = Task { try await build(rows) }

  @Test("One thread and many write the same bytes")
  func threads() async throws {
    #expect(Self.text(Self.rows).utf8.count > 4 << 19)
    let status = try String(contentsOfFile: "/proc/self/status", encoding: .utf8)
    let allowed = try #require(status.split(separator: "\n").first { $0.hasPrefix("Cpus_allowed_list:") })
    let core = allowed.dropFirst("Cpus_allowed_list:".count).drop { !$0.isNumber }.prefix { $0.isNumber }
    let alone = try await Self.build(Self.rows, launcher: ["/usr/bin/taskset", "-c", String(core)])
    let usual = try await Self.shared.value
    #expect(usual.paths.contains("site/2026-05/report.json"))
    #expect(alone.differences(from: usual) == [])
  }

  @Test("Shuffled rows write the same bytes but for checksums, rejects and the lines of rows")
  func shuffled() async throws {
    var rows = Self.rows
    var generator = SampleShuffle(state: 9)
    rows.shuffle(using: &generator)
    try expectSame(try await Self.build(rows), try await Self.shared.value)
  }

  @Test("So does the sample store, whose orders, lines and products are shuffled")
  func sample() async throws {
    let store = try await Demo.shared.value.tree
    var generator = SampleShuffle(state: 4)
    let usual = try await sample(of: store) { $0 }
    let shuffled = try await sample(of: store) { $0.shuffled(using: &generator) }
    try expectSame(shuffled, usual)
  }

  /// The sample store's last week, built alone from rows in another order.
  private func sample(of store: Tree, order: ([String]) -> [String]) async throws -> Tree {
    try await Scratch.use { scratch in
      try scratch.write("clientela.yml", String(decoding: try #require(store.entries["clientela.yml"]), as: UTF8.self))
      for (path, bytes) in store.part("data/").sorted(by: { $0.key < $1.key }) where path != "data/" {
        let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
        // Customers have notes of several lines, which only a reader of CSV could shuffle.
        let rows = path == "data/customers.csv" ? Array(lines.dropFirst()) : order(Array(lines.dropFirst()))
        try scratch.write(path, ([lines[0]] + rows).joined(separator: "\n") + "\n")
      }
      try await scratch.program.succeed(["build", "--period", "2026-W46"])
      return try scratch.tree()
    }
  }

  /// Two trees may differ in their inputs, in rejects, and where pages, lists and manifests name checksums and lines.
  private func expectSame(_ found: Tree, _ usual: Tree) throws {
    #expect(found.paths == usual.paths)
    let rejects = try #require(usual.paths.first { $0.hasSuffix("/rejects.csv") })
    #expect(reasons(found.entries[rejects]) == reasons(usual.entries[rejects]))
    let inputs = usual.paths.filter { $0 == "orders.csv" || $0.hasPrefix("data/") }
    for path in found.differences(from: usual) where !inputs.contains(path) && path != rejects && !path.hasSuffix("manifest.json")
    {
      let (left, right) = (pieces(found.entries[path]), pieces(usual.entries[path]))
      try #require(left.count == right.count, "\(path)")
      let unlike = left.indices.filter { left[$0] != right[$0] }.filter { place in
        ![left, right].allSatisfy { mayDiffer(text($0[place]), after: text($0[max(place - 1, 0)])) }
      }
      #expect(unlike.map { "\(text(left[$0])) for \(text(right[$0]))" } == [], "\(path)")
    }
  }

  /// A page's tags and a list's lines; as bytes, because a debug build takes seconds for the characters.
  private func pieces(_ bytes: Data?) -> [ArraySlice<UInt8>] {
    Array(bytes ?? Data()).split { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "\n") }
  }

  private func text(_ piece: ArraySlice<UInt8>) -> String { String(decoding: piece, as: UTF8.self) }

  /// Whether it is a checksum, a row's line, or the length of a file that names them.
  private func mayDiffer(_ piece: String, after before: String) -> Bool {
    if ["\"sha256\": \"", "/data.html\" : ", "\"rejects.csv\" : "].contains(where: { piece.contains($0) }) { return true }
    guard piece.hasPrefix("code>") else { return false }
    let content = piece.dropFirst("code>".count)
    return content.hasPrefix("orders.csv:") || content.hasPrefix("lines.csv:") || before == "dd>sha256 "
      || (content.count == 16 && content.allSatisfy(\.isHexDigit))
  }

  /// Rejects without their lines.
  private func reasons(_ bytes: Data?) -> [String] {
    String(decoding: bytes ?? Data(), as: UTF8.self).split(whereSeparator: \.isNewline).map { row in
      let cells = row.split(separator: ",", maxSplits: 2, omittingEmptySubsequences: false)
      return cells.count == 3 ? "\(cells[0]) \(cells[2])" : String(row)
    }.sorted()
  }
}

/// Knuth's linear congruence: the same order on every run.
private struct SampleShuffle: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state ^ (state >> 29)
  }
}
