import Trade

/// A JSON value with its keys in the order they are written in.
enum JSON: Hashable, Sendable {
  case object([Member])
  case array([JSON])
  case string(String)
  case number(Int)
  /// A number that is already its decimal text.
  case decimal(String)
  case bool(Bool)
  case null

  struct Member: Hashable, Sendable {
    var key: String
    var value: JSON
  }

  /// An object.
  static func object(_ members: KeyValuePairs<String, JSON>) -> JSON { .object(members.map { Member(key: $0, value: $1) }) }

  /// A number, or null.
  static func number(_ number: Int?) -> JSON { number.map(JSON.number) ?? .null }

  /// 0…1 with up to six decimals; null where there is no whole.
  static func share(_ share: Share) -> JSON { share.whole == 0 ? .null : .millionths(share.rounded(per: 1_000_000)) }

  /// A number of millionths.
  static func millionths(_ number: Int64) -> JSON {
    let magnitude = number.magnitude
    var fraction = String(magnitude % 1_000_000 + 1_000_000).dropFirst()
    while fraction.last == "0" { fraction.removeLast() }
    let whole = (number < 0 ? "-" : "") + String(magnitude / 1_000_000)
    return .decimal(fraction.isEmpty ? whole : whole + "." + fraction)
  }

  /// The text, two spaces a level and a line end at its end, as UTF-8.
  var bytes: [UInt8] {
    var text = ""
    write(into: &text, indent: "\n")
    return Array((text + "\n").utf8)
  }

  private var isNumber: Bool {
    switch self {
    case .number, .decimal: true
    default: false
    }
  }

  private func write(into text: inout String, indent: String) {
    switch self {
    case .null: text += "null"
    case .bool(let value): text += value ? "true" : "false"
    case .number(let number): text += String(number)
    case .decimal(let number): text += number
    case .string(let string): JSON.quote(string, into: &text)
    case .array(let items):
      if items.isEmpty { return text += "[]" }
      // The bins of a histogram stand on one line.
      let isOneLine = items.allSatisfy(\.isNumber)
      text += "["
      for (index, item) in items.enumerated() {
        text += isOneLine ? (index > 0 ? ", " : "") : (index > 0 ? "," : "") + indent + "  "
        item.write(into: &text, indent: indent + "  ")
      }
      text += (isOneLine ? "" : indent) + "]"
    case .object(let members):
      if members.isEmpty { return text += "{}" }
      text += "{"
      for (index, member) in members.enumerated() {
        text += (index > 0 ? "," : "") + indent + "  "
        JSON.quote(member.key, into: &text)
        text += ": "
        member.value.write(into: &text, indent: indent + "  ")
      }
      text += indent + "}"
    }
  }

  /// RFC 8259 §7; `<` is escaped as well, so that the text may stand in a page.
  private static func quote(_ string: String, into text: inout String) {
    text += "\""
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      case "<", "\u{0}"..<" ", "\u{7F}", "\u{2028}", "\u{2029}":
        let hex = String(scalar.value, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
      default: text.unicodeScalars.append(scalar)
      }
    }
    text += "\""
  }
}
