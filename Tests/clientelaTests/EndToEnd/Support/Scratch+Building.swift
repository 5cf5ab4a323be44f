import Foundation
import Testing

extension Scratch {
  /// What a build says of a period.
  struct Summary: Decodable, Equatable {
    var period: String
    var status: String
    var orders: Int
    var revenue: String

    /// "2026-02 built", for a comparison that says more than a count.
    var line: String { period + " " + status }
  }

  /// Builds, which must end well, and answers what became of each period.
  func build(_ arguments: [String] = [], _ place: SourceLocation = #_sourceLocation) async throws -> [Summary] {
    let outcome = try await program.succeed(["build", "--format", "json"] + arguments, place)
    return try outcome.output.split(separator: "\n").map { try JSONDecoder().decode(Summary.self, from: Data($0.utf8)) }
  }

  /// Writes the orders of the tiny store, with further rows after them and each text in `changes` replaced.
  func writeOrders(adding rows: [String] = [], changing changes: [String: String] = [:]) throws {
    let text = changes.sorted { $0.key < $1.key }.reduce(TinyStore.orders) { $0.replacing($1.key, with: $1.value) }
    try write("orders.csv", text + rows.map { $0 + "\n" }.joined())
  }
}
