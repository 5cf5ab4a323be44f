import Foundation
import Testing
import Trade

@testable import Loading

/// Files of several chunks, as they are read in earnest.
@Suite("Lines over the borders of chunks")
struct ChunkBorderTests {
  private static let header = "order_id,customer_id,placed_at,amount,customer_name\n"

  /// Rows with a name of two lines, so that a chunk has more lines than rows; about 60 bytes each.
  private static func rows(_ numbers: Range<Int>) -> String {
    numbers.map { "\($0),c\($0 % 977),2026-01-\(10 + $0 % 20),\($0 % 90 + 1).50,\"Ann, the\r\n\"\"\($0)\"\"th of her name\"\n" }
      .joined()
  }

  @Test(
    "A file cut in the middle of a quoted cell is named by the line of the quote, in any chunk", arguments: [10, 12_000, 30_000])
  func cut(row: Int) throws {
    // The third chunk begins after 1 MiB, which is some 18,000 rows.
    let text = Self.header + Self.rows(0..<row) + "\(row),c1,2026-01-01,1,\"Bob\nand\nnobody"
    let error = try failure(text)
    #expect(error.kind == .badData)
    #expect(
      error.description == "orders.csv:\(2 + 2 * row): a quote that opens here is never closed; close it or remove the quote")
  }

  @Test("Cut anywhere inside the quotes, the quote's own line is told")
  func everyCut() throws {
    let cell = "\"é,\r\n\"\"客\"\"\r\n\""
    let start = Self.header + Self.rows(0..<3) + "3,c1,2026-01-01,1,"
    for length in 1..<cell.utf8.count {
      let bytes = Array((start + cell).utf8.prefix(start.utf8.count + length))
      // One of two quotes may be the closing one where the text ends behind it.
      if case .records = PlainReader.read(bytes, separator: 44) { continue }
      let error = try Packing.loadFailure(bytes)
      #expect(error.line == 8, "\(length) bytes of the cell")
    }
  }

  @Test("Rejects stand by the line of the file on which their row begins")
  func rejects() throws {
    let bad = [0, 1, 8_999, 9_000, 20_000, 29_998, 29_999]
    var text = Self.header
    var first = 0
    for row in bad {
      text += Self.rows(first..<row) + "\(row),c1,2026-01-01,x,\"Bob\n\n\nand others\"\n"
      first = row + 1
    }
    text += Self.rows(first..<30_000)
    let ledger = try ledger(text, block: ChunkReader.usualBlock)
    // Every row before takes two lines, each bad one two more.
    #expect(ledger.intake.rejects.map(\.line) == bad.enumerated().map { 2 + 2 * $1 + 2 * $0 })
    #expect(ledger.intake.rejects.allSatisfy { $0.value == "x" && $0.column == "amount" })
    #expect(ledger.orders.count == 30_000 - bad.count)
  }

  @Test("Orders know their lines in every chunk, and the same in small blocks")
  func origins() throws {
    let text = Self.header + Self.rows(0..<30_000)
    let ledger = try ledger(text, block: ChunkReader.usualBlock)
    let wrong = (0..<ledger.orders.count).filter { order in
      Int(ledger.orders.ids[order]).map { UInt32(2 + 2 * $0) } != ledger.orders.sourceLine[order]
    }
    #expect(wrong == [])
    expectEqual(try LoadingTests.ledger(text, block: 5_000), ledger, .files)
  }

  @Test("A footer is left out wherever the last block ends")
  func footer() throws {
    for extra in 0..<200 {
      let text =
        "customer_id,placed_at,amount\na,2026-01-05,1\nb,2026-01-06,2\n" + String(repeating: "x", count: extra)
        + ",2026-01-07,4\n3 record(s) downloaded\n"
      let ledger = try ledger(text, block: 64)
      #expect(ledger.orders.count == 3, "\(extra)")
      #expect(ledger.intake.rejects.isEmpty, "\(extra)")
    }
  }

  @Test("The lines of a footer stay together wherever the blocks end", arguments: ["", "\n", "\n\n"])
  func longFooter(blank: String) throws {
    let footer = "\(blank)2 record(s) downloaded\nSeller ID : tea\n\"report generated on 2026-02-01, 10:00\"\n\(blank)"
    for extra in 0..<150 {
      let text =
        "customer_id,placed_at,amount\na,2026-01-05,1\nb,2026-01-06,2\n" + String(repeating: "x", count: extra)
        + ",2026-01-07,4\n" + footer
      let ledger = try ledger(text, block: 128)
      #expect(ledger.orders.count == 3, "\(extra)")
      #expect(ledger.intake.rejects.isEmpty, "\(extra)")
      #expect(
        ledger.intake.notes.contains { $0.contains("line \(5 + blank.count) and what follows it are the export's own footer") })
    }
  }

  @Test("Footers are noted in the order of the files, whichever thread has read them")
  func footersInOrder() throws {
    let source = TableSource(files: [])
    let loader = Loader(sources: Sources(orders: source), store: try testStore())
    var builder = LedgerBuilder(loader)
    let layout = try Layout(["customer_id", "placed_at", "amount"], kind: .orders, source: source, preset: nil, file: "a.csv")
    let money = MoneyRules(loader.store, rates: [:], source: source, amountsAreInLines: false)
    let parts = (0..<2).map {
      Shared(RowPart($0, loader, products: ProductBook(), columns: OrderColumns(layout), money: money))
    }
    for (name, part) in [("a.csv", 1), ("b.csv", 0), ("c.csv", 1)] {
      let file = builder.log.begin(.orders, name)
      for chunk in 0..<2 {
        parts[part].value.log.begin(file, chunk: chunk, part: part, at: 0, ids: 0)
        parts[part].value.log.end(lines: 3, at: 0, footer: chunk == 1)
      }
    }
    _ = builder.collect(parts)
    #expect(builder.log.intake.notes.map { $0.prefix(13) } == ["a.csv: line 7", "b.csv: line 7", "c.csv: line 7"])
  }
}
