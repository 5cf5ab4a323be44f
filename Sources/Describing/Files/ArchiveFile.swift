import Foundation
package import Trade

/// `archive.json`: the periods in the site, newest first.
struct ArchiveFile {
  let entries: [ArchiveEntry]
  let currency: Currency

  /// The file in the site's root.
  var file: Report.File {
    let periods = entries.map { entry in
      JSON.object([
        "id": .string(entry.period.id), "headline": .string(entry.headline), "revenue": money(entry.revenue),
        "previous_revenue": money(entry.previousRevenue), "year_before_revenue": money(entry.yearBeforeRevenue),
        "partial": .bool(entry.isPartial), "orders": .number(entry.orders), "previous_orders": .number(entry.previousOrders),
        "year_before_orders": .number(entry.yearBeforeOrders), "restated": .bool(entry.isRestated),
      ])
    }
    let json = JSON.object(["schema": .number(1), "currency": .string(currency.code), "periods": .array(periods)])
    return Report.File(path: "archive.json", bytes: json.bytes)
  }

  private func money(_ amount: Money?) -> JSON { amount.map { .string($0.decimal(atLeast: currency.digits)) } ?? .null }
}

extension ArchiveEntry {
  /// The entries of an `archive.json`, in its order. Throws `ArchiveError` where it is none, names what is no period or amount, or
  /// holds amounts of another currency.
  package static func entries(fromJSON bytes: [UInt8], currency: Currency) throws -> [ArchiveEntry] {
    let document: Document
    do {
      document = try JSONDecoder().decode(Document.self, from: Data(bytes))
    } catch {
      throw ArchiveError.malformed
    }
    guard document.schema == 1 else { throw ArchiveError.schema(document.schema) }
    if document.currency != currency.code, !document.periods.isEmpty { throw ArchiveError.currency(document.currency) }
    return try document.periods.map { entry in
      guard let period = Period(entry.id) else { throw ArchiveError.period(entry.id) }
      return ArchiveEntry(
        period: period, headline: entry.headline, revenue: try amount(entry.revenue),
        previousRevenue: try entry.previousRevenue.map(amount), yearBeforeRevenue: try entry.yearBeforeRevenue.map(amount),
        isPartial: entry.partial, orders: entry.orders, previousOrders: entry.previousOrders,
        yearBeforeOrders: entry.yearBeforeOrders, isRestated: entry.restated ?? false)
    }
  }

  /// The file's own names.
  private struct Document: Decodable {
    var schema: Int
    var currency: String
    var periods: [Entry]
  }

  private struct Entry: Decodable {
    var id: String
    var headline: String
    var revenue: String
    var previousRevenue: String?
    var yearBeforeRevenue: String?
    var partial: Bool
    var orders: Int?
    var previousOrders: Int?
    var yearBeforeOrders: Int?
    /// Absent in what earlier versions wrote.
    var restated: Bool?

    private enum CodingKeys: String, CodingKey {
      case id, headline, revenue, partial, orders, restated
      case previousOrders = "previous_orders"
      case yearBeforeOrders = "year_before_orders"
      case previousRevenue = "previous_revenue"
      case yearBeforeRevenue = "year_before_revenue"
    }
  }

  /// Reads a plain decimal with up to four decimals, as `archive.json` and `report.json` hold amounts. Throws `ArchiveError`.
  package static func amount(_ text: String) throws -> Money {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    let fraction = parts.count == 2 ? parts[1] : ""
    guard parts.count <= 2, let whole = parts.first, !whole.isEmpty, fraction.utf8.count <= 4,
      let units = Int64(whole + fraction + String(repeating: "0", count: 4 - fraction.utf8.count))
    else { throw ArchiveError.amount(text) }
    return Money(units: units)
  }
}

/// Why an `archive.json` cannot be used.
package enum ArchiveError: Error, Hashable, CustomStringConvertible {
  case malformed
  case schema(Int)
  case period(String)
  case amount(String)
  /// The amounts are in this one.
  case currency(String)

  package var description: String {
    switch self {
    case .malformed: "archive.json: not an archive of this program; move it away, and the next build begins a new one"
    case .schema(let number): "archive.json: schema \(number) is not known to this version; build with a newer one"
    case .period(let text): "archive.json: \"\(text)\" is not a period; expected such as 2026-W46"
    case .amount(let text): "archive.json: \"\(text)\" is not an amount"
    case .currency(let code): "archive.json: the site holds periods in \(code); use another output folder"
    }
  }
}
