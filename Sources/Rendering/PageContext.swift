import Charts
import Describing
import Markup
import Mustache

/// What the templates may name: the frame of a page in strings, links and markup that is known to be safe.
struct PageContext {
  var page: Page
  var language: String
  var labels: Labels
  var body: HTML

  /// The fields, those of lists inside them. An absent part is `false`, never a missing key: Mustache would look for it further out.
  var fields: [String: Any] {
    let frame = page.frame
    let top: [String: Any] = [
      "language": language, "title": page.title, "stylesheet": PageContext.stylesheet(of: page.path), "body": body,
      "skipLabel": labels.skip, "root": frame.root, "storeName": frame.storeName, "subtitle": frame.subtitle,
      "periodsLabel": labels.periods, "sectionsLabel": labels.sections, "breadcrumbLabel": labels.breadcrumb,
    ]
    let lists: [String: Any] = [
      "switcher": optional(frame.switcher.map(switcher)),
      "navigation": optional(frame.tabs.isEmpty ? nil : ["tabs": frame.tabs.map(tab)]),
      "breadcrumb": optional(page.crumbs.isEmpty ? nil : ["crumbs": page.crumbs.map { link($0) }]),
    ]
    return top.merging(lists) { first, _ in first }.merging(head) { first, _ in first }.merging(colophon) { first, _ in first }
  }

  private var head: [String: Any] {
    let pips = page.kickerMark.map { ["drawing": HTML(safe: $0.draw(large: true).written)] }
    return [
      "kicker": page.kicker, "pips": optional(pips), "heading": page.heading,
      "headingLink": optional(page.headingLink.map { ["to": $0] }), "lede": HTML(safe: page.lede.node.written),
    ]
  }

  private var colophon: [String: Any] {
    let frame = page.frame
    return [
      "contentsTitle": frame.contentsTitle, "contents": frame.contents.map { link($0) },
      "readTitle": labels.read, "read": frame.read.map(term), "madeTitle": labels.made, "made": frame.made.map(term),
      "printFooter": frame.printFooter,
    ]
  }

  private func switcher(_ switcher: Frame.Switcher) -> [String: Any] {
    [
      "previousText": switcher.previous.text, "previousTo": switcher.previous.to, "current": switcher.current,
      "dates": switcher.dates, "nextText": switcher.next.text, "nextTo": switcher.next.to,
      "groups": switcher.groups.map(group),
    ]
  }

  private func group(_ group: Frame.Group) -> [String: Any] {
    ["groupTitle": group.title, "groupLinks": group.links.enumerated().map { link($1, isCurrent: $0 == group.current) }]
  }

  private func tab(_ tab: Frame.Tab) -> [String: Any] {
    var fields = link(tab.link, isCurrent: tab.isCurrent)
    fields["count"] = optional(tab.count.map { ["number": $0] })
    fields["menu"] = optional(tab.menu.isEmpty ? nil : ["groups": tab.menu.map(group)])
    return fields
  }

  private func link(_ link: Link, isCurrent: Bool = false) -> [String: Any] {
    ["text": link.text, "to": link.to, "isCurrent": isCurrent]
  }

  private func term(_ term: Term) -> [String: Any] {
    ["term": term.term, "definition": HTML(safe: term.definition.node.written)]
  }

  private func optional(_ fields: [String: Any]?) -> Any { fields ?? false }

  /// A page of a period refers to the sheet in the period's folder, the archive to the one beside it.
  private static func stylesheet(of path: String) -> String {
    let folders = path.utf8.count { $0 == UInt8(ascii: "/") }
    return String(repeating: "../", count: max(0, folders - 1)) + "style.css"
  }
}

extension HTML: MustacheCustomRenderable {
  package var renderText: String { text }
  package var isNull: Bool { false }
}
