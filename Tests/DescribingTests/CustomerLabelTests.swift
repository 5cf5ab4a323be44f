import Crypto
import Foundation
import Testing
import Trade

@testable import Describing

@Suite("Names of customers")
struct CustomerLabelTests {
  private func label(_ name: String, company: String = "", _ privacy: Privacy) throws -> (name: String?, code: String) {
    var shop = SampleShop(orders: [.init("emma@example.com", "2026-11-10", 7)], privacy: privacy)
    shop.records = ["emma@example.com": (name, company)]
    return try shop.framing.labels.label(CustomerID(0))
  }

  @Test(
    "A masked name keeps enough to recognise, and no more",
    arguments: [
      ("Emma Quinn", "", "Emma Q."), ("Emma de la Cruz", "", "Emma C."), ("", "Tetería del Sol", "Tetería del S."),
      ("", "Tea & Co", "Tea & C."), ("Cher", "", "C."), ("  ", "", "–"), (SampleShop.hostile, "", "O. S. s."),
      ("Beethoven, Ludwig van", "", "B. L. v."), ("Beethoven,Ludwig van", "", "B. v."), ("Emma (Quinn)", "", "Emma Q."),
      ("ann.lee@example.com (Ann)", "", "a. A."), ("Ann ann.lee@example.com", "", "A. a."), ("ann@example.com", "", "a."),
      ("Ludwig Anton Maria Huber", "Huber & Sons", "Ludwig H."), ("", "ann@example.com Ltd", "a. L."), ("12 34", "", "–"),
      ("Emma --", "", "E."),
    ])
  func masked(name: String, company: String, shown: String) throws {
    let label = try label(name, company: company, .masked)
    #expect(label.name == shown)
    #expect(label.code.hasPrefix("C-"))
  }

  @Test("Each level shows what it may")
  func levels() throws {
    #expect(try label("Emma Quinn", .full).name == "Emma Quinn")
    #expect(try label("", .full).name == "emma@example.com")
    #expect(try label("", .masked).name == nil)
    #expect(try label("Emma Quinn", .ids).name == nil)
    #expect(try label("Emma Quinn", .aggregate).name == nil)
  }

  @Test("A code has six characters or more, no vowels, and depends on the key")
  func codes() throws {
    let code = try label("Emma Quinn", .ids).code
    #expect(code.utf8.count == 8)
    #expect(code.dropFirst(2).allSatisfy { "23456789BCDFGHJKMNPQRSTVWXZ".contains($0) })
    var shop = SampleShop(orders: [.init("emma@example.com", "2026-11-10", 7)])
    shop.codeKey = "another"
    #expect(try shop.framing.labels.label(CustomerID(0)).code != code)
    shop.codeKey = nil
    let derived = try shop.framing.labels.label(CustomerID(0)).code
    #expect(try shop.framing.labels.label(CustomerID(0)).code == derived)
    #expect(derived != code)
  }

  @Test("The keyed hash is HMAC-SHA256 for keys of every length", arguments: [0, 1, 32, 63, 64, 65, 200])
  func keyedHash(length: Int) {
    let key = (0..<length).map { UInt8(truncatingIfNeeded: $0 * 7 + 1) }
    let keyed = KeyedHash(key: key)
    for text in ["", "a", String(repeating: "long", count: 50)].map({ Array($0.utf8) }) {
      let code = HMAC<SHA256>.authenticationCode(for: text, using: SymmetricKey(data: key))
      let expected = code.prefix(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
      #expect(text.withUnsafeBufferPointer { keyed.prefix(of: $0) } == expected)
    }
  }

  @Test("Codes that meet grow by one character at a time until they differ")
  func lengths() {
    let base = CustomerCodes.base
    let (six, seven) = ((0..<6).reduce(UInt64(1)) { p, _ in p * base }, (0..<7).reduce(UInt64(1)) { p, _ in p * base })
    let twelve = (0..<12).reduce(UInt64(1)) { p, _ in p * base }
    #expect(CodeLengths([1, 2, 3]).all == [6, 6, 6])
    #expect(CodeLengths([]).all == [])
    // The first two differ in the seventh digit, the third and the fourth in the eighth, the last two nowhere that is looked at.
    #expect(
      CodeLengths([1, 1 + six, 2, 2 + seven, 3, 4, 4 + twelve]).all == [7, 7, 8, 8, 6, 13, 13])
  }

  @Test("No two customers share a code, however many there are")
  func collisions() {
    var ids = TextPool()
    for number in 0..<40_000 { ids.append(String(number).utf8) }
    let codes = CustomerCodes(CustomerTable(ids: ids), key: [1, 2, 3])
    var lengths: Set<Int> = []
    var seen: Set<[UInt8]> = []
    for number in 0..<40_000 {
      let code = codes.bytes(of: CustomerID(number))
      seen.insert(code)
      lengths.insert(code.count)
    }
    #expect(seen.count == 40_000)
    // 27⁶ codes of six characters: of 40,000 about two pairs meet.
    #expect(lengths.isSubset(of: [8, 9]))
    #expect(lengths.contains(9))
  }

  @Test("Pages under ids and aggregate hold no name, nor the id that is an address")
  func hidden() throws {
    for privacy in [Privacy.masked, .ids, .aggregate] {
      var shop = SampleShop(orders: [.init("emma@example.com", "2026-11-10", 7)], privacy: privacy)
      shop.records = ["emma@example.com": ("Emma Quinn", "")]
      let report = try shop.report
      #expect(!report.pages.contains { String(reflecting: $0).contains("emma@") })
      #expect(!report.pages.contains { String(reflecting: $0).contains("Quinn") })
      let json = report.files.map { String(decoding: $0.bytes, as: UTF8.self) }.joined()
      #expect(!json.contains("emma@") && !json.contains("Quinn") && !json.contains("/private"))
    }
  }
}
