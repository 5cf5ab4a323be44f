import Foundation
import Testing
import Trade

@testable import Loading

/// A folder of its own for a test, removed afterwards.
func withFolder<Result>(_ files: [String: String], _ body: (String) throws -> Result) throws -> Result {
  let folder = FileManager.default.temporaryDirectory.appendingPathComponent("loading-" + UUID().uuidString)
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer {
    do { try FileManager.default.removeItem(at: folder) } catch { Issue.record("the folder stays: \(error)") }
  }
  for (name, text) in files { try Data(text.utf8).write(to: folder.appendingPathComponent(name)) }
  return try body(folder.path)
}

/// Loads an orders table from its text; any share of rejects is allowed.
func ledger(
  _ orders: String, others: [String: String] = [:], zone: String = "UTC", identity: Identity = Identity(),
  maxRejects: Share = Share(1, of: 1), rates: [String: Int64] = [:], block: Int = 1 << 20,
  _ change: (inout TableSource) -> Void = { _ in }, lines changeLines: (inout TableSource) -> Void = { _ in }
) throws -> Ledger {
  var files = others
  files["orders.csv"] = orders
  return try withFolder(files) { folder in
    var source = TableSource(files: ["orders.csv"], folder: folder)
    change(&source)
    func table(_ name: String) -> TableSource? { others[name] == nil ? nil : TableSource(files: [name], folder: folder) }
    var lines = table("lines.csv")
    if var source = lines {
      changeLines(&source)
      lines = source
    }
    var sources = Sources(
      orders: source, lines: lines, customers: table("customers.csv"), products: table("products.csv"))
    sources.payments = table("payments.csv")
    sources.refunds = table("refunds.csv")
    sources.people = table("people.csv")
    sources.contacts = table("contacts.csv")
    sources.dates = table("dates.csv")
    sources.campaigns = table("campaigns.csv")
    let loader = Loader(
      sources: sources, store: try testStore(zone: zone, currency: "EUR"), identity: identity, maxRejects: maxRejects,
      rates: rates)
    return try loader.load(block: block)
  }
}

/// The error of loading an orders table.
func failure(
  _ orders: String, others: [String: String] = [:], maxRejects: Share = Share(1, of: 1),
  _ change: (inout TableSource) -> Void = { _ in }
) throws -> LoadingError {
  try #require(throws: LoadingError.self) { _ = try ledger(orders, others: others, maxRejects: maxRejects, change) }
}

/// A reproducible stream of numbers: SplitMix64.
struct Dice: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
