import Foundation
import Testing

@testable import Loading

@Suite("Generated texts are read as the plain reader reads them")
struct GeneratedTextTests {
  /// Reads texts from one file that is written anew for each: thousands of folders would take longer than the reading.
  private struct Desk: ~Copyable {
    let path = FileManager.default.temporaryDirectory.appendingPathComponent("text-" + UUID().uuidString).path
    private let file: UnsafeMutablePointer<FILE>

    init() throws { file = try #require(fopen(path, "w")) }

    deinit {
      fclose(file)
      unlink(path)
    }

    func put(_ bytes: [UInt8]) throws {
      try #require(ftruncate(fileno(file), 0) == 0)
      try #require(pwrite(fileno(file), bytes, bytes.count, 0) == bytes.count)
    }

    /// What the reader makes of the file in blocks of a size.
    func read(_ separator: UInt8, block: Int) throws -> PlainReader.Outcome {
      var (records, lines, isWhole): ([PlainReader.Record], Int, Bool) = ([], 0, true)
      do throws(LoadingError) {
        let stream = try ByteStream(path: path, name: "x.csv", encoding: .utf8, hashes: false, looked: 16)
        var reader = try ChunkReader(stream, separator: .byte(separator), block: block)
        var scanner = RecordScanner(name: "x.csv", separator: reader.separator)
        while try reader.next(into: &scanner.chunk) {
          isWhole = scanner.chunk.isLast
          scanner.begin()
          while try scanner.next() {
            let record = scanner.record
            records.append(
              PlainReader.Record(line: lines + record.line, cells: (0..<record.count).map { Array(record.cell($0).bytes) }))
          }
          lines += scanner.lines
        }
      } catch {
        try #require(error.message == "a quote that opens here is never closed; close it or remove the quote")
        return .unclosed(line: lines + (error.line ?? 0))
      }
      #expect(isWhole, "the last chunk does not know that it is the last")
      return .records(records)
    }
  }

  /// Text of rows with everything that shops write and more: quotes where they belong and where they do not.
  private static func text(_ separator: UInt8, _ dice: inout Dice) -> [UInt8] {
    let mark = String(decoding: [separator], as: UTF8.self)
    let plain = [
      "a", "é", "客户", "🫖", " ", "1.5", "12,50", "'", "O'Neil", "=1+2", "\t", ";", "|", "a\"b", "5\" pipe", "\u{A0}", "\u{FEFF}",
      "\u{0B}",
    ].map { $0.replacing(mark, with: "_") }
    let inside =
      plain.map { $0.replacing("\"", with: "\"\"") } + [mark, "\n", "\r\n", "\r", "\"\"", "\"\"\"\"", "\r\r\n", "\n\n"]
    let behind = [" ", "\t ", "  ", "y", " y", "\"\"z", "y\"z\"", "\"\""].map { $0.replacing(mark, with: " ") }
    let ends = [["\n"], ["\r\n"], ["\r"], ["\n", "\r\n", "\r"]].randomElement(using: &dice) ?? ["\n"]
    // Most files are a few rows, some are longer than a few blocks.
    let rows = Int.random(in: 0...(Int.random(in: 0..<5, using: &dice) == 0 ? 40 : 6), using: &dice)
    var text = ""
    for _ in 0..<rows {
      if Int.random(in: 0..<10, using: &dice) > 0 {
        for column in 0..<Int.random(in: 1...4, using: &dice) {
          if column > 0 { text += mark }
          let isQuoted = Bool.random(using: &dice)
          let pieces = (0..<Int.random(in: 0...5, using: &dice)).map { _ in
            (isQuoted ? inside : plain).randomElement(using: &dice) ?? ""
          }
          text += isQuoted ? "\"" + pieces.joined() + "\"" : pieces.joined()
          if isQuoted, Int.random(in: 0..<8, using: &dice) == 0 { text += behind.randomElement(using: &dice) ?? "" }
        }
      }
      text += ends.randomElement(using: &dice) ?? "\n"
    }
    var bytes = Array(text.utf8)
    // A file may end anywhere: in a cell, in a character, within CRLF, in a quoted cell.
    if Bool.random(using: &dice) { bytes.removeLast(min(bytes.count, Int.random(in: 0...3, using: &dice))) }
    if Int.random(in: 0..<20, using: &dice) == 0 { bytes.removeLast(Int.random(in: 0...bytes.count, using: &dice)) }
    // What ends a cell is a line break or the end of the file; the mark of the encoding is not the reader's.
    while bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
    return bytes
  }

  @Test("Any text, any separator, blocks cut anywhere", arguments: Separator.candidates)
  func property(separator: UInt8) throws {
    let desk = try Desk()
    var dice = Dice(state: 2026 + UInt64(separator))
    var unclosed = 0
    for _ in 0..<700 {
      let bytes = Self.text(separator, &dice)
      let mark: [UInt8] = Bool.random(using: &dice) ? [0xEF, 0xBB, 0xBF] : []
      try desk.put(mark + bytes)
      let expected = PlainReader.read(bytes, separator: separator)
      if case .unclosed = expected { unclosed += 1 }
      for block in [1, 64, 4096] {
        let found = try desk.read(separator, block: block)
        #expect(found == expected, "\(String(decoding: bytes, as: UTF8.self).debugDescription) in blocks of \(block)")
      }
    }
    // The proof is none if hardly any text is whole, or none is cut off.
    #expect((5...400).contains(unclosed))
  }

  @Test("Every small text of quotes, separators and line breaks is read as the plain reader reads it")
  func small() throws {
    let desk = try Desk()
    let letters = Array("\",\r\na ".utf8)
    for number in 0..<1_500 {
      // Texts of 0 to 5 bytes at 60 bytes into the file, so that they lie on the border of what is looked at together.
      var (bytes, rest) = (Array(repeating: UInt8(ascii: "x"), count: 56) + [10, 120, 44, 49], number * 5)
      while rest > 0 {
        bytes.append(letters[rest % 6])
        rest /= 6
      }
      try desk.put(bytes)
      let expected = PlainReader.read(bytes, separator: 44)
      for block in [1, 4096] {
        #expect(try desk.read(44, block: block) == expected, "\(String(decoding: bytes, as: UTF8.self).debugDescription)")
      }
    }
  }

  @Test("The plain reader reads what a person reads")
  func plain() {
    func cells(_ text: String) -> [[String]]? {
      guard case .records(let records) = PlainReader.read(Array(text.utf8), separator: 44) else { return nil }
      return records.map { record in ["\(record.line)"] + record.cells.map { String(decoding: $0, as: UTF8.self) } }
    }
    #expect(
      cells("a,\"b\"\"\r\nc\" \r1,\"x\"y,\n\n , \n2,5\" ,z") == [
        ["1", "a", "b\"\r\nc"], ["3", "1", "\"x\"y", ""], ["6", "2", "5\" ", "z"],
      ])
    #expect(PlainReader.read(Array("a\n\"b\",\"c\nd".utf8), separator: 44) == .unclosed(line: 2))
  }
}
