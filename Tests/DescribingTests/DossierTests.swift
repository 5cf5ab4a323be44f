import Testing
import Trade

@testable import Analysing
@testable import Describing

@Suite("Dossiers of key accounts")
struct DossierTests {
  /// A key account with people, contacts and days to remember, and five ordinary customers.
  private func framing(_ privacy: Privacy) throws -> Framing {
    var shop = SampleShop(
      orders: (0..<6).map { .init("teteria", "202\(4 + $0 / 3)-0\($0 % 3 * 3 + 1)-10", 400) }
        + (1...5).map { .init("c\($0)", "2026-10-0\($0)", 20) })
    shop.records = ["teteria": (name: SampleShop.hostile, company: "Tetería del Sol")]
    shop.privacy = privacy
    var analysis = try shop.analysis
    let number = try #require(analysis.ledger.customers.number(of: "teteria"))
    let account = CustomerID(number)
    func words(_ text: String) -> WordColumn {
      var column = WordColumn()
      column.words.append(text.utf8)
      column.number = [0]
      return column
    }
    analysis.ledger.people.customer = [account]
    analysis.ledger.people.name = words("Lucía Prado")
    analysis.ledger.people.role = words("head of purchasing")
    analysis.ledger.people.decides = [true]
    analysis.ledger.contacts.customer = [account]
    analysis.ledger.contacts.at = [Instant(seconds: 1_790_000_000)]
    analysis.ledger.contacts.day = [Day(number: 20_600)]
    analysis.ledger.contacts.topic = words("price list")
    analysis.ledger.occasions.customer = [account]
    analysis.ledger.occasions.day = [Day(number: 15_000)]
    analysis.ledger.occasions.kind = words("child's birthday")
    analysis.ledger.occasions.person = words("Mateo")
    return Framing(analysis: analysis, editor: shop.editor)
  }

  @Test("The private file tells everything, the people of the account included", arguments: Privacy.allCases)
  func file(_ privacy: Privacy) throws {
    let files = Dossiers(framing: try framing(privacy)).files
    #expect(files.count == 1)
    let text = String(decoding: try #require(files.first).bytes, as: UTF8.self)
    for fact in [
      "Tetería del Sol", SampleShop.hostile, "Decides: Lucía Prado, head of purchasing", "price list", "Mateo",
      "every ", "6\u{A0}orders so far", "Ask for: how the purchase runs, special needs, opening hours",
    ] { #expect(text.contains(fact), "\(fact)") }
    #expect(files.allSatisfy { $0.path.hasPrefix("dossiers/C-") && $0.path.hasSuffix(".txt") })
  }

  @Test("Only full makes pages, and no page names other people", arguments: Privacy.allCases)
  func pages(_ privacy: Privacy) throws {
    let pages = Dossiers(framing: try framing(privacy)).pages
    #expect(pages.count == (privacy == .full ? 2 : 1))
    let text = String(describing: pages)
    #expect(text.contains("Tetería del Sol") == (privacy == .full))
    #expect(text.contains("head of purchasing") == (privacy == .full))
    for name in ["Lucía Prado", "Mateo"] { #expect(!text.contains(name)) }
  }

  @Test("A name with line breaks makes no line of its own, and classes have the names of pages") func lines() throws {
    var shop = TinyShop.everything()
    // Customer c1001 orders often and much, and is a key account so.
    for order in 0..<12 { shop.orders.append(("c1001", 1 + order * 30, 5000)) }
    shop.names["c1001"] = "Ana\r\nE-mail: forged\u{2028}Phone: forged"
    let framing = Framing(analysis: try #require(shop.analysis), editor: shop.editor)
    let code = framing.labels.codes[CustomerID(0)]
    let file = try #require(Dossiers(framing: framing).files.first { $0.path == "dossiers/\(code).txt" })
    let lines = String(decoding: file.bytes, as: UTF8.self).split(whereSeparator: \.isNewline)
    #expect(!lines.contains { $0.hasPrefix("E-mail: forged") || $0.hasPrefix("Phone: forged") })
    #expect(lines.contains { $0.hasPrefix("Classes: ") && $0.contains("Place: Madrid") && $0.contains("Season & taste: ") })
  }

  @Test(
    "Of the days to remember pages show the customer's own birthday alone",
    arguments: [("Birthday", true), ("cumpleaños", true), ("生日", true), ("hijo: cumpleaños", false), ("孩子生日", false)])
  func birthdays(kind: String, isShown: Bool) throws {
    let shop = TinyShop.believable(1)
    var analysis = try #require(shop.analysis)
    analysis.ledger.occasions.customer = [CustomerID(0)]
    analysis.ledger.occasions.day = [Day(number: 15_000)]
    analysis.ledger.occasions.kind.words.append(kind.utf8)
    analysis.ledger.occasions.kind.number = [0]
    let dossier = Dossier(customer: CustomerID(0), framing: Framing(analysis: analysis, editor: shop.editor))
    func days(others: Bool) -> Int {
      (others ? dossier.parts : dossier.shownParts).flatMap(\.lines).count { $0.name == "Remember" }
    }
    #expect(days(others: true) == 1)
    #expect(days(others: false) == (isShown ? 1 : 0))
  }

  @Test("All key accounts have a private file, as far as calls reach; pages are those of a list", arguments: [(40, 9), (0, 3)])
  func bounds(calls: Int, files: Int) throws {
    var shop = TinyShop()
    for number in 0..<90 {
      for order in 0..<(number < 9 ? 6 : 1) {
        shop.orders.append(("c\(number + 10)", 1 + order * 90, number < 9 ? 500 - number : 10))
      }
    }
    shop.policy.listed = 3
    shop.policy.capacity.calls = calls
    let framing = Framing(analysis: try #require(shop.analysis), editor: shop.editor)
    let dossiers = Dossiers(framing: framing, jobs: 2)
    #expect(dossiers.count == 9 && dossiers.files.count == files && dossiers.pages.count == 1 + 3)
    #expect(dossiers.all.map { framing.analysis.ledger.customers.id(of: $0.customer) }.prefix(3) == ["c10", "c11", "c12"])
    let index = try #require(dossiers.pages.first)
    #expect(index.heading == (files == 9 ? "9\u{A0}key accounts have a dossier" : "3 of 9\u{A0}key accounts have a dossier"))
    let text = String(describing: index)
    #expect(text.contains("Pages show the first 3.") == (files == 9))
    #expect(text.contains("calls a week") == (files == 3))
  }

  @Test("A store without a key account says so") func nobody() throws {
    let shop = SampleShop(orders: [.init("a", "2026-11-10", 20)])
    let dossiers = Dossiers(framing: try shop.framing)
    #expect(dossiers.files.isEmpty)
    #expect(dossiers.pages.map(\.heading) == ["No customer is a key account yet"])
  }
}
