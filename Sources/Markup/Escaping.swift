/// The one place where text becomes markup: `&`, `<`, `>`, and in attributes `"`, become references; control characters, which HTML
/// does not allow, are dropped (tab and newline stay).
enum Escaping {
  case text
  case attribute

  /// Appends a text, escaped.
  func append(_ text: String, to bytes: inout [UInt8]) {
    var text = text
    text.withUTF8 { append($0, to: &bytes) }
  }

  /// Copies runs of harmless bytes whole, because nearly all text is harmless.
  private func append(_ text: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8]) {
    var start = 0
    var index = 0
    while index < text.count {
      let byte = text[index]
      var length = 1
      let replacement: StaticString
      switch byte {
      case UInt8(ascii: "&"): replacement = "&amp;"
      case UInt8(ascii: "<"): replacement = "&lt;"
      case UInt8(ascii: ">"): replacement = "&gt;"
      case UInt8(ascii: "\"") where self == .attribute: replacement = "&quot;"
      case 0x09, 0x0A:
        index += 1
        continue
      case 0..<0x20, 0x7F: replacement = ""
      case 0xC2 where index + 1 < text.count && text[index + 1] < 0xA0:  // U+0080 to U+009F
        replacement = ""
        length = 2
      default:
        index += 1
        continue
      }
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<index]))
      replacement.withUTF8Buffer { bytes.append(contentsOf: $0) }
      index += length
      start = index
    }
    bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start...]))
  }
}
