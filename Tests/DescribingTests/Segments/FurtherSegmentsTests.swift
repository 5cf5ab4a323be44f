import Analysing
import Charts
import Describing
import Testing
import Trade

@Suite("Pages of the segmentations that go beyond orders") struct FurtherSegmentsTests {
  private func page(_ name: String, of shop: TinyShop) throws -> Page { try #require(try shop.page(name)) }

  /// A page of a store with everything.
  private func page(_ name: String) throws -> Page {
    try #require(try TinyShop.Shared.report.get().pages.first { $0.path == "2026-W46/\(name).html" })
  }

  @Test("Every segmentation and class has a page that reads sensibly", arguments: [0, 1, 2, 38, 60])
  func allPages(count: Int) throws {
    for contacts in [0, 1, 24] {
      let pages = try TinyShop.everything(count, contacts: contacts).pages()
      #expect(pages.count == 7 + 11 + 34 + 1 + FakeRule.all.reduce(0) { $0 + $1.classes.count })
      for page in pages {
        let text = page.text
        for bad in ["NaN", "–%", "{{", "∞", "nil", "Optional"] { #expect(!text.contains(bad), "\(bad) on \(page.path)") }
        #expect(!page.heading.isEmpty && page.headings.allSatisfy { !$0.isEmpty }, "\(page.path)")
      }
    }
  }

  @Test("Tables of classes add up, contacts and orders without a customer included")
  func sums() throws {
    var shop = TinyShop.everything()
    shop.orders.append(("", 3, 500))
    let analysis = try #require(shop.analysis)
    let pages = try shop.pages()
    for segmentation in analysis.segmentations {
      let page = try #require(pages.first { $0.path == "2026-W46/\(segmentation.id.rawValue).html" })
      let table = try #require(page.tables.first { $0.style == .classes && $0.columns.first?.heading == "Class" })
      let footer = try #require(table.footer)
      func number(_ text: String) -> Int { Int(text.filter(\.isNumber)) ?? 0 }
      let shown = ["Customers", "Lifetime\nrevenue", "Share of\ncustomers", "Share of\nrevenue", "Of them\ncontacts"]
      for (place, column) in table.columns.enumerated() where shown.contains(column.heading) {
        let sum = table.rows.reduce(0) { $0 + number($1.cells[place].text) }
        let times = column.heading.hasPrefix("Share") ? 10 : 1
        #expect(sum == number(footer.cells[place].text) * times, "\(column.heading) on \(page.path)")
      }
      #expect(table.rows.last?.cells[0].text == "Without customer")
      let everybody = segmentation.population == .everyone ? 84 : 60
      #expect(number(footer.cells[1].text) == everybody, "\(page.path)")
    }
  }

  @Test("A class of contacts says that they have not ordered, and nothing of orders")
  func contacts() throws {
    let page = try page("funnel/yellow")
    #expect(page.heading == "Yellow: 4\u{A0}contacts")
    #expect(page.kickerMark == .funnel(.yellow))
    #expect(page.text.contains("They have not ordered yet, 4.8% of all in this segmentation."))
    for word in ["Lifetime revenue", "Own rhythm", "Silent for", "Days\nsilent", "A stroke is an order"] {
      #expect(!page.text.contains(word), "\(word)")
    }
    #expect(page.tables.last?.rows.count == 4)
  }

  @Test("Contacts of one colour have no column that repeats it") func colour() throws {
    var shop = TinyShop.everything()
    shop.privacy = .masked
    let table = try #require(try page("funnel/yellow", of: shop).tables.last)
    #expect(table.columns.map(\.heading) == ["Contact", "Temperature"])
    #expect(table.rows.allSatisfy { ["Hot", "Warm", "Cold"].contains($0.cells[1].text) })
  }

  @Test("A class of buyers and contacts lists its buyers alone, and counts the contacts")
  func mixed() throws {
    let page = try page("temperature/warm")
    let table = try #require(page.tables.first { $0.style == .members })
    #expect(table.rows.allSatisfy { $0.cells[1].graphic != nil && !$0.cells[0].text.hasPrefix("k") })
    #expect(page.text.contains("12 of them are contacts without an order."))
  }

  @Test("Names of the data and of the configuration are texts, and what is put together is named by us")
  func names() throws {
    let table = try #require(try page("place").tables.first { $0.style == .classes })
    #expect(table.rows.map { $0.cells[0].text } == ["Madrid", TinyShop.hostile, "Other regions", "Not known", "Fewer than 5"])
    let own = try page("season")
    #expect(own.heading.hasPrefix("In spring <b> brings most") || own.heading.hasPrefix("Early autumn brings most"))
    #expect(own.title.hasPrefix("Season & taste"))
    #expect(try page("season/early-autumn").heading.hasPrefix("Early autumn: 30\u{A0}customers"))
  }

  @Test("The size under which places are put together follows the policy")
  func minCell() throws {
    var shop = TinyShop.everything()
    shop.policy.minCell = 10
    #expect(try page("place/fewer", of: shop).heading.hasPrefix("Fewer than 10: "))
  }

  @Test("The journey is a ladder with who went up")
  func ladder() throws {
    let page = try page("journey")
    let table = try #require(page.tables.first)
    #expect(table.rows.map { String($0.cells[0].text.prefix(1)) } == ["1", "2", "3", "4", "5"])
    // By the fake, everybody but the contacts stood one step lower ninety days ago.
    #expect(table.rows[0].cells[3].text == "15 of 39 (38%)")
    #expect(table.rows[4].cells[3].text == "–")
    #expect(table.footer?.cells[1].text == "84")
    #expect(page.headings.first == "60 of 84 (71%) went up in 90\u{A0}days")
  }

  @Test("The claim about the loyal is held against the store's own figures")
  func claim() throws {
    let text = try page("behaviour").text
    #expect(text.contains("It is said that the loyal are at most 20% of the buyers and bring 50% of the profit."))
    #expect(text.contains("In this store they are 20.0% and bring "))
    #expect(text.contains("Here they are as few, but bring less."))
    #expect(!(try page("behaviour", of: .everything(38)).text.contains("It is said")))
  }

  @Test("Every colour of the funnel has a mark in the table and in the row of classes")
  func marks() throws {
    let page = try page("funnel")
    let table = try #require(page.tables.first { $0.style == .classes })
    #expect(Set(table.rows.compactMap(\.cells[0].mark)).count == 10)
    #expect(page.text.contains("customers.lost_reason"))
  }

  @Test("Under aggregate small classes are withheld on every page")
  func aggregate() throws {
    var shop = TinyShop.everything(60, contacts: 3)
    shop.privacy = .aggregate
    let pages = try shop.pages()
    let page = try #require(pages.first { $0.path == "2026-W46/node/lead.html" })
    #expect(page.heading == "Lead: fewer than 5 customers")
    for page in pages { #expect(!page.tables.contains { $0.style == .members } && !page.text.contains("k100"), "\(page.path)") }
  }

  @Test("A common playbook serves every class of a segmentation that the data names")
  func anyPlaybook() throws {
    var shop = TinyShop.everything()
    shop.playbooks = ["place/any": TinyShop.playbook("Visit {{customers}} customers.")]
    #expect(try page("place/madrid", of: shop).text.contains("Visit 24 customers."))
    #expect(!(try page("industry/catering", of: shop).text.contains("Visit")))
  }
}
