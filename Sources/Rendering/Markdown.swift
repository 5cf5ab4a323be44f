import CMark
import Glibc
package import Markup

/// Markdown as markup, by libcmark in its safe default: raw HTML is left out and unsafe links lead nowhere.
package enum Markdown {
  /// The markup of a text. Headings are one level lower than written and never above `h3`, since `h1` is the page's and `h2` the
  /// section's. Of a picture only its words remain: a page asks for nothing beyond itself.
  package static func html(_ markdown: String) -> HTML {
    var markdown = markdown
    let parsed = markdown.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { characters in
        characters.baseAddress.flatMap { cmark_parse_document($0, characters.count, CMARK_OPT_VALIDATE_UTF8) }
      }
    }
    guard let document = parsed else { return HTML(safe: "") }
    defer { cmark_node_free(document) }
    lowerHeadings(in: document)
    dropPictures(in: document)
    guard let text = cmark_render_html(document, CMARK_OPT_DEFAULT) else { return HTML(safe: "") }
    defer { free(text) }
    return HTML(safe: String(cString: text))
  }

  private static func lowerHeadings(in document: OpaquePointer) {
    for node in nodes(of: CMARK_NODE_HEADING, in: document) {
      cmark_node_set_heading_level(node, min(6, max(3, cmark_node_get_heading_level(node) + 1)))
    }
  }

  private static func dropPictures(in document: OpaquePointer) {
    for node in nodes(of: CMARK_NODE_IMAGE, in: document) {
      while let child = cmark_node_first_child(node) { cmark_node_insert_before(node, child) }
      cmark_node_free(node)
    }
  }

  private static func nodes(of type: cmark_node_type, in document: OpaquePointer) -> [OpaquePointer] {
    var found: [OpaquePointer] = []
    let iterator = cmark_iter_new(document)
    defer { cmark_iter_free(iterator) }
    while case let event = cmark_iter_next(iterator), event != CMARK_EVENT_DONE {
      if event == CMARK_EVENT_ENTER, let node = cmark_iter_get_node(iterator), cmark_node_get_type(node) == type {
        found.append(node)
      }
    }
    return found
  }
}
