import Analysing
import Foundation
import Testing
import Trade

@testable import Describing

@Suite struct PlaybookTests {
  private func playbook(_ body: String, goal: String = "Keep them", store: String = "Colina Tea", count: Int = 60) throws
    -> PlaybookText
  {
    var shop = TinyShop.believable(count)
    shop.storeName = store
    shop.playbooks["life-stage/sleeping"] = TinyShop.playbook(body, goal: goal)
    let isUsual = store == TinyShop().storeName && count == 60
    let page = try #require(try shop.page("life-stage/sleeping", in: isUsual ? TinyShop.Shared.analysis : nil))
    let sections = page.blocks.compactMap { if case .section(let section) = $0 { section } else { nil } }
    let section = try #require(sections.first { $0.id == "playbook" })
    let block = try #require(section.body.first)
    guard case .playbook(let text) = block else { throw Missing() }
    return text
  }

  private struct Missing: Error {}

  @Test("Every figure is filled", arguments: PlaybookFigure.allCases)
  func figure(figure: PlaybookFigure) throws {
    let text = try playbook("before {{\(figure.rawValue)}} after").markdown
    #expect(!text.contains("{{"))
    #expect(text.hasPrefix("before ") && text.hasSuffix(" after") && text.count > "before  after".count)
  }

  @Test("Figures are those of the class")
  func figures() throws {
    let shop = TinyShop.believable()
    let analysis = try #require(shop.analysis)
    let sleeping = try #require(analysis.segmentations.first { $0.id == .lifeStage }).figures[1]
    let words = Words(currency: analysis.store.currency)
    let text = try playbook("{{customers}}|{{ revenue }}|{{period}}|{{call_capacity}}|{{call_weeks}}|{{call_hours}}").markdown
    let hours = (sleeping.customers * 6 + 59) / 60
    #expect(
      text
        == "\(sleeping.customers)|\(words.money(sleeping.turnover.lifetime.revenue))|week 46, 2026|40|1\u{A0}week at 40\u{A0}calls a week|"
        + words.count(hours, "hour", "hours"))
  }

  @Test("A return rate is counts; without a case it says so")
  func returnRate() throws {
    let counts = try Regex("^So far: [0-9]+ of [0-9]+( .*%.*)?\\.$")
    let text = try playbook("So far: {{return_rate}}.").markdown
    #expect(text.contains(counts), "\(text)")
    var shop = TinyShop()
    shop.orders = [("a", 2, 10)]
    shop.playbooks["life-stage/active"] = TinyShop.playbook("So far: {{return_rate}}.")
    let page = try #require(try shop.page("life-stage/active"))
    #expect(page.text.contains("So far: no case yet."))
  }

  @Test("A small store has words for its shares, and no percentage")
  func smallStore() throws {
    let text = try playbook("{{customer_share}} of all, {{revenue_share}} of revenue", count: 38).markdown
    let part = "(a small part|nearly the whole|about [a-z ]+)"
    #expect(text.lowercased().contains(try Regex("^\(part) of all, \(part) of revenue$")), "\(text)")
  }

  @Test(
    "A share without a percentage is the nearest plain part",
    arguments: [
      (0, "a small part"), (4, "a small part"), (6, "about a tenth"), (42, "about two fifths"), (50, "about half"),
      (62, "about three fifths"), (97, "nearly the whole"), (100, "nearly the whole"),
    ] as [(Int, String)])
  func plainParts(percent: Int, words: String) {
    #expect(PlaybookFigures.part(Share(percent, of: 100)) == words)
  }

  @Test("Where no calls are allowed, no number of weeks is enough")
  func noCalls() throws {
    var shop = TinyShop.believable()
    shop.policy.capacity.calls = 0
    shop.playbooks["life-stage/sleeping"] = TinyShop.playbook("The class is {{call_hours}}, {{call_weeks}}.")
    let page = try #require(try shop.page("life-stage/sleeping"))
    #expect(
      page.text.contains("hours, with no calls a week allowed.") || page.text.contains("hour, with no calls a week allowed."))
  }

  @Test("New customers are no figure where the data begins too late")
  func unknownNew() throws {
    var shop = TinyShop()
    shop.orders = [("a", 100, 10), ("b", 2, 10)]
    shop.playbooks["life-stage/active"] = TinyShop.playbook("{{new_customers}} of them are new.")
    let page = try #require(try shop.page("life-stage/active"))
    #expect(page.text.contains("An unknown number of them are new."))
    #expect(!page.text.contains("for the first time"))
  }

  @Test(
    "In every playbook of the program the return rate stands where all its wordings fit, and no tier or class has a fixed bound")
  func wordings() throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("content/en/playbooks")
    let files = try FileManager.default.subpathsOfDirectory(atPath: root.path).filter { $0.hasSuffix(".md") }
    #expect(files.count == 78)
    for file in files {
      let text = try String(contentsOf: root.appendingPathComponent(file), encoding: .utf8)
      let places = text.components(separatedBy: "{{return_rate}}").dropLast()
      #expect(places.allSatisfy { $0.hasSuffix(": ") || $0.hasSuffix("so far ") }, "\(file)")
      for bad in [
        "ntouched", "by itself", "by themselves", "first tenth", "first quarter", "{{call_weeks}} at", "longest_silence",
      ] {
        #expect(!text.contains(bad), "\(bad) in \(file)")
      }
    }
  }

  @Test("Facts are filled too, and lists become one line")
  func facts() throws {
    let facts = try playbook("", goal: "Bring {{customers}} back").facts
    #expect(facts.map(\.term) == ["Goal", "Owner", "Channels", "Cadence", "Offer", "Measures", "Treatments"])
    #expect(facts[0].definition != [.text("Bring {{customers}} back")])
  }

  @Test("A store's name is text for Markdown, not markup")
  func escaping() throws {
    let name = "*Tea* [x](y) <b> _&_\n# `1`"
    #expect(
      try playbook("{{store}}", store: name).markdown == ##"\*Tea\* \[x\]\(y\) \<b\> \_\&\_ \# \`1\`"##)
  }

  @Test("An unknown placeholder names file, line and the nearest figure")
  func unknown() {
    let error = #expect(throws: PlaybookError.self) { try playbook("one {{customers}}\ntwo\nthree {{custmers}}") }
    #expect(
      error?.description == "content/en/playbooks/rfm/x.md:14: {{custmers}} is no figure; did you mean {{customers}}?")
  }

  @Test("A placeholder is checked in the playbook of an empty class as well")
  func unknownInEmptyClass() {
    var shop = TinyShop()
    shop.orders = [("a", 1, 10)]
    shop.playbooks["life-stage/churned"] = TinyShop.playbook("{{nothing}}")
    #expect(throws: PlaybookError.self) { try shop.pages() }
  }

  @Test("Braces that are no placeholder stay")
  func braces() throws { #expect(try playbook("a { b } {{ c").markdown == "a { b } {{ c") }
}
