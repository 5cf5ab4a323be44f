import Analysing
import Describing
import Testing
import Trade

@Suite struct PlaybookTests {
  private func playbook(_ body: String, goal: String = "Keep them", store: String = "Colina Tea", count: Int = 60) throws
    -> PlaybookText
  {
    var shop = TinyShop.believable(count)
    shop.storeName = store
    shop.playbooks["life-stage/sleeping"] = TinyShop.playbook(body, goal: goal)
    let page = try #require(try shop.pages().first { $0.path == "2026-W46/life-stage/sleeping.html" })
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
      text == "\(sleeping.customers)|\(words.money(sleeping.turnover.lifetime.revenue))|week 46, 2026|40|1\u{A0}week|"
        + words.count(hours, "hour", "hours"))
  }

  @Test("A return rate on fewer than twenty cases has no percentage")
  func returnRate() throws {
    let text = try playbook("{{return_rate}}").markdown
    #expect(text.contains(" of ") && !text.contains("%"))
  }

  @Test("A small store has counts for the share of its customers")
  func smallStore() throws {
    let text = try playbook("{{customer_share}} {{revenue_share}}", count: 38).markdown
    #expect(text.contains(" in 38 a part"))
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
