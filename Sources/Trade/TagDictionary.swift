/// The company's tags: what each is called, and what makes a customer have it. Read from `content/tags.yml`. segmentation.md §6.
package struct TagDictionary: Hashable, Sendable {
  /// Names of the groups by group id, then by language.
  package var groups: [String: [String: String]] = [:]
  /// In the order of the file.
  package var tags: [Tag] = []

  /// A dictionary without tags.
  package init() {}

  /// A tag, or a family of tags that differ in one word.
  package struct Tag: Hashable, Sendable {
    /// Such as `first-order`; that of a family ends with a word in angle brackets, such as `campaign:<id>`.
    package var id: String
    /// Names by language (`en`, `es`, `zh-Hans`, `zh-Hant`); those of a family hold the same word in brackets.
    package var names: [String: String]
    /// The group's id; empty for none.
    package var group = ""
    /// Other words for it in customer files.
    package var synonyms: [String] = []
    /// What makes a customer have it; nil where only people give it.
    package var rule: Expression?
    /// The fact (a text or a set) of whose values each makes a tag of the family; nil for a single tag.
    package var each: String?

    /// A tag that people give.
    package init(id: String, names: [String: String]) { (self.id, self.names) = (id, names) }

    /// The id before the word in brackets, and the name of the tag for a value in a language.
    package var prefix: String { each == nil ? id : String(id.prefix { $0 != "<" }) }

    /// The names with a value in place of the word in brackets.
    package func names(for value: String) -> [String: String] {
      names.mapValues { name in
        guard let open = name.utf8.firstIndex(of: UInt8(ascii: "<")),
          let close = name.utf8[open...].firstIndex(of: UInt8(ascii: ">"))
        else { return name }
        return name[..<open] + value + name[name.utf8.index(after: close)...]
      }
    }
  }

  /// A tag's text as tags are compared: small letters, without spaces, hyphens and underscores, so that "First order" is `first-order`.
  package static func folded(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 < 0x80 }) {
      var bytes: [UInt8] = []
      for byte in text.utf8 {
        switch byte {
        case 9...13, UInt8(ascii: " "), UInt8(ascii: "-"), UInt8(ascii: "_"): continue
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): bytes.append(byte + 32)
        default: bytes.append(byte)
        }
      }
      return String(decoding: bytes, as: UTF8.self)
    }
    return String(text.lowercased().unicodeScalars.filter { !$0.properties.isWhitespace && $0 != "-" && $0 != "_" })
  }

  /// The tags that a cell of the customer file lists: parted by `;`, `,`, `|` or their full-width forms.
  package static func parts(of cell: String) -> [String] {
    cell.split { ";,|；，｜、".contains($0) }.map { part in
      String(part.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
    }.filter { !$0.isEmpty }
  }
}
