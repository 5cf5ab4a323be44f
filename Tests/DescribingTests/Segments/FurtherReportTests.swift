import Analysing
import Foundation
import Testing
import Trade

@testable import Describing

@Suite("Menu, Method page, cross tables and files with every segmentation") struct FurtherReportTests {
  @Test("The menu lists what is in the analysis, in groups, and nothing else")
  func menu() throws {
    let page = try #require(try TinyShop.Shared.report.get().pages.first)
    let menu = page.frame.tabs[2].menu
    #expect(
      menu.map(\.title) == [
        "What they spend, and when", "How far they have come", "How they buy", "Where they are from", "The store’s own",
        "Across all",
      ])
    #expect(menu.map(\.links.count) == [5, 4, 3, 3, 1, 2])
    #expect(menu[4].links.map(\.text) == ["Season & taste"])
    var shop = TinyShop.everything()
    shop.fakes.removeAll { $0.id == .source }
    let without = try #require(try shop.report.pages.first).frame
    #expect(!(without.tabs[2].menu.flatMap(\.links) + without.contents).contains { $0.to == "source.html" })
  }

  @Test("The Method page defines every class in the order of the tests, and says what is left out")
  func method() throws {
    var shop = TinyShop.everything()
    shop.absences = [Absence(.priceLine, needs: ["lines.quantity", "orders.quantity"])]
    let page = try #require(try shop.report.pages.first { $0.path.hasSuffix("method.html") })
    let behaviour = try #require(page.section("behaviour"))
    guard case .terms(let terms) = behaviour.body[1] else {
      Issue.record("no definitions")
      return
    }
    #expect(terms.map(\.term) == ["Interested", "Discount hunter", "Loyal", "Targeted", "Impulse", "Undetermined"])
    #expect(terms[0].definition.plain == "No order yet.")
    guard case .terms(let places) = try #require(page.section("place")).body[1] else {
      Issue.record("no definitions of places")
      return
    }
    #expect(places.map(\.term) == ["Region", "Other regions", "Not known", "Fewer than 5"])
    guard case .terms(let left) = try #require(page.section("absences")).body[0] else {
      Issue.record("no absences")
      return
    }
    // The shop's own absences come first, a price line without categories among them.
    let text = try #require(left.last { $0.term == "Price line" }).definition.plain
    #expect(text == "Left out: the data has no column lines.quantity or orders.quantity.")
  }

  @Test("Every class of this version has a title, a gloss and a definition of its own")
  func words() throws {
    let words = Words(currency: try #require(Currency("EUR")))
    for rule in FakeRule.all where SegmentationID.builtIn.contains(rule.id) && !rule.id.isOfData {
      for id in rule.classes + (rule.id == .node ? ["customer", "intended", "potential", "unknown"] : []) {
        let (title, gloss) = ClassNames.words(rule.id, id)
        #expect(title != id && !gloss.isEmpty, "\(rule.id.rawValue)/\(id)")
        #expect(ClassDefinition.text(rule.id, id, policy: Policy(), words: words)?.isEmpty == false, "\(rule.id.rawValue)/\(id)")
      }
    }
  }

  @Test("Definitions follow the policy")
  func cutOffs() throws {
    let words = Words(currency: try #require(Currency("EUR")))
    var policy = Policy()
    (policy.node.newDays, policy.funnel.platinum) = (14, 7)
    #expect(ClassDefinition.text(.node, "new", policy: policy, words: words) == "one order, placed in the last 14\u{A0}days")
    #expect(ClassDefinition.text(.funnel, "platinum", policy: policy, words: words) == "seven orders or more")
  }

  @Test(
    "A store of under 50 buyers is told the amount of a super customer, and no percentile", arguments: [(49, false), (50, true)])
  func few(buyers: Int, hasPercentile: Bool) throws {
    let shop = TinyShop.believable(buyers)
    let analysis = try #require(shop.analysis)
    let words = Words(currency: try #require(Currency("EUR")))
    let method = MethodPage(framing: Framing(analysis: analysis, editor: shop.editor)).page
    let node = try #require(method.section("node"))
    let terms = node.body.compactMap { if case .terms(let terms) = $0 { terms } else { nil } }
    let text = try #require(terms.first?.first).definition.plain
    let bound = try #require(analysis.segmentations.first { $0.id == .node }?.thresholds.first).bound
    #expect(text.contains("95th percentile") == hasPercentile)
    #expect(
      text.contains("at least \(words.text(bound)), as under 50 buyers a percentile says nothing, and five") != hasPercentile)
    let page = try #require(try shop.page("node/super"))
    let why = try #require(page.section("why"))
    let told = why.body.compactMap { if case .terms(let terms) = $0 { terms.first?.definition.plain } else { nil } }
    #expect(told.contains { text.hasPrefix($0) }, "\(told) in \(text)")
    let tags = try #require(method.section("tags"))
    guard case .terms(let facts)? = tags.body.first else { return }
    #expect(facts[2].definition.plain.contains("twice the median order") != hasPercentile)
  }

  @Test("Cells of every pair add up to the classes of both")
  func crossTabs() throws {
    let analysis = try #require(TinyShop.Shared.everything)
    let count = analysis.segmentations.count
    for jobs in [1, 3] {
      let tabs = analysis.crossTabs(jobs: jobs)
      #expect(tabs.count == count * (count - 1) / 2)
      for tab in tabs {
        let (a, b) = (analysis.segmentations[tab.first], analysis.segmentations[tab.second])
        let isOpen = a.population == .everyone && b.population == .everyone
        for (row, figures) in a.figures.enumerated() {
          let cells = b.classes.indices.map { tab[row, $0] }
          #expect(cells.reduce(0) { $0 + $1.customers } == (isOpen ? figures.customers : figures.buyers))
          #expect(cells.reduce(Money.zero) { $0 + $1.revenue } == figures.turnover.lifetime.revenue)
        }
        for (column, figures) in b.figures.enumerated() {
          let cells = a.classes.indices.map { tab[$0, column] }
          #expect(cells.reduce(0) { $0 + $1.customers } == (isOpen ? figures.customers : figures.buyers))
        }
      }
    }
  }

  @Test("The page shows pairs that managers use, and its tables add up")
  func crossPage() throws {
    let page = try #require(try TinyShop.Shared.report.get().pages.first { $0.path == "2026-W46/cross.html" })
    #expect(page.headings.first == "RFM by life stage")
    #expect(page.tables.count == 9)
    #expect(page.headings.suffix(2) == ["Season & taste by RFM", "Season & taste by life stage"])
    func number(_ cell: Table.Cell) -> Int { Int(cell.text.filter(\.isNumber)) ?? 0 }
    for table in page.tables {
      for row in table.rows {
        #expect(row.cells.dropFirst().dropLast().reduce(0) { $0 + number($1) } == row.cells.last.map(number))
      }
      let footer = try #require(table.footer)
      for column in table.columns.indices.dropFirst() {
        #expect(table.rows.reduce(0) { $0 + number($1.cells[column]) } == number(footer.cells[column]))
      }
    }
    #expect(try TinyShop.everything(0).report.pages.allSatisfy { $0.path != "2026-W46/cross.html" })
  }

  @Test("Orders that are in no cell are told once, over the tables") func anonymous() throws {
    var shop = TinyShop.believable()
    shop.orders += [("", 3, 50)]
    let page = try #require(try shop.report.pages.first { $0.path == "2026-W46/cross.html" })
    #expect(page.lede.plain.hasSuffix("crosstabs.csv. Without customer, and so in no cell: 1\u{A0}order, €50."))
    #expect(!page.tables.isEmpty && page.tables.allSatisfy { $0.foot == nil })
  }

  @Test("crosstabs.csv holds every pair, customers.csv the classes, with names from the data made harmless")
  func files() throws {
    var shop = TinyShop.everything()
    shop.texts = [
      .source: ["c1001": "told", "c1002": "=Fair, 2026", "k100": "fair"],
      .region: ["c1001": "Madrid", "c1002": " madrid ", "c1003": "Madrid"],
      .industry: ["c1001": "Catering", "k100": "Catering"],
    ]
    let report = try shop.report
    func lines(_ name: String) throws -> [String] {
      let file = try #require(report.exports.first { $0.path == name })
      return String(decoding: file.bytes, as: UTF8.self).components(separatedBy: "\r\n")
    }
    let cross = try lines("crosstabs.csv")
    let own = try #require(shop.analysis?.segmentations.last)
    let seasons = own.assignment.map { $0 == Segmentation.none ? "" : own.classes[Int($0)] }
    #expect(cross[0] == "\u{FEFF}segmentation_a,class_a,segmentation_b,class_b,customers,revenue")
    #expect(cross.contains { $0.hasPrefix("rfm,") && $0.contains(",season,spring,") })
    let customers = try lines("customers.csv")
    #expect(customers[0].hasSuffix(",code,named,season"))
    #expect(customers.dropFirst().dropLast().map { $0.components(separatedBy: ",").last } == seasons)
    // 60 buyers by their ids, then 24 contacts.
    let buyer = customers[1].components(separatedBy: ",")
    #expect(Array(buyer[20...25]) == ["loyal", "hot", "first-purchase", "super", "gold", "own-use"])
    #expect(
      buyer[26].isEmpty && buyer[27] == "Madrid" && buyer[28] == "Catering" && buyer[37] == "premium" && buyer[38] == "told")
    #expect(customers[2].contains(",\"'=Fair, 2026\","))
    // Few customers are of this region, industry or source: the pages put them together, this private file names them as pages would.
    #expect(customers[2].contains(",Madrid,,"))
    let contact = customers[61].components(separatedBy: ",")
    #expect(contact[0] == "k100" && contact[13].isEmpty && contact[21] == "warm" && contact[24] == "white")
    #expect(contact[28] == "Catering" && contact[38].isEmpty)
  }

  @Test("report.json has every segmentation by the schema, with names and contacts", arguments: Privacy.allCases)
  func json(privacy: Privacy) throws {
    var shop = TinyShop.everything()
    shop.privacy = privacy
    let file = try #require(try shop.report.files.first { $0.path.hasSuffix("/report.json") })
    let json = try #require(try JSONSerialization.jsonObject(with: Data(file.bytes)) as? [String: Any])
    #expect(try JSONSchema.ofReport().problems(json) == [])
    let all = try #require(json["segmentations"] as? [String: [String: Any]])
    #expect(all.count == 18 && all["season"]?["name"] as? String == "Season & taste")
    let places = try #require(all["place"]?["classes"] as? [[String: Any]])
    #expect(places[1]["name"] as? String == TinyShop.hostile && places[0]["contacts"] as? Int == 12)
  }
}
