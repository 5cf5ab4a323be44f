import Testing
import Trade

@testable import Loading

@Suite("The list of the forgotten")
struct ForgottenCustomersTests {
  private let key = Array(repeating: UInt8(7), count: ForgottenCustomers.keyLength)
  /// SHA-256 of "clientela forgets ana", as lists were before they had keys.
  private let old = "ceb70cc656bdc069248cf206788c6b1fcf6f855cfd189c5784094c1da328402f\n"

  @Test("It holds no id, differs with the key, and is read as it was written")
  func keyed() throws {
    var list = ForgottenCustomers()
    #expect(list.isEmpty && !list.contains("ana".utf8))
    list.insert("ana", freshKey: key)
    list.insert("ben", freshKey: Array(repeating: 8, count: 32))
    let text = String(decoding: list.bytes, as: UTF8.self)
    #expect(text.hasPrefix("key 0707") && text.split(separator: "\n").count == 3 && !text.contains("ana"))
    let read = try ForgottenCustomers(list.bytes, file: "forgotten.txt")
    #expect(read == list && read.count == 2)
    #expect(read.contains("ana".utf8) && read.contains("ben".utf8) && !read.contains("cleo".utf8))
    var other = ForgottenCustomers()
    other.insert("ana", freshKey: Array(repeating: 8, count: 32))
    #expect(
      Set(String(decoding: other.bytes, as: UTF8.self).split(separator: "\n")).isDisjoint(with: text.split(separator: "\n")))
  }

  @Test("What a killed run left to do stands on it, until it is done")
  func unfinished() throws {
    var list = ForgottenCustomers()
    list.insert("ana", freshKey: key)
    let periods = ["2026-W53", "2026-10", "2026-01-01..2026-01-03"].compactMap { Period($0) }
    for left in [Set(periods), [], nil] as [Set<Period>?] {
      list.unfinished = left
      let read = try ForgottenCustomers(list.bytes, file: "forgotten.txt")
      #expect(read == list && read.unfinished == left && read.contains("ana".utf8))
    }
    #expect(throws: LoadingError.self) { try ForgottenCustomers(Array("unfinished 2026-W54\n".utf8), file: "f") }
  }

  @Test("An id that no file unites with another is told as the ledger writes it")
  func written() throws {
    var book = CustomerBook(identity: Identity())
    #expect(UnitedCustomers(book: book).ids(of: " Ana@Example.COM\u{3000}") == ["ana@example.com"])
    #expect(UnitedCustomers(book: book).ids(of: " Ana ") == ["Ana"])
    var plain = Identity()
    (plain.trim, plain.foldsEmail) = (false, false)
    book = CustomerBook(identity: plain)
    #expect(UnitedCustomers(book: book).ids(of: " Ana@Example.COM") == [" Ana@Example.COM"])
  }

  @Test("Who is on a list from before there were keys stays forgotten")
  func unkeyed() throws {
    var list = try ForgottenCustomers(Array(old.utf8), file: "forgotten.txt")
    #expect(list.contains("ana".utf8) && !list.contains("ben".utf8))
    list.insert("ben", freshKey: key)
    let read = try ForgottenCustomers(list.bytes, file: "forgotten.txt")
    #expect(read.contains("ana".utf8) && read.contains("ben".utf8) && read.count == 2)
  }

  @Test(
    "Anything else is refused, above all a list that lost its key",
    arguments: [
      "ana\n", "id \(String(repeating: "0", count: 64))\n", "key 07\n", "key \(String(repeating: "g", count: 64))\n",
      "word \(String(repeating: "0", count: 64))\n", String(repeating: "0", count: 63) + "\n",
      String(repeating: "key " + String(repeating: "0", count: 64) + "\n", count: 2),
    ])
  func damaged(_ text: String) throws {
    let error = try #require(throws: LoadingError.self) { _ = try ForgottenCustomers(Array(text.utf8), file: "forgotten.txt") }
    #expect(error.description.hasPrefix("forgotten.txt:") && error.description.contains("this is no digest of a customer"))
  }

  @Test("A rejected row says nothing of a forgotten customer, and all of anybody else")
  func rejects() throws {
    var identity = Identity()
    identity.forgotten.insert("ana@example.com", freshKey: key)
    let ledger = try ledger(
      "order_id,customer_id,placed_at,amount\n1,ben,2026-01-05,9\n2,Ana@Example.com,yesterday,8\n3,ben,tomorrow,8\n"
        + "4,ben,2026-01-05,8\n4,ANA@EXAMPLE.COM,2026-01-05,8\n",
      others: [
        "customers.csv": "customer_id,name,birthday\nben,Ben,\nana@example.com,Ana,born in May\n",
        "contacts.csv": "customer_id,at\nana@example.com,2026-01-05\nAna@Example.com,at noon\nben,at night\n",
      ], identity: identity)
    let rejects = ledger.intake.rejects.map { "\($0.file):\($0.line) \($0.value)" }
    #expect(rejects.contains("orders.csv:3 ") && rejects.contains("orders.csv:4 tomorrow"))
    #expect(
      rejects.contains("customers.csv:3 ") && rejects.contains("contacts.csv:3 ") && rejects.contains("contacts.csv:4 at night"))
    #expect(!rejects.contains { $0.lowercased().contains("ana") })
  }

  @Test("A rejected row says nothing of an id that same_as unites with a forgotten one")
  func unitedRejects() throws {
    try withFolder(["same.csv": "customer_id,same_as\nana2,ana\nben2,ben\n"]) { folder in
      var identity = Identity()
      identity.sameAs = folder + "/same.csv"
      identity.forgotten.insert("ana", freshKey: key)
      let ledger = try ledger(
        "order_id,customer_id,placed_at,amount\n1,ben,2026-01-05,9\n2,ana2,my name is Ana,8\n3,ben2,tomorrow,8\n",
        others: ["contacts.csv": "customer_id,at\nana2,at noon\nben2,at night\n"], identity: identity)
      let rejects = ledger.intake.rejects.map { "\($0.file):\($0.line) \($0.value)" }
      #expect(rejects.sorted() == ["contacts.csv:2 ", "contacts.csv:3 at night", "orders.csv:3 ", "orders.csv:4 tomorrow"])
    }
  }

  @Test("An id that is hidden beside the list is on it in memory alone")
  func hidden() throws {
    var list = ForgottenCustomers()
    list.insert("ana", freshKey: key)
    let written = list.bytes
    list.hide("ana2".utf8)
    #expect(list.contains("ana2".utf8) && list.bytes == written && list.count == 1)
    #expect(try !ForgottenCustomers(list.bytes, file: "forgotten.txt").contains("ana2".utf8))
  }
}
