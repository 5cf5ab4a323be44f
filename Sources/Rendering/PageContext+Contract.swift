/// What a template may say. A test holds this list against the fields that pages have.
extension PageContext {
  /// What a field holds.
  enum Field { case text, html, part }

  /// Every field and what it holds.
  static let contract: [String: Field] = [
    // The page
    "language": .text, "title": .text, "stylesheet": .text, "body": .html, "root": .text, "storeName": .text, "subtitle": .text,
    "skipLabel": .text, "periodsLabel": .text, "sectionsLabel": .text, "breadcrumbLabel": .text,
    // Links, in every list of them
    "text": .text, "to": .text, "isCurrent": .part,
    // The masthead
    "switcher": .part, "previousText": .text, "previousTo": .text, "current": .text, "dates": .text, "nextText": .text,
    "nextTo": .text, "groups": .part, "groupTitle": .text, "groupLinks": .part, "navigation": .part, "tabs": .part, "menu": .part,
    "count": .part, "number": .text,
    // The head
    "breadcrumb": .part, "crumbs": .part, "kicker": .text, "pips": .part, "drawing": .html, "heading": .text,
    "headingLink": .part, "lede": .html,
    // The colophon
    "contentsTitle": .text, "contents": .part, "readTitle": .text, "read": .part, "madeTitle": .text, "made": .part,
    "term": .text, "definition": .html, "printFooter": .text,
  ]

  /// What is wrong with a tag; nil for nothing.
  static func problem(with tag: TemplateTag, templates: Set<String>) -> String? {
    let field = contract[tag.name]
    switch tag.kind {
    case .partial:
      return templates.contains(tag.name) ? nil : "no template is called \"\(tag.name).mustache\""
    case .other:
      return nil
    case .section:
      return field == .part ? nil : unknown(tag, .part)
    case .escaped:
      if field == .html { return "\"\(tag.name)\" is markup; write {{{\(tag.name)}}}" }
      return field == .text ? nil : unknown(tag, .text)
    case .unescaped:
      if field == .text { return "\"\(tag.name)\" is text and must be escaped; write {{\(tag.name)}}" }
      return field == .html ? nil : unknown(tag, .html)
    }
  }

  private static func unknown(_ tag: TemplateTag, _ field: Field) -> String {
    let known = contract.filter { $0.value == field }.keys.sorted().joined(separator: ", ")
    return "no field is called \"\(tag.name)\"; there are \(known)"
  }
}
