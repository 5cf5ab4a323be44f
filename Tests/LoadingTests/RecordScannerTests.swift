import Foundation
import Testing

@testable import Loading

@Suite("Records")
struct RecordScannerTests {
  /// All records of a text, with the lines on which they begin.
  private func records(_ text: String, separator: Separator? = .byte(44), block: Int) throws -> [[String]] {
    try withFolder(["x.csv": text]) { folder in
      let stream = try ByteStream(path: folder + "/x.csv", name: "x.csv", encoding: nil)
      var reader = try ChunkReader(stream, separator: separator, block: block)
      var scanner = RecordScanner(name: "x.csv", separator: reader.separator)
      var records: [[String]] = []
      var lines = 0
      do throws(LoadingError) {
        while try reader.next(into: &scanner.chunk) {
          scanner.begin()
          while try scanner.next() {
            let record = scanner.record
            records.append([String(lines + record.line)] + (0..<record.count).map { record.cell($0).text })
          }
          lines += scanner.lines
        }
      } catch {
        throw error.moved(by: lines)
      }
      return records
    }
  }

  @Test(
    "Dialects are read",
    arguments: [
      ("a,b\n1,2\n", [["1", "a", "b"], ["2", "1", "2"]]),
      ("\u{FEFF}a;b\r\n1;2", [["1", "a", "b"], ["2", "1", "2"]]),
      ("a\tb\r1\t2\r", [["1", "a", "b"], ["2", "1", "2"]]),
      ("a|b\n\n  \n1|2,5\n", [["1", "a", "b"], ["4", "1", "2,5"]]),
      ("a;b\n\"x;\ny\";2\n3;4\n", [["1", "a", "b"], ["2", "x;\ny", "2"], ["4", "3", "4"]]),
      ("\"a\" ,b\n\"x\"y,\n", [["1", "a", "b"], ["2", "\"x\"y", ""]]),
      ("a\nb\n", [["1", "a"], ["2", "b"]]),
      ("a,b\n1,2\n,\n,,,,\n\"\", \n3,\n,,", [["1", "a", "b"], ["2", "1", "2"], ["6", "3", ""]]),
    ])
  func dialects(text: String, expected: [[String]]) throws {
    #expect(try records(text, separator: nil, block: 16) == expected)
  }

  @Test("Runs of blanks separate, and no quote is special")
  func blanks() throws {
    #expect(try records("  a  b\r\n\t1 \"2 \n", separator: .blanks, block: 7) == [["1", "a", "b"], ["2", "1", "\"2"]])
  }

  @Test("A CR, blanks and an LF are two line breaks, wherever blocks are cut", arguments: [1, 64])
  func blankLines(block: Int) throws {
    let text = "a\r\t\nb\r \r\nc\n"
    #expect(try records(text, separator: .blanks, block: block) == [["1", "a"], ["3", "b"], ["5", "c"]])
  }

  @Test("A quote that is never closed is named by its own line")
  func openQuote() throws {
    let error = try #require(throws: LoadingError.self) { _ = try records("a,b\n1,2\n3,\"x\ny\nz", block: 7) }
    #expect(error.description == "x.csv:3: a quote that opens here is never closed; close it or remove the quote")
  }

  @Test("A record longer than 1 MiB is named by the line of its quote", arguments: [4096, 1 << 22])
  func tooLong(block: Int) throws {
    let text = "a,b\n1,\"" + String(repeating: "x", count: (1 << 20) + 10) + "\"\n"
    let error = try #require(throws: LoadingError.self) { _ = try records(text, block: block) }
    #expect(error.kind == .badData)
    #expect(error.line == 2)
    #expect(error.message.hasPrefix("a record that begins here is longer than 1 MiB"))
  }
}
