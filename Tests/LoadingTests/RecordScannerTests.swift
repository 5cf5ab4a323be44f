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

  /// The plainest reader there is: one character at a time over the whole text.
  private func reference(_ text: String) -> [[String]] {
    let bytes = Array(text.utf8)
    var records: [[String]] = []
    var (at, line) = (0, 1)
    while at < bytes.count {
      var record = [String(line)]
      var isRecordDone = false
      while !isRecordDone {
        var cell: [UInt8] = []
        if at < bytes.count, bytes[at] == 34 {
          at += 1
          while !(bytes[at] == 34 && !(at + 1 < bytes.count && bytes[at + 1] == 34)) {
            if bytes[at] == 34 { at += 1 }
            if bytes[at] == 10 || (bytes[at] == 13 && !(at + 1 < bytes.count && bytes[at + 1] == 10)) { line += 1 }
            cell.append(bytes[at])
            at += 1
          }
          at += 1
        } else {
          while at < bytes.count, ![44, 10, 13].contains(bytes[at]) {
            cell.append(bytes[at])
            at += 1
          }
        }
        record.append(String(decoding: cell, as: UTF8.self))
        if at < bytes.count, bytes[at] == 44 {
          at += 1
        } else {
          isRecordDone = true
          if at < bytes.count {
            at += bytes[at] == 13 && at + 1 < bytes.count && bytes[at + 1] == 10 ? 2 : 1
            line += 1
          }
        }
      }
      if !record.dropFirst().allSatisfy({ $0.utf8.allSatisfy { Cell.isBlank($0) } }) { records.append(record) }
    }
    return records
  }

  @Test("The scanner reads what a plain reader reads, wherever blocks are cut")
  func property() throws {
    var dice = Dice(state: 2026)
    let pieces = ["a", "é", "客", " ", "1.5", "'", "O'Neil", "=1+2", "\t", ";"]
    let quoted = pieces + [",", "\n", "\r\n", "\r", "\"\"", "\"\"\"\""]
    let ends = ["\n", "\r\n", "\r"]
    for _ in 0..<300 {
      var text = ""
      for _ in 0..<Int.random(in: 0...8, using: &dice) {
        for column in 0..<Int.random(in: 1...4, using: &dice) {
          if column > 0 { text += "," }
          let isQuoted = Bool.random(using: &dice)
          let body = (0..<Int.random(in: 0...6, using: &dice)).map { _ in
            (isQuoted ? quoted : pieces)[Int.random(in: 0..<(isQuoted ? quoted : pieces).count, using: &dice)]
          }.joined()
          text += isQuoted ? "\"" + body + "\"" : body
        }
        text += ends[Int.random(in: 0..<3, using: &dice)]
      }
      if Bool.random(using: &dice), let last = text.last, last.isNewline { text.removeLast() }
      let expected = reference(text)
      for block in [7, 64, 4096] {
        let found: [[String]]
        do { found = try records(text, block: block) } catch { found = [["\(error)"]] }
        #expect(found == expected, "\(text.debugDescription) in blocks of \(block)")
      }
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
