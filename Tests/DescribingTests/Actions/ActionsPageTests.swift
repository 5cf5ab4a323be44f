import Acting
import Foundation
import Testing
import Trade

@testable import Describing

@Suite("The page of the actions")
struct ActionsPageTests {
  private func text(_ page: Page) -> String { String(reflecting: page) }

  @Test("The heading is where most is at risk, and the tab has the count")
  func heading() throws {
    let page = try #require(try QueueShop().page("actions"))
    // Four customers are too few for a percentage: €246 of the €300.
    #expect(page.heading == "Start with the phone: 1\u{A0}call carries €246 of the €300 at risk")
    let tab = try #require(page.frame.tabs.first { $0.link.text == "Actions" })
    #expect(tab.count == "4" && tab.isCurrent)
    #expect(page.kicker.replacingOccurrences(of: "\u{A0}", with: " ") == "Due in week 47 · Monday 16 to Sunday 22 November 2026")
    #expect(
      page.lede.plain.contains("1 waits for a later week.") && page.lede.plain.contains("1 is left out for want of consent"))
  }

  @Test("Rows stand by kind with the shortened name, the code, why now, the channel and the day")
  func rows() throws {
    let page = try #require(try QueueShop().page("actions"))
    let undated = try #require(page.section("undated")?.table)
    let cells = try #require(undated.rows.first).cells
    #expect(cells[0].content.plain == "Emma Q." && cells[0].below?.hasPrefix("C-") == true)
    #expect(cells[2].content.plain == "Contact with a key account")
    #expect(cells[2].below == "no two-way contact on record; also birthday wish")
    #expect(cells.map(\.content.plain).contains("Mon\u{A0}16"))
    let service = try #require(page.section("service")?.table?.rows.first)
    #expect(service.cells.last?.content.plain == "Mon\u{A0}16, 10:00")
    #expect(page.section("dated")?.table?.rows.count == 1)
  }

  @Test("Money for offers adds up to the cent, and the reasons why things wait are told")
  func budget() throws {
    let page = try #require(try QueueShop().page("actions"))
    let budget = try #require(page.section("budget"))
    #expect(budget.heading == "€0.45 of €100.00 for offers is given out")
    #expect(budget.table?.footer?.cells.last?.content.plain == "€0.45")
    guard case .terms(let terms) = budget.body.last else {
      Issue.record("no sums")
      return
    }
    #expect(terms.first?.definition.plain == "€100.00 − €0.45 = €99.55")
    #expect(budget.note.map(\.plain).contains { $0.contains("€54.00 at risk × 5% − €3.00 × 15%") })
    let waiting = try #require(page.section("waiting")?.table)
    #expect(
      waiting.rows.map { $0.cells.map(\.content.plain) } == [
        ["Had a message in the last days", "1", "–"], ["No consent", "–", "1"],
      ])
    #expect(page.section("results")?.table?.rows.first?.cells.last?.content.plain == "too early (needs 95 more)")
    #expect(page.section("payments") != nil && page.section("reach") != nil)
  }

  @Test(
    "Nothing of what reaches a customer stands on a page that tells of actions, nor in report.json",
    arguments: [Privacy.masked, .ids, .aggregate])
  func privacy(privacy: Privacy) throws {
    let report = try QueueShop(privacy: privacy).report
    let told = ["actions", "index", "method", "rfm/important-development"].map { "2026-W46/\($0).html" }
    let texts =
      report.pages.filter { told.contains($0.path) }.map(text) + report.files.map { String(decoding: $0.bytes, as: UTF8.self) }
    let delicate = QueueShop.names + QueueShop.emails.filter { !$0.isEmpty } + QueueShop.phones.filter { !$0.isEmpty }
    for text in texts {
      let digits = text.filter { !" -.\u{A0}".contains($0) }
      for word in delicate {
        #expect(!text.contains(word), "\(word)")
        let number = word.filter(\.isNumber)
        if number.count > 6 { #expect(!digits.contains(number), "\(number)") }
      }
    }
  }

  @Test("Under aggregate no single customer is told of, and small counts are kept back")
  func aggregate() throws {
    let page = try #require(try QueueShop(privacy: .aggregate).page("actions"))
    #expect(page.section("undated") == nil && page.section("rows") != nil)
    #expect(!text(page).contains("C-"))
    #expect(page.frame.tabs.first { $0.link.text == "Actions" }?.count == nil)
    #expect(page.heading == "Fewer than 5 customers are due a message or call")
  }

  @Test("Where no queue is made, one sentence says so, and nothing else of the report speaks of it")
  func none() throws {
    let shop = QueueShop()
    let report = try shop.editor.describe(try shop.analysis)
    let page = try #require(report.pages.first { $0.path == "2026-W46/actions.html" })
    #expect(page.heading == "This week has no list of actions")
    #expect(page.blocks.count == 1)
    #expect(report.pages.first { $0.path == "2026-W46/index.html" }?.section("due") == nil)
    #expect(!report.exports.contains { $0.path.hasPrefix("actions") })
    let json = try #require(report.files.first { $0.path.hasSuffix("report.json") })
    #expect(String(decoding: json.bytes, as: UTF8.self).contains("\"actions\": null"))
  }

  @Test("A queue of nothing says so")
  func nothing() throws {
    let page = try #require(try QueueShop(isEmpty: true).page("actions"))
    #expect(page.heading == "Nothing is due in week 47")
  }

  @Test("The overview has the first actions, and a class page what is due for its members")
  func elsewhere() throws {
    let shop = QueueShop()
    let due = try #require(try shop.page("index")?.section("due"))
    #expect(due.heading == "4\u{A0}customers are due in week 47")
    #expect(due.table?.rows.first?.cells[0].content.plain == "Contact with a key account")
    let pages = try shop.report.pages.filter { $0.path.hasPrefix("2026-W46/life-stage/") }
    let sections = pages.compactMap { $0.section("due") }
    #expect(!sections.isEmpty)
    #expect(sections.contains { $0.table?.rows.contains { $0.cells[0].content.plain == "Silence ladder" } == true })
  }

  @Test("report.json follows its schema with a queue, at every level of privacy", arguments: Privacy.allCases)
  func schema(privacy: Privacy) throws {
    let file = ReportFile(framing: try QueueShop(privacy: privacy).framing).file
    let json = try #require(try JSONSerialization.jsonObject(with: Data(file.bytes)) as? [String: Any])
    #expect(try JSONSchema.ofReport().problems(json) == [])
    let actions = try #require(json["actions"] as? [[String: Any]])
    #expect(actions.compactMap { $0["action"] as? String } == ["payment-reminder", "birthday", "key-account", "silence"])
    let budget = try #require(json["budget"] as? [String: Any])
    #expect(budget["limit"] as? String == "100.00")
  }

  @Test("explain tells what is due, what waits and why, who leads and what forbids a discount")
  func explained() throws {
    let shop = QueueShop()
    func lines(_ id: String) throws -> [String] {
      var explanation = try #require(
        Explanation(id, in: try shop.analysis, privacy: .masked, codeKey: "key"))
      explanation.add(try shop.queue, shop.library)
      #expect(!explanation.json.isEmpty)
      return explanation.lines
    }
    let due = try lines("b")
    #expect(due.contains("Actions, 2026-11-16 to 2026-11-22"))
    #expect(due.contains("  + Last reminder (silence, undated): e-mail on 2026-11-18, by desk"))
    #expect(due.contains { $0.contains("€54.00 at risk × 5% (assumed) − €3.00 × 15% = €2.25") })
    #expect(try lines("d").contains("  - Last reminder (silence, undated): waits, had a message in the last days"))
    #expect(try lines("c").contains("  - Last reminder (silence, undated): given up, no consent"))
  }
}
