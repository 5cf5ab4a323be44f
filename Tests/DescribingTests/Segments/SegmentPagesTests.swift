import Analysing
import Charts
import Describing
import Testing
import Trade

@Suite struct SegmentPagesTests {
  @Test("Every segmentation and every class has a page")
  func allPages() throws {
    let paths = Set(try TinyShop.Shared.believable.get().map(\.path))
    let analysis = try #require(TinyShop.Shared.analysis)
    for segmentation in analysis.segmentations {
      #expect(paths.contains("2026-W46/\(segmentation.id.rawValue).html"))
      for id in segmentation.classes { #expect(paths.contains("2026-W46/\(segmentation.id.rawValue)/\(id).html")) }
    }
    #expect(paths.count == analysis.segmentations.reduce(0) { $0 + 1 + $1.classes.count })
  }

  @Test("Every relative link leads to a page of the report", arguments: Privacy.allCases)
  func links(privacy: Privacy) throws {
    var shop = TinyShop.believable()
    shop.privacy = privacy
    let pages = try shop.pages()
    let inside = ["index", "retention", "baskets", "data", "method", "cross", "tags", "dossiers", "actions"]
    let others = ["index.html"] + inside.map { "2026-W46/\($0).html" }
    let known = Set(pages.map(\.path) + others)
    for page in pages {
      for link in Walk(page).links {
        var folders = page.path.split(separator: "/").dropLast().map(String.init)
        let target = link.split(separator: "#", omittingEmptySubsequences: false).first.map(String.init) ?? ""
        if target.isEmpty { continue }
        for part in target.split(separator: "/") {
          if part == ".." { #expect(folders.popLast() != nil, "\(link) on \(page.path)") } else { folders.append(String(part)) }
        }
        #expect(known.contains(folders.joined(separator: "/")), "\(link) on \(page.path)")
      }
    }
  }

  @Test("Pages name the CSV as text and never link it")
  func csv() throws {
    for page in try TinyShop.Shared.believable.get() { #expect(!Walk(page).links.contains { $0.hasSuffix(".csv") }) }
  }

  @Test("No page prints a number that is none", arguments: [0, 1, 2, 7, 38, 60, 300])
  func numbers(count: Int) throws {
    let shop = count == 0 ? TinyShop() : TinyShop.believable(count)
    for page in try count == 60 ? TinyShop.Shared.believable.get() : shop.pages() {
      let text = page.text
      for bad in ["NaN", "–%", "{{", "∞"] { #expect(!text.contains(bad), "\(bad) on \(page.path)") }
      #expect(!page.heading.isEmpty)
      #expect(page.headings.allSatisfy { !$0.isEmpty })
    }
  }

  @Test("The same analysis gives the same pages")
  func sameness() throws {
    #expect(try TinyShop.believable().pages() == TinyShop.Shared.believable.get())
  }

  @Test("A hostile name is text and nothing else")
  func hostile() throws {
    let pages = try TinyShop.Shared.believable.get()
    let named = pages.filter { page in page.tables.contains { $0.rows.contains { $0.cells[0].text == TinyShop.hostile } } }
    #expect(named.count == (try #require(TinyShop.Shared.analysis)).segmentations.count)
  }

  @Test("Under aggregate no page shows a single customer")
  func aggregate() throws {
    var shop = TinyShop.believable()
    shop.privacy = .aggregate
    for page in try shop.pages() {
      #expect(!page.tables.contains { $0.style == .members })
      #expect(!page.text.contains(TinyShop.hostile))
    }
  }

  @Test("Under aggregate a class of fewer than five has no figures, and no page the longest silence")
  func withheld() throws {
    var shop = TinyShop.believable()
    shop.orders.append(("alone", 900, 7_777))
    shop.privacy = .aggregate
    let pages = try shop.pages()
    for page in pages {
      let text = page.text
      #expect(!text.contains("longest") && !text.contains("The longest silence"), "\(page.path)")
    }
    let page = try #require(pages.first { $0.path == "2026-W46/life-stage/churned.html" })
    let analysis = try #require(shop.analysis)
    let churned = try #require(analysis.segmentations.first { $0.id == .lifeStage }?.figures.last)
    try #require((1..<5).contains(churned.customers))
    #expect(page.heading == "Churned: fewer than 5 customers")
    let churnedText = page.text
    #expect(!churnedText.contains("900") && !churnedText.contains("7,777"))
    for block in page.blocks { if case .tiles = block { Issue.record("tiles") } }
    let stages = try #require(pages.first { $0.path == "2026-W46/life-stage.html" })
    let row = try #require(stages.tables.first { $0.style == .classes }?.rows.last)
    #expect(row.cells[1].text == "fewer than 5" && row.cells.dropFirst(2).allSatisfy { $0.text == "–" })
  }

  @Test("Under aggregate a cell of the map with fewer than five customers is withheld")
  func cells() throws {
    var shop = TinyShop.believable()
    func cells(_ privacy: Privacy) throws -> [String] {
      shop.privacy = privacy
      let page = try #require(try shop.page("rfm"))
      let table = try #require(page.tables.first { $0.columns.first?.heading == "Recency score" })
      return table.rows.flatMap { $0.cells.dropFirst().map(\.text) }
    }
    let (full, aggregate) = (try cells(.full), try cells(.aggregate))
    for (shown, kept) in zip(full, aggregate) {
      let count = Int(shown.prefix { $0.isNumber }) ?? 0
      #expect(kept == ((1..<5).contains(count) ? "fewer than 5" : shown))
    }
    #expect(aggregate.contains("fewer than 5"))
  }

  @Test("A class has a rhythm only where most members have one, and the silence is theirs")
  func rhythm() throws {
    var shop = TinyShop()
    for number in 1...3 { shop.orders += [("a\(number)", 20, 10), ("a\(number)", 30, 10)] }
    for number in 1...4 { shop.orders.append(("b\(number)", 80, 10)) }
    func page() throws -> Page {
      try #require(try shop.page("life-stage/active"))
    }
    var text = try page().text
    #expect(text.contains("Of the 3 who ordered on two days or more, half came back within 10\u{A0}days."))
    #expect(!text.contains("They buy every") && !text.contains("ordering every"))
    shop.orders.removeLast(2)
    text = try page().text
    // Three of five have a gap of 10 days; they, not the others, have been silent for 20.
    #expect(text.contains("They buy every 10\u{A0}days and have been silent for 20\u{A0}days: they are late"))
  }

  @Test("Glosses of tiers and quadrants follow the policy")
  func glosses() throws {
    var shop = TinyShop.believable()
    #expect(try TinyShop.Shared.believable.get().contains { $0.text.contains("the first tenth by amount") })
    (shop.policy.tier, shop.policy.quadrant.days) = ([500, 1000, 2500], 60)
    let pages = try shop.pages()
    let tier = try #require(pages.first { $0.path == "2026-W46/tier.html" })
    let text = tier.text
    for gloss in ["the first 5% by amount", "to the first 15%", "to the first 40%"] { #expect(text.contains(gloss)) }
    #expect(try #require(pages.first { $0.path == "2026-W46/quadrant.html" }).text.contains("none in 60\u{A0}days"))
    // Pages of others tell of ninety days that these two policies do not set.
    for page in pages where page.path.contains("/tier") || page.path.contains("/quadrant") {
      #expect(!page.text.contains(" in 90\u{A0}days"), "\(page.path)")
    }
  }

  @Test("A store under fifty buyers reads counts and no percentage")
  func smallStore() throws {
    let pages = try TinyShop.believable(38).pages()
    let rfm = try #require(pages.first { $0.path == "2026-W46/rfm.html" })
    #expect(rfm.text.contains("38\u{A0}buyers: too few for shares."))
    let percent = try Regex("[0-9]%")
    for page in pages where ["rfm", "life-stage", "cadence", "quadrant"].contains(where: { page.path.hasSuffix($0 + ".html") }) {
      for table in page.tables where table.columns[0].heading != "Stage 90\u{A0}days ago" {
        #expect(!table.rows.contains { $0.cells.contains { $0.text.contains(percent) } })
      }
      #expect(!page.heading.contains(percent))
    }
  }

  @Test("Rows of the class tables add up to their footers, orders without a customer included")
  func sums() throws {
    var shop = TinyShop.believable()
    shop.orders.append(("", 3, 500))
    let pages = try shop.pages()
    let analysis = try #require(shop.analysis)
    for id in analysis.segmentations.map(\.id) {
      let page = try #require(pages.first { $0.path == "2026-W46/\(id.rawValue).html" })
      let table = try #require(
        page.tables.first { table in table.style == .classes && table.columns.contains { $0.heading == "Lifetime\nrevenue" } })
      let footer = try #require(table.footer)
      func column(_ title: String) -> Int { table.columns.firstIndex { $0.heading == title } ?? 0 }
      func number(_ text: String) -> Int { Int(text.filter(\.isNumber)) ?? 0 }
      for title in ["Customers", "Lifetime\nrevenue", "Share of\ncustomers", "Share of\nrevenue"] {
        let cells = table.rows.map { number($0.cells[column(title)].text) }
        let total = footer.cells[column(title)].text
        let isShare = title.hasPrefix("Share")
        #expect(cells.reduce(0, +) == number(total) * (isShare ? 10 : 1), "\(title) on \(page.path)")
        if isShare { #expect(total == "100%") }
      }
      let revenue = Words(currency: analysis.store.currency).money(analysis.lifetime.revenue)
      #expect(footer.cells[column("Lifetime\nrevenue")].text == revenue)
      #expect(table.rows.last?.cells[0].text == "Without customer")
    }
  }

  @Test("Every figure has its data as a table")
  func figures() throws {
    func figures(_ block: Block) -> [Figure] {
      switch block {
      case .figure(let figure): [figure]
      case .section(let section): section.body.flatMap(figures)
      default: []
      }
    }
    for page in try TinyShop.Shared.believable.get() {
      for figure in page.blocks.flatMap(figures) { #expect(figure.data?.rows.isEmpty == false, "\(page.path)") }
    }
  }

  @Test("An empty class has a page that says so")
  func emptyClass() throws {
    var shop = TinyShop()
    shop.orders = [("a", 1, 10)]
    let page = try #require(try shop.page("life-stage/churned"))
    #expect(page.heading == "Churned: nobody is in this class")
    #expect(!page.tables.contains { $0.style == .members })
  }
}
