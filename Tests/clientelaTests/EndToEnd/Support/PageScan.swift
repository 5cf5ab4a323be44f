/// The tags of an HTML page, read strictly: what is not closed, or closed in another order, is a fault.
struct PageScan {
  struct Tag {
    var name: String
    var attributes: [(name: String, value: String)]

    subscript(name: String) -> String? { attributes.first { $0.name == name }?.value }
  }

  private(set) var tags: [Tag] = []
  private(set) var faults: [String] = []
  private var open: [String] = []

  private static let void: Set = ["meta", "link", "br", "hr", "img", "input", "wbr", "col"]

  init(_ text: String) {
    let bytes = Array(text.utf8)
    var index = 0
    while index < bytes.count {
      guard bytes[index] == UInt8(ascii: "<") else {
        index += 1
        continue
      }
      let start = index + 1
      var quoted = false
      while index < bytes.count, quoted || bytes[index] != UInt8(ascii: ">") {
        if bytes[index] == UInt8(ascii: "\"") { quoted.toggle() }
        index += 1
      }
      read(bytes[start..<min(index, bytes.count)])
    }
    if !open.isEmpty { faults.append("not closed: " + open.joined(separator: " ")) }
  }

  /// Values of an attribute, over all tags.
  func values(_ attribute: String) -> [String] { tags.compactMap { $0[attribute] } }

  private mutating func read(_ bytes: ArraySlice<UInt8>) {
    if bytes.first == UInt8(ascii: "!") { return }
    if bytes.first == UInt8(ascii: "/") {
      let name = String(decoding: bytes.dropFirst(), as: UTF8.self)
      if open.last == name { open.removeLast() } else { faults.append("</\(name)> in \(open.last ?? "nothing")") }
      return
    }
    var body = bytes
    let closesItself = body.last == UInt8(ascii: "/")
    if closesItself { body.removeLast() }
    let name = String(decoding: body.prefix { !PageScan.isBlank($0) }, as: UTF8.self)
    if name.isEmpty { faults.append("a bare <") }
    tags.append(Tag(name: name, attributes: PageScan.attributes(body.drop { !PageScan.isBlank($0) })))
    if !closesItself, !PageScan.void.contains(name) { open.append(name) }
  }

  private static func attributes(_ bytes: ArraySlice<UInt8>) -> [(name: String, value: String)] {
    var (rest, found) = (bytes, [(name: String, value: String)]())
    while true {
      rest = rest.drop { isBlank($0) }
      if rest.isEmpty { return found }
      let name = rest.prefix { !isBlank($0) && $0 != UInt8(ascii: "=") }
      rest = rest.dropFirst(name.count)
      var value = rest.prefix(0)
      if rest.first == UInt8(ascii: "=") {
        rest = rest.dropFirst(2)
        value = rest.prefix { $0 != UInt8(ascii: "\"") }
        rest = rest.dropFirst(value.count + 1)
      }
      found.append((String(decoding: name, as: UTF8.self), String(decoding: value, as: UTF8.self)))
    }
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 }
}
