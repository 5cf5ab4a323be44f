import Foundation
import Testing
import Trade

@testable import Loading

/// The published data beside the project; tests that need it are skipped where it is absent.
enum RealData {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("shared/data").path
  static var isThere: Bool { FileManager.default.fileExists(atPath: folder) }
  static let absent: Comment = "../shared/data is not there"

  static func source(_ file: String, _ preset: Preset? = nil) -> TableSource {
    TableSource(files: [file], folder: folder, preset: preset)
  }
}

/// A store for tests.
func testStore(zone: String = "UTC", currency: String = "USD") throws -> Store {
  Store(name: "Test", currency: try #require(Currency(currency)), zone: try #require(ZoneRules(identifier: zone)))
}

/// What the ledger's orders and refunds add up to.
func netTotal(_ ledger: Ledger) -> Money {
  Money(units: ledger.orders.amount.reduce(0, +) - ledger.orders.refund.reduce(0, +) - ledger.refunds.amount.reduce(0, +))
}

/// What the rows of the ledger were read with: its orders less all refunds, but for those that stood in a column of their own.
func amountTotal(_ ledger: Ledger) -> Money { netTotal(ledger) + ledger.intake.refunds }
