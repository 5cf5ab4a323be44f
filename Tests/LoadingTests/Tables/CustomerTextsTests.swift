import Testing
import Trade

@testable import Loading

@Suite("Texts of the customer file")
struct CustomerTextsTests {
  private func put(_ text: String, at place: Int, of customer: Int32, in texts: inout CustomerTexts) {
    let bytes = Array(text.utf8)
    bytes.withUnsafeBufferPointer {
      texts.put(Cell(start: $0.baseAddress ?? Cell.nothing, count: $0.count), at: place, of: customer)
    }
  }

  private func words(_ pool: TextPool?) -> [String]? { pool.map { pool in (0..<pool.count).map { pool[$0] } } }

  @Test("A second file adds columns, the first text in the order of bytes stays, and a column of blanks alone is known")
  func files() {
    var texts = CustomerTexts()
    #expect(texts.begin([.region, .city]) == [0, 1])
    put("North", at: 0, of: 2, in: &texts)
    put("Lima", at: 1, of: 0, in: &texts)
    #expect(texts.begin([.city, .name, .industry, .notes]) == [1, 2, 3, 4])
    put("Oslo", at: 1, of: 0, in: &texts)
    put("Graz", at: 1, of: 2, in: &texts)
    put("Gera", at: 1, of: 2, in: &texts)
    put("", at: 1, of: 2, in: &texts)
    put("Ann", at: 2, of: 1, in: &texts)
    put("", at: 3, of: 1, in: &texts)
    #expect(texts.text(.region, of: 2) == "North")
    #expect(texts.text(.city, of: 0) == "Lima")
    #expect(texts.text(.city, of: 2) == "Gera")
    #expect(texts.text(.name, of: 9) == nil)
    #expect(texts.text(.email, of: 0) == nil)
    #expect([.region, .city, .name, .industry].allSatisfy { texts.knows($0) })
    #expect(!texts.knows(.notes) && !texts.knows(.email))
    let chosen = texts.chosen([2, 0, 7], or: [:])
    #expect(words(chosen[.region]) == ["North", "", ""])
    #expect(words(chosen[.city]) == ["Gera", "Lima", ""])
    #expect(words(chosen[.name]) == ["", "", ""])
    #expect(words(chosen[.industry]) == ["", "", ""])
    #expect(chosen[.notes] == nil)
  }

  @Test("Many customers are put into the table by all threads, with what orders say where the file says nothing")
  func many() {
    var (texts, seen) = (CustomerTexts(), TextColumn())
    _ = texts.begin([.region, .city])
    let count = 3 * Parallel.few
    for customer in 0..<count {
      if customer % 3 > 0 { put("Region \(customer % 97)", at: 0, of: Int32(customer), in: &texts) }
      put("City \(customer % 89)", at: 1, of: Int32(customer), in: &texts)
      let bytes = Array("Order \(customer % 13)".utf8)
      bytes.withUnsafeBufferPointer {
        seen.put(Cell(start: $0.baseAddress ?? Cell.nothing, count: $0.count), at: customer, newer: 1)
      }
    }
    let customers = ContiguousArray((0..<count).map { Int32($0 * 7 % count) })
    let chosen = texts.chosen(customers, or: [.region: seen])
    #expect(words(chosen[.region]) == customers.map { $0 % 3 > 0 ? "Region \($0 % 97)" : "Order \($0 % 13)" })
    #expect(words(chosen[.city]) == customers.map { "City \($0 % 89)" })
  }
}
