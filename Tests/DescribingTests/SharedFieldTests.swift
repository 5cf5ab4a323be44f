import Crypto
import Foundation
import Testing
import Trade

@testable import Analysing
@testable import Describing

@Suite("Fields that are made once for many rows") struct SharedFieldTests {
  private func text(_ body: (inout CSVCursor) -> Void) -> String {
    String(decoding: CSVText.written(atMost: 4096, body), as: UTF8.self)
  }

  @Test(
    "A field of a table is what the field would be by itself, long or short",
    arguments: [
      "", "a", "=1+2", "a,b", String(repeating: "x", count: 30), String(repeating: "x", count: 31),
      String(repeating: "é", count: 99),
    ])
  func fields(_ word: String) {
    var table = FieldTable()
    table.add("before")
    let (number, count) = table.add(word)
    table.add("after")
    var csv = CSVText(header: ["x"])
    csv.field("x")
    csv.field(word)
    let expected = String(decoding: csv.bytes.dropFirst(7), as: UTF8.self)
    #expect(number == 2 && count == expected.utf8.count)
    #expect(text { cursor in table.with { cursor.shared(number, of: $0) } } == expected)
    #expect(text { cursor in table.with { cursor.shared(0, of: $0) } } == ",")
  }

  @Test(
    "A cell of tags is one field, whatever the tags are called",
    arguments: [
      (["a"], ",a"), (["a", "b"], ",a;b"), ([], ","), (["-12"], ",-12"), (["-12", "a"], ",'-12;a"), (["=1"], ",'=1"),
      (["a", "=1"], ",a;=1"),
      (["a,b", "c"], ",\"a,b;c\""), (["a", "b\"c"], ",\"a;b\"\"c\""),
      ([String(repeating: "x", count: 40), "y"], "," + String(repeating: "x", count: 40) + ";y"),
      (["+34600111222"], ",+34600111222"), (["ünknown", "z"], ",ünknown;z"),
    ] as [([String], String)])
  func tags(_ tags: [String], _ cell: String) {
    var analysis = TagAnalysis(customers: 2)
    analysis.tags = (["other"] + tags).map { TagAnalysis.Tag(id: $0, names: [:], group: "", isKnown: true) }
    analysis.starts = [0, 1, Int32(1 + tags.count)]
    analysis.numbers = [0] + ContiguousArray(tags.indices.map { Int32($0 + 1) })
    let cells = TagCells(analysis)
    #expect(text { cells.write(1, into: &$0) } == cell)
    #expect(cells.most(1) >= cell.utf8.count)
  }

  @Test(
    "Numbers of every length are written whole",
    arguments: [0, 9, 10, 99, 100, 999, 1000, 9999, 10_000, 99_999, 100_000, 999_999, 1_000_000, 4_294_967_296])
  func numbers(_ number: Int) {
    #expect(text { $0.number(number) } == ",\(number)")
    #expect(text { $0.number(-number) } == (number == 0 ? ",0" : ",-\(number)"))
    #expect(text { $0.hundredths(number * 100 + 7) } == ",\(number).07")
  }

  @Test("A day is the same from the list of days and outside of it")
  func days() throws {
    let (first, last) = (try #require(Day(year: 2024, month: 2, day: 28)), try #require(Day(year: 2024, month: 3, day: 1)))
    let fields = DayFields(first, last)
    for day in [first.advanced(by: -1), first, first.advanced(by: 1), last, last.advanced(by: 1)] {
      #expect(text { fields.write(day, into: &$0) } == "," + day.iso)
    }
  }

  @Test("A code in a list is the code on pages, of six characters or more")
  func codes() throws {
    var pool = TextPool()
    for number in 0..<60_000 { pool.append("c\(number)".utf8) }
    let codes = CustomerCodes(CustomerTable(ids: pool), key: [1])
    var lengths: Set<Int> = []
    for number in 0..<60_000 {
      let code = codes[CustomerID(number)]
      lengths.insert(code.utf8.count)
      let field = text { codes.write(number, into: &$0) }
      if field != "," + code { #expect(field == "," + code) }
    }
    #expect(lengths == [8, 9])
  }

  @Test(
    "The keyed hash is HMAC-SHA256 for texts of every length around the ends of blocks",
    arguments: [0, 1, 54, 55, 56, 63, 64, 65, 119, 120, 128, 200])
  func hashes(_ length: Int) {
    let (key, text) = (Array("key".utf8), (0..<length).map { UInt8(truncatingIfNeeded: $0 * 31 + 7) })
    let code = HMAC<SHA256>.authenticationCode(for: text, using: SymmetricKey(data: key))
    let expected = code.prefix(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    #expect(text.withUnsafeBufferPointer { KeyedHash(key: key).prefix(of: $0) } == expected)
  }

  @Test("The derived key is that of all ids and amounts, whatever the lengths of the ids")
  func derivedKey() {
    var pool = TextPool()
    var plain: [UInt8] = []
    for length in [3, 32_767, 1, 32_768, 0, 40_000, 5] + Array(repeating: 11, count: 9000) {
      let id = Array(repeating: UInt8(ascii: "x"), count: length)
      pool.append(id)
      plain += id + [0]
    }
    let amounts = ContiguousArray<Int64>(repeating: 7, count: pool.count)
    amounts.withUnsafeBytes { plain += $0 }
    #expect(CustomerCodes.derivedKey(CustomerTable(ids: pool), monetary: amounts) == Array(SHA256.hash(data: plain)))
  }
}
