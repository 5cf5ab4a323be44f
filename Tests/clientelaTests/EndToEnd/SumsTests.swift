import Foundation
import Testing

@Suite("What is divided adds up again, on every page of the built site")
struct SumsTests {
  /// Heads of columns whose cells are parts of the total below them.
  private static let additive = ["Customers", "Buyers", "Orders", "Lifetime revenue", "Revenue", "Profit", "Amount", "Rows"]

  @Test("Tables with a total add up to it") func tables() async throws {
    var checked = 0
    // The newest week, and the month: a page of each kind, with a past and without.
    let pages = try await Demo.shared.value.tree.texts(".html").filter { page in
      ["site/2026-W46/", "site/2026-10/"].contains { page.path.hasPrefix($0) }
    }
    for (path, text) in pages {
      // Groups of several kinds hold the same customers more than once, and so do actions, as the note under their table says.
      for table in PageTable.all(in: text) where !["Group", "Action"].contains(table.heads.first) {
        for head in SumsTests.additive {
          guard let (cells, total) = table.column(head), let whole = number(total), cells.count > 1 else { continue }
          let parts = cells.compactMap(number)
          // Amounts are rounded one by one; their exact sums are those of report.json, below.
          let slack = total.contains("€") ? parts.count / 2 + 1 : 0
          #expect(abs(parts.reduce(0, +) - whole) <= slack, "\(path): \(head) \(cells) is not \(total)")
          checked += 1
        }
      }
    }
    #expect(checked > 14)
  }

  @Test("Classes and what is without a customer are the totals, to the last unit, in report.json")
  func report() async throws {
    let reports = try await Demo.shared.value.tree.entries.filter { $0.key.hasSuffix("/report.json") }
    #expect(!reports.isEmpty)
    for bytes in reports.values {
      let report = try PublishedReport(bytes)
      #expect(report.segmentations.count >= 7)
      for (id, segmentation) in report.segmentations {
        let (classes, rest) = (segmentation.classes, segmentation.withoutCustomer)
        try expect(classes.map(\.lifetime) + [rest.lifetime], make: report.lifetime, "\(id), lifetime")
        try expect(classes.map(\.period) + [rest.period], make: report.totals, "\(id), period")
      }
    }
  }

  private func expect(_ parts: [PublishedReport.Turnover], make totals: PublishedReport.Totals, _ what: String) throws {
    #expect(parts.reduce(0) { $0 + $1.orders } == totals.orders, "\(what)")
    let amounts = try parts.map { try #require(PublishedReport.units($0.revenue)) }
    #expect(amounts.reduce(0, +) == PublishedReport.units(totals.revenue), "\(what)")
  }

  /// A count or an amount of whole units; nil for what is neither.
  private func number(_ text: String) -> Int? {
    Int(text.filter { !"€,\u{A0}".contains($0) }.replacing("−", with: "-"))
  }
}
