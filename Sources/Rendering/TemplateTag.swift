/// A Mustache tag in a template's text: what the contract between templates and pages is about.
struct TemplateTag: Hashable {
  enum Kind { case escaped, unescaped, section, partial, other }

  var kind: Kind
  var name: String
  /// From 1.
  var line: Int

  /// The tags of a text, in their order.
  static func all(in text: String) -> [TemplateTag] {
    var tags: [TemplateTag] = []
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      var rest = line[...]
      while let open = rest.firstRange(of: "{{") {
        rest = rest[open.upperBound...]
        let isTriple = rest.first == "{"
        guard let close = rest.firstRange(of: isTriple ? "}}}" : "}}") else { break }
        let inside = rest[..<close.lowerBound]
        rest = rest[close.upperBound...]
        tags.append(TemplateTag(inside, line: index + 1))
      }
    }
    return tags
  }

  private init(_ inside: Substring, line: Int) {
    let (kind, sign): (Kind, Int) =
      switch inside.first {
      case "{", "&": (.unescaped, 1)
      case "#", "^": (.section, 1)
      case ">": (.partial, 1)
      case "/": (.section, 1)
      case "!", "=", "%", "<", "$", "*": (.other, 1)
      default: (.escaped, 0)
      }
    let name = inside.dropFirst(sign)
    self.init(kind: kind, name: TemplateTag.trimmed(name), line: line)
  }

  private init(kind: Kind, name: String, line: Int) {
    self.kind = kind
    self.name = name
    self.line = line
  }

  private static func trimmed(_ text: Substring) -> String {
    var text = text
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
