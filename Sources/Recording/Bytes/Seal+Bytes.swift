import Trade

extension Seal {
  private static let form = 1

  var bytes: [UInt8] {
    var writer = ByteWriter()
    writer.append(Seal.form)
    for text in [tool, configuration, content] { writer.append(text) }
    writer.append(inputs) { writer, input in
      writer.append(input.name)
      writer.append(input.sha256)
      writer.append(input.rows)
    }
    return writer.bytes
  }

  init(bytes: [UInt8]) throws {
    var reader = ByteReader(bytes)
    guard try reader.int() == Seal.form else { throw Damage() }
    let (tool, configuration, content) = (try reader.text(), try reader.text(), try reader.text())
    self.init(
      tool: tool,
      inputs: try reader.list { Input(name: try $0.text(), sha256: try $0.text(), rows: try $0.int()) },
      configuration: configuration, content: content)
    guard reader.isAtEnd else { throw Damage() }
  }
}
