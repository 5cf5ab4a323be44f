import Testing
import Trade

@testable import Loading

@Suite("The book of actions, and the calendar")
struct ContentBookTests {
  private func failure(_ read: () throws -> Void) -> String {
    do {
      try read()
      return "no error"
    } catch { return "\(error)" }
  }

  /// All actions, with one of them written otherwise.
  private func book(_ action: ActionID = .survey, _ text: String = "{ on: false }", ladder: String = "") -> String {
    let actions = ActionID.allCases.map { "  " + $0.rawValue + ": " + ($0 == action ? text : "{ on: false }") + "\n" }
    return ladder + "actions:\n" + actions.joined()
  }

  @Test("The built-in book has every action, and a ladder that takes more off with every step")
  func builtIn() throws {
    let files = try Overlay(prefix: "content", folder: nil).files()
    let file = try #require(files.first { $0.path == "actions.yml" })
    let book = try ActionBook(yaml: String(decoding: file.bytes, as: UTF8.self), file: file.source)
    #expect(book.entries.count == ActionID.allCases.count && book.entries.values.allSatisfy(\.isOn))
    #expect(book.ladder.steps.map(\.days) == [45, 60, 90, 120, 360])
    #expect(book.ladder.steps.map(\.gaps) == [150, 200, 300, 400, 1200])
    #expect(book.ladder.steps.map(\.discount) == [0, 0, 500, 800, 1200])
    #expect(book.ladder.steps.map(\.isBigSale) == [false, false, false, false, true])
    #expect(book.offerDays == 14 && book.ladder.least == 10 && book.ladder.scale == .rhythm)
  }

  @Test(
    "Mistakes in the book are told with their places",
    arguments: [
      ("{ name: { en: A }, channels: [email] }", "the first sentence is missing; add say: { en: … }"),
      ("{ name: { en: A }, say: { en: B } }", "the channels are missing; add channels: [email, …]"),
      (
        "{ name: { en: A }, say: { en: \"{{prodct}}\" }, channels: [email] }",
        "{{prodct}} is nothing that this action knows; the nearest is"
      ),
      ("{ name: { en: A }, say: { en: B }, channels: [email, email] }", "a channel is given twice; keep one of them"),
      ("{ name: { en: A }, say: { en: B }, channels: [owner] }", "the owner is no way to reach a customer; leave owner out"),
      ("{ name: { en: A }, say: { en: B }, channels: [letter] }", "email, sms, chat, phone, platform"),
      ("{ say: { en: B }, channels: [email] }", "the name is missing; add name: { en: … }"),
      ("{ nam: x }", "unknown key \"nam\""),
    ])
  func mistakes(entry: String, expected: String) {
    let text = failure { _ = try ActionBook(yaml: book(.survey, entry), file: "actions.yml") }
    #expect(text.hasPrefix("actions.yml:") && text.contains(expected), "\(text)")
  }

  @Test("A service message has no offer; a missing action is named; a ladder climbs")
  func rules() {
    let read = { (text: String) in failure { _ = try ActionBook(yaml: text, file: "actions.yml") } }
    #expect(read(book()) == "no error")
    #expect(
      read(book(.welcome, "{ name: { en: A }, say: { en: B }, channels: [email], discount: 5% }")).contains(
        "a service message has no offer"))
    #expect(read("actions: { survey: { on: false } }").contains("the action \"payment-reminder\" is missing"))
    #expect(read(book(.silence, "{ name: { en: A }, channels: [email] }")).contains("needs a ladder"))
    let steps = { (second: String) in
      "ladder:\n  steps:\n    - { id: a, name: { en: A }, days: 45, gaps: 1.5, say: { en: B } }\n    - " + second + "\n"
    }
    #expect(
      read(book(ladder: steps("{ id: b, name: { en: A }, days: 45, gaps: 2, say: { en: B } }"))).contains(
        "must be more than those of the step before"))
    #expect(
      read(book(ladder: steps("{ id: a, name: { en: A }, days: 60, gaps: 2, say: { en: B } }"))).contains("is given twice"))
    #expect(read(book(ladder: steps("{ id: b, name: { en: A }, gaps: 2, say: { en: B } }"))).contains("the key days is missing"))
  }

  @Test(
    "Days of festivals",
    arguments: [
      ("12-25", .fixed(month: 12, day: 25)), ("02-29", .fixed(month: 2, day: 29)), ("easter", .easter(0)),
      ("easter - 2", .easter(-2)), ("first sunday of may", .weekday(nth: 1, weekday: 7, month: 5, plus: 0)),
      ("fourth thursday of november + 1", .weekday(nth: 4, weekday: 4, month: 11, plus: 1)),
      ("last monday of may", .weekday(nth: -1, weekday: 1, month: 5, plus: 0)),
      ("lunar 08-15", .lunar(month: 8, day: 15)), ("lunar 01-00", .lunar(month: 1, day: 0)),
    ] as [(String, FestivalCalendar.Rule)])
  func days(text: String, rule: FestivalCalendar.Rule) throws {
    let calendar = try FestivalCalendar(
      yaml: "festivals: [{ id: a, name: { en: A }, on: \(text), gifts: true, countries: [ES] }]", file: "calendar.yml")
    #expect(calendar.festivals == [FestivalCalendar.Entry(id: "a", name: ["en": "A"], rule: rule, countries: ["ES"])])
  }

  @Test(
    "Mistakes in the calendar are told with their places",
    arguments: [
      "02-30", "13-01", "easter - x", "fifth sunday of may", "first sunday in may", "first sunday of mai", "lunar 08-31",
      "lunar 8-15",
      "12-25 + 1", "25 December",
    ])
  func badDays(text: String) {
    let failure = failure {
      _ = try FestivalCalendar(yaml: "festivals: [{ id: a, name: { en: A }, on: \(text) }]", file: "calendar.yml")
    }
    #expect(failure.hasPrefix("calendar.yml:1:43: festivals.on: \"\(text)\" is not allowed here; expected"), "\(failure)")
  }

  @Test("The built-in calendar is read, and has the festivals of Spain and China")
  func builtInCalendar() throws {
    let files = try Overlay(prefix: "content", folder: nil).files()
    let file = try #require(files.first { $0.path == "calendar.yml" })
    let calendar = try FestivalCalendar(yaml: String(decoding: file.bytes, as: UTF8.self), file: file.source)
    let gifts = { (country: String) throws in
      var store = Store(name: "Test", currency: try #require(Currency("EUR")), zone: .utc)
      store.country = country
      let year = try #require(Period("2026"))
      return calendar.giftDays(in: store, from: year.from, to: year.to).map(\.iso)
    }
    #expect(
      try gifts("ES") == ["2026-01-06", "2026-02-14", "2026-03-19", "2026-04-23", "2026-05-03", "2026-12-25"])
    #expect(try gifts("CN").contains("2026-09-25") && gifts("CN").contains("2026-02-17") && gifts("CN").contains("2026-06-19"))
    #expect(try gifts("FR") == ["2026-02-14", "2026-06-21", "2026-12-25"])
  }
}
