import Describing
import Foundation
import Rendering
import Testing

@Suite("Rendering a report") struct RendererTests {
  private let site: Site

  init() throws { site = try Renderer(templates: Samples.templates()).render(Samples.report(), jobs: 2) }

  @Test("The site holds every page and file, sorted, and a style sheet beside what refers to it") func files() {
    let paths = [
      "2026-W46/index.html", "2026-W46/rfm/important-value.html", "2026-W46/style.css", "archive.json", "index.html",
      "report.schema.json", "style.css",
    ]
    #expect(site.files.map(\.path) == paths)
    #expect(site.folder == "2026-W46")
    #expect(site.exports.map(\.path) == ["customers.csv", "rejects.csv"])
  }

  @Test(
    "A page refers to the sheet of its period",
    arguments: [
      ("index.html", "style.css"), ("2026-W46/index.html", "style.css"), ("2026-W46/rfm/important-value.html", "../style.css"),
    ])
  func stylesheet(path: String, sheet: String) throws {
    #expect(try page(path).contains(#"<link rel="stylesheet" href="\#(sheet)">"#))
  }

  @Test("However many threads draw, the bytes are the same", arguments: [0, 1, 3, 64]) func jobs(_ jobs: Int) throws {
    let again = try Renderer(templates: Samples.templates()).render(Samples.report(), jobs: jobs)
    #expect(again.files.map(\.path) == site.files.map(\.path))
    #expect(again.files.map(\.bytes) == site.files.map(\.bytes))
  }

  @Test("Nothing that a customer is called becomes markup") func hostile() throws {
    for path in ["2026-W46/index.html", "2026-W46/rfm/important-value.html"] {
      let text = try page(path)
      #expect(!text.contains("<script"))
      #expect(!text.contains("<&>"))
      #expect(text.contains("O'Neil &lt;&amp;&gt;") || text.contains("O&#39;Neil &lt;&amp;&gt;"))
    }
  }

  @Test("Every page forbids itself all but its style sheet", arguments: ["index.html", "2026-W46/index.html"])
  func policy(path: String) throws {
    let text = try page(path)
    let policy = "default-src 'none'; style-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'"
    #expect(text.contains(#"<meta http-equiv="Content-Security-Policy" content="\#(policy)">"#))
    for forbidden in [" style=", " onclick=", "<script", "http://", "https://"] { #expect(!text.contains(forbidden)) }
  }

  @Test("Ids are given once a page, and what refers to them finds them", arguments: ["index.html", "2026-W46/index.html"])
  func ids(path: String) throws {
    let text = try page(path)
    let ids = text.matches(of: /\ id="([^"]*)"/).map { String($0.1) }
    #expect(Set(ids).count == ids.count)
    for match in text.matches(of: /aria-labelledby="([^"]*)"/) {
      for id in match.1.split(separator: " ") { #expect(ids.contains(String(id))) }
    }
  }

  @Test("The archive has neither tabs nor switcher, and its headline leads to the report") func archive() throws {
    let text = try page("index.html")
    #expect(!text.contains("<nav class=\"sections\""))
    #expect(!text.contains("<nav class=\"periods\""))
    #expect(!text.contains("<nav class=\"crumbs\""))
    #expect(text.contains("<h1><a href=\"2026-W46/index.html\">Sales slipped 3%</a></h1>"))
  }

  @Test("Two files of one path are refused") func twice() throws {
    var report = Samples.report()
    report.files.append(Report.File(path: "index.html", bytes: []))
    let renderer = try Renderer(templates: Samples.templates())
    let error = #expect(throws: RenderingError.self) { try renderer.render(report, jobs: 1) }
    #expect(error?.description == "index.html: two files of the report have this path")
  }

  private func page(_ path: String) throws -> String {
    let file = try #require(site.files.first { $0.path == path })
    return String(decoding: file.bytes, as: UTF8.self)
  }
}
