import Testing
import Trade

@testable import Loading

@Suite("The dictionary of tags")
struct TagReadingTests {
  private func dictionary(_ text: String) throws -> TagDictionary {
    try TagDictionary(yaml: text, file: "tags.yml", SegmentsTests.vocabulary)
  }

  private func failure(_ text: String) -> String {
    do {
      _ = try dictionary(text)
      return "no error"
    } catch { return "\(error)" }
  }

  @Test("Tags have names by language, a group, synonyms, and a rule or a fact of whose values each makes one")
  func reads() throws {
    let read = try dictionary(
      """
      groups: { orders: { en: Orders, es: Pedidos } }
      tags:
        - { id: first-order, name: { en: First order, zh-Hans: 首单 }, group: orders, synonyms: [newbie], when: order_count = 1 }
        - { id: "city:<city>", name: { en: "From <city>" }, each: customer.city }
        - { id: friend, name: { en: Friend } }
      """)
    #expect(read.groups == ["orders": ["en": "Orders", "es": "Pedidos"]])
    #expect(read.tags.map(\.id) == ["first-order", "city:<city>", "friend"])
    #expect(read.tags[0].rule?.text == "order_count = 1" && read.tags[0].synonyms == ["newbie"] && read.tags[0].group == "orders")
    #expect(read.tags[1].each == "customer.city" && read.tags[1].prefix == "city:")
    #expect(read.tags[1].names(for: "Madrid") == ["en": "From Madrid"])
    #expect(try dictionary("").tags.isEmpty)
  }

  @Test(
    "Mistakes are told with file, line and column",
    arguments: [
      ("tag: []", "1:1: unknown key \"tag\"; the nearest known key is \"tags\""),
      ("tags:\n  - { name: { en: A } }", "2:5: tags: the id is missing; add id: …"),
      ("tags:\n  - { id: a }", "2:5: tags: the name is missing; add name: { en: … }"),
      ("tags:\n  - { id: a, name: { es: A } }", "2:20: tags.name: the English name is missing; add en: …"),
      ("tags:\n  - { id: a, name: { en: A }, group: x }", "2:38: tags.group: \"x\" is no group; add it to groups"),
      (
        "tags:\n  - { id: A;b, name: { en: A } }",
        "2:11: tags.id: \"A;b\" is not allowed here; expected small letters, digits, hyphens and colons, such as first-order"
      ),
      (
        "tags:\n  - { id: a, name: { en: A }, each: customer.city }",
        "2:11: tags.id: \"a\" is not allowed here; expected a family's id, which ends with a word in angle brackets, such as campaign:<id>"
      ),
      (
        "tags:\n  - { id: \"a:<b>\", name: { en: A }, each: customer.cty }",
        "2:43: tags.each: unknown fact \"customer.cty\"; the nearest known one is \"customer.city\": city"
      ),
      (
        "tags:\n  - { id: \"a:<b>\", name: { en: A }, each: monetary }",
        "2:43: tags.each: monetary is an amount of money; the tags of a family need a text or a set of texts"
      ),
      (
        "tags:\n  - { id: a, name: { en: A }, when: monetry > 1 }",
        "2:37: tags.when: unknown fact \"monetry\"; the nearest known one is \"monetary\": money"
      ),
      (
        "tags:\n  - { id: a, name: { en: A }, when: has_order, each: tags }",
        "2:5: tags: \"a\" has both when and each; keep one of them"
      ),
      (
        "tags:\n  - { id: a, name: { en: A } }\n  - { id: b, name: { en: a } }",
        "3:5: \"a\" stands for \"a\" already; a word can mean one tag"
      ),
      (
        "tags:\n  - { id: a, name: { en: A } }\n  - { id: a, name: { en: A } }",
        "3:5: the tag \"a\" is given twice; keep one of them"
      ),
    ])
  func wrong(text: String, expected: String) { #expect(failure(text).hasPrefix("tags.yml:" + expected)) }

  @Test(
    "Cells are parted at every usual sign, and compared without capitals, spaces and hyphens",
    arguments: [
      ("a;b", ["a", "b"]), (" a , b c |d", ["a", "b c", "d"]), ("a；b，c｜d、e", ["a", "b", "c", "d", "e"]), ("", []), (";;", []),
      ("  ", []),
    ])
  func cells(cell: String, parts: [String]) {
    #expect(TagDictionary.parts(of: cell) == parts)
    #expect(TagDictionary.folded("First  Order") == TagDictionary.folded("first-order"))
    #expect(TagDictionary.folded("ÉTÉ_x") == "étéx")
  }

  @Test("A class of one's own has the playbook it names; one that is not there is an error with its place")
  func playbooks() throws {
    func library(_ playbook: String, isThere: Bool = true) throws -> Library {
      let file = ContentFile(path: "en/playbooks/own/big.md", bytes: [UInt8](PlaybookTests.good.utf8), source: "mine/big.md")
      let place = CustomSegmentation.Place(file: "c.yml", line: 9, column: 20)
      let own = CustomSegmentation(
        id: "spend", name: "Spend",
        classes: [.init(id: "big", name: "Big", when: nil, playbook: playbook, playbookPlace: place)])
      return try Library(files: isThere ? [file] : [], language: "en", classes: [:], segments: [own])
    }
    let read = try library("own/big")
    #expect(read.playbook("spend", "big")?.title == "Keep the best" && read.playbooks.count == 1)
    let expected = LoadingError(
      .badConfiguration, file: "c.yml", line: 9, column: 20,
      "there is no playbook \"en/playbooks/own/bag.md\" in the content folder; write it, or correct the name")
    #expect(throws: expected) { try library("own/bag", isThere: false) }
  }
}
