extension Node {
  /// The node as HTML.
  package var written: String {
    var bytes: [UInt8] = []
    write(into: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Appends the node as HTML in UTF-8. Elements without content are closed as HTML wants it: void elements have no end tag, SVG
  /// elements end in "/>", all others have both tags. A `script` or `style` takes its content as `html`, never as `text`, because
  /// nothing is unescaped in there.
  package func write(into bytes: inout [UInt8]) {
    write(into: &bytes, inSVG: false)
  }

  private func write(into bytes: inout [UInt8], inSVG: Bool) {
    switch self {
    case .text(let text): Escaping.text.append(text, to: &bytes)
    case .html(let html): bytes.append(contentsOf: html.text.utf8)
    case .group(let nodes):
      for node in nodes { node.write(into: &bytes, inSVG: inSVG) }
    case .element(let element):
      let inSVG = inSVG || element.name == "svg"
      bytes.append(UInt8(ascii: "<"))
      bytes.append(contentsOf: element.name.utf8)
      for attribute in element.attributes {
        bytes.append(UInt8(ascii: " "))
        bytes.append(contentsOf: attribute.name.utf8)
        bytes.append(contentsOf: "=\"".utf8)
        Escaping.attribute.append(attribute.value, to: &bytes)
        bytes.append(UInt8(ascii: "\""))
      }
      if inSVG && element.children.isEmpty {
        bytes.append(contentsOf: "/>".utf8)
        return
      }
      bytes.append(UInt8(ascii: ">"))
      if element.isVoid { return }
      for child in element.children { child.write(into: &bytes, inSVG: inSVG) }
      bytes.append(contentsOf: "</".utf8)
      bytes.append(contentsOf: element.name.utf8)
      bytes.append(UInt8(ascii: ">"))
    }
  }
}

extension Element {
  /// Has neither content nor end tag. Source: HTML Living Standard, §13.1.2.
  fileprivate var isVoid: Bool {
    switch name {
    case "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr": true
    default: false
    }
  }
}
