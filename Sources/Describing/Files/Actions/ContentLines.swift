/// The lines of a calendar: folded at 75 octets, never within a letter, and ended by CRLF. RFC 5545 §3.1.
struct ContentLines {
  private(set) var bytes: [UInt8] = []

  /// No line yet.
  init() {}

  /// A line whose value is none of people's texts.
  mutating func add(_ name: String, _ value: String) { fold("\(name):\(value)") }

  /// A line whose value is a text. RFC 5545 §3.3.11.
  mutating func add(_ name: String, text: String) {
    var value = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": value += "\\\\"
      case ";": value += "\\;"
      case ",": value += "\\,"
      case "\n": value += "\\n"
      // Other controls stand in no text.
      case "\u{0}"..<" ", "\u{7F}"..<"\u{A0}", "\u{2028}", "\u{2029}": value += " "
      default: value.unicodeScalars.append(scalar)
      }
    }
    add(name, value)
  }

  private mutating func fold(_ line: String) {
    var room = ContentLines.longest
    for scalar in line.unicodeScalars {
      let width = UTF8.width(scalar)
      if width > room {
        bytes += [0x0D, 0x0A, 0x20]
        // The blank at the start counts.
        room = ContentLines.longest - 1
      }
      bytes += Array(String(scalar).utf8)
      room -= width
    }
    bytes += [0x0D, 0x0A]
  }

  private static let longest = 75
}
