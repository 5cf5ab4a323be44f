import Mustache

/// The templates of a page frame, checked: Mustache prints a misspelt field as nothing, and so we look before it does.
struct Templates: Sendable {
  let style: [UInt8]
  /// `report.schema.json`, published as it is.
  let schema: [UInt8]
  private let page: MustacheTemplate
  private let library: MustacheLibrary

  /// Reads and checks; see `Renderer.init`.
  init(_ files: [String: [UInt8]]) throws {
    var sources: [String: String] = [:]
    var templates: [String: MustacheTemplate] = [:]
    for (path, bytes) in files.sorted(by: { $0.key < $1.key }) where path != "style.css" && path != Templates.schemaPath {
      guard path.hasSuffix(".mustache") else {
        throw RenderingError(
          "templates/\(path): not a template; only style.css, report.schema.json and files that end in .mustache are used")
      }
      guard let text = String(validating: bytes, as: UTF8.self) else {
        throw RenderingError("templates/\(path): not UTF-8; save it as UTF-8")
      }
      let name = String(path.dropLast(".mustache".count))
      sources[name] = text
      templates[name] = try Templates.parse(text, path: path)
    }
    guard let page = templates["page"] else {
      throw RenderingError("templates/page.mustache: missing; every page is drawn with it")
    }
    guard let style = files["style.css"] else {
      throw RenderingError("templates/style.css: missing; every page refers to it")
    }
    try Templates.check(sources)
    guard let schema = files[Templates.schemaPath] else {
      throw RenderingError("templates/\(Templates.schemaPath): missing; every report.json refers to it")
    }
    self.schema = schema
    self.page = page
    self.style = style
    library = MustacheLibrary(templates: templates)
  }

  /// The JSON Schema of `report.json`, in the templates and in the site's root.
  static let schemaPath = "report.schema.json"

  /// A page.
  func render(_ fields: [String: Any]) -> String { page.render(fields, library: library) }

  private static func parse(_ text: String, path: String) throws -> MustacheTemplate {
    do {
      return try MustacheTemplate(string: text)
    } catch let error as MustacheTemplate.ParserError {
      throw RenderingError(
        "templates/\(path):\(error.context.lineNumber): not Mustache (\(error.error)); see \(error.context.line)")
    }
  }

  private static func check(_ sources: [String: String]) throws {
    var used: Set<String> = ["page"]
    for (name, text) in sources.sorted(by: { $0.key < $1.key }) {
      for tag in TemplateTag.all(in: text) {
        if let problem = PageContext.problem(with: tag, templates: Set(sources.keys)) {
          throw RenderingError("templates/\(name).mustache:\(tag.line): \(problem)")
        }
        if tag.kind == .partial { used.insert(tag.name) }
      }
    }
    for name in sources.keys.sorted() where !used.contains(name) {
      throw RenderingError("templates/\(name).mustache: no template uses it; remove it or write {{> \(name)}} where it belongs")
    }
  }
}
