import Describing
import Markup
import Testing

@testable import Rendering

@Suite("The contract between templates and pages") struct TemplateTests {
  @Test("Pages hold every field of the contract, each of its kind, and no other") func contract() {
    var found: [String: Set<PageContext.Field>] = [:]
    for page in Samples.report().pages {
      let context = PageContext(page: page, language: "en", labels: .english, body: HTML(safe: ""))
      collect(context.fields, into: &found)
    }
    #expect(Set(found.keys) == Set(PageContext.contract.keys))
    for (name, fields) in found { #expect(fields == [PageContext.contract[name]], "\(name)") }
  }

  @Test("Every field of the contract is in a template") func used() throws {
    let templates = try Samples.templates()
    let names = templates.filter { $0.key.hasSuffix(".mustache") }.values.flatMap { bytes in
      TemplateTag.all(in: String(decoding: bytes, as: UTF8.self)).map(\.name)
    }
    #expect(Set(PageContext.contract.keys).subtracting(names).isEmpty)
  }

  @Test(
    "A template that says what no page has is named with its line",
    arguments: [
      ("a\n{{stroe}}", "page.mustache:2: no field is called \"stroe\"; there are "),
      ("{{#tbas}}{{/tbas}}", "page.mustache:1: no field is called \"tbas\"; there are "),
      ("{{{title}}}", "page.mustache:1: \"title\" is text and must be escaped; write {{title}}"),
      ("{{&title}}", "page.mustache:1: \"title\" is text and must be escaped; write {{title}}"),
      ("{{body}}", "page.mustache:1: \"body\" is markup; write {{{body}}}"),
      ("\n\n{{> foot}}", "page.mustache:3: no template is called \"foot.mustache\""),
      ("{{title", "page.mustache:1: not Mustache ("),
    ])
  func wrong(text: String, expected: String) {
    let files = ["page.mustache": Array(text.utf8), "style.css": []]
    let error = #expect(throws: RenderingError.self) { try Renderer(templates: files) }
    #expect(error?.description.hasPrefix("templates/" + expected) == true, "\(error?.description ?? "")")
  }

  @Test(
    "A set of templates with a hole or a spare is refused",
    arguments: [
      ("page.mustache", nil, "templates/page.mustache: missing; every page is drawn with it"),
      ("style.css", nil, "templates/style.css: missing; every page refers to it"),
      ("report.schema.json", nil, "templates/report.schema.json: missing; every report.json refers to it"),
      ("spare.mustache", "", "templates/spare.mustache: no template uses it; remove it or write {{> spare}} where it belongs"),
      (
        "notes.txt", "",
        "templates/notes.txt: not a template; only style.css, report.schema.json and files that end in .mustache are used"
      ),
    ] as [(String, String?, String)])
  func set(path: String, text: String?, expected: String) throws {
    var files = try Samples.templates()
    files[path] = text.map { Array($0.utf8) }
    let error = #expect(throws: RenderingError.self) { try Renderer(templates: files) }
    #expect(error?.description == expected)
  }

  private func collect(_ fields: [String: Any], into found: inout [String: Set<PageContext.Field>]) {
    for (name, value) in fields {
      switch value {
      case is String: found[name, default: []].insert(.text)
      case is HTML: found[name, default: []].insert(.html)
      default: found[name, default: []].insert(.part)
      }
      for inner in value as? [[String: Any]] ?? (value as? [String: Any]).map({ [$0] }) ?? [] { collect(inner, into: &found) }
    }
  }
}
