import Foundation
import Testing
import Trade

@testable import Loading

@Suite("Bytes to UTF-8")
struct ByteStreamTests {
  private static let plain = "customer_id,placed_at,amount\na,2026-01-05,1.50\nb,2026-01-06,2\na,2026-02-01,3\n"
  private static let western =
    "Cliente;Fecha;Importe;Producto\nJosé Núñez;2026-01-05;1,50;Café\nZoë Müller;2026-01-06;2,5;Crème brûlée\n"
  private static let chinese = "买家会员名,下单时间,金额\n小明,2026-01-05,1.5\n上海王先生,2026-01-06,2.5\n"

  @Test(
    "Every encoding and every packing of a table gives the same text",
    arguments: TextEncoding.allCases, [Compression.none, .gzip, .zstd])
  func everyForm(encoding: TextEncoding, compression: Compression) throws {
    let texts =
      switch encoding {
      case .utf8, .utf16, .utf16LittleEndian, .utf16BigEndian: [ByteStreamTests.western, ByteStreamTests.chinese]
      case .gb18030: [ByteStreamTests.chinese]
      case .windows1252, .macRoman: [ByteStreamTests.western]
      }
    for text in [ByteStreamTests.plain] + texts {
      let bytes = try Packing.packed(Packing.bytes(text, encoding), compression)
      for given in [nil, encoding] {
        let found = try Packing.read(bytes, encoding: given)
        #expect(String(decoding: found.bytes, as: UTF8.self) == text)
        #expect(found.reading.compression == compression)
        if text != ByteStreamTests.plain || encoding.isWide {
          #expect(found.reading.encoding == (encoding == .utf16 ? .utf16LittleEndian : encoding))
        }
      }
    }
  }

  @Test(
    "Every encoding and every packing of a table gives the same ledger",
    arguments: [TextEncoding.utf8, .utf16LittleEndian, .utf16BigEndian, .gb18030], [Compression.none, .gzip, .zstd])
  func ledgers(encoding: TextEncoding, compression: Compression) throws {
    let ledger = try withFolder([:]) { folder in
      let bytes = try Packing.packed(Packing.bytes(ByteStreamTests.chinese, encoding), compression)
      try Data(bytes).write(to: URL(fileURLWithPath: folder + "/orders.csv"))
      let source = TableSource(
        files: ["orders.csv"], folder: folder, columns: ["customer_id": "买家会员名", "placed_at": "下单时间", "amount": "金额"])
      return try Loader(sources: Sources(orders: source), store: testStore()).load()
    }
    #expect(ledger.orders.amount.sorted() == [1_5000, 2_5000])
    #expect((0..<ledger.customers.count).map { ledger.customers.ids[$0] } == ["上海王先生", "小明"])
    let isPlain = encoding == .utf8 && compression == .none
    #expect(
      ledger.intake.notes.contains { $0.hasPrefix("orders.csv: read as") || $0.hasPrefix("orders.csv: unpacked") } == !isPlain)
  }

  @Test("A byte order mark decides, whatever is set, and is no text")
  func byteOrderMarks() throws {
    for (mark, encoding) in [
      ([0xEF, 0xBB, 0xBF], .utf8), ([0xFF, 0xFE], .utf16LittleEndian), ([0xFE, 0xFF], .utf16BigEndian),
      ([0x84, 0x31, 0x95, 0x33], .gb18030),
    ] as [([UInt8], TextEncoding)] {
      let bytes = mark + (try Packing.bytes(ByteStreamTests.chinese, encoding))
      for given in [nil, TextEncoding.windows1252, .utf16] {
        let found = try Packing.read(bytes, encoding: given)
        #expect(String(decoding: found.bytes, as: UTF8.self) == ByteStreamTests.chinese)
        #expect(found.reading.reason == .byteOrderMark)
      }
    }
    #expect(try Packing.read([0xEF, 0xBB, 0xBF]).bytes.isEmpty)
    #expect(try Packing.read([0xFF, 0xFE]).bytes.isEmpty)
    #expect(try Packing.read([]).bytes.isEmpty)
  }

  @Test(
    "Sequences may be split at every byte, on the way in and on the way out",
    arguments: [
      TextEncoding.utf8, .utf16LittleEndian, .utf16BigEndian, .gb18030,
    ], [Compression.none, .gzip, .zstd])
  func splits(encoding: TextEncoding, compression: Compression) throws {
    // Two, three and four bytes in UTF-8; one, two and four in GB18030; a surrogate pair in UTF-16.
    let text = "a,é,客户,😀,ü\n小明,1\n"
    let bytes = try Packing.packed(Packing.bytes(text, encoding), compression)
    for count in 1...9 {
      for looked in [16, 17, 18, 19, 1 << 18] {
        for block in 8...13 {
          let found = try Packing.read(bytes, encoding: encoding, count: count, looked: looked, block: block)
          #expect(String(decoding: found.bytes, as: UTF8.self) == text)
        }
      }
    }
  }

  @Test("What is no character becomes U+FFFD, and the separators behind it stay")
  func replaced() throws {
    for (bytes, encoding, text) in [
      ([0xBF, 0xCD, 0x2C, 0xBF, 0x2C, 0x61], .gb18030, "客,\u{FFFD},a"), ([0x61, 0xBF], .gb18030, "a\u{FFFD}"),
      ([0x81, 0x30, 0x2C], .gb18030, "\u{FFFD}0,"), ([0x61, 0x81, 0x2C], .windows1252, "a\u{FFFD},"),
      ([0x61, 0x00, 0x00, 0xD8, 0x2C, 0x00], .utf16LittleEndian, "a\u{FFFD},"),
      ([0x61, 0x00, 0x2C, 0x00, 0x0A], .utf16LittleEndian, "a,\u{FFFD}"),
    ] as [([UInt8], TextEncoding, String)] {
      let found = try Packing.read(bytes, encoding: encoding)
      #expect(String(decoding: found.bytes, as: UTF8.self) == text)
    }
  }

  @Test("An id with a character that could not be read is set aside, and a note counts the places")
  func unreadableIDs() throws {
    let text = Array("customer_id,placed_at,amount,product\na,2026-01-05,1,".utf8) + [0xBF, 0xCD, 0xBF] + [0x0A, 0xBF]
    try withFolder([:]) { folder in
      try Data(text + Array(",2026-01-05,2,x\n".utf8)).write(to: URL(fileURLWithPath: folder + "/orders.csv"))
      let source = TableSource(files: ["orders.csv"], folder: folder, encoding: "gbk")
      let ledger = try Loader(sources: Sources(orders: source), store: testStore(), maxRejects: Share(1, of: 1)).load()
      #expect(ledger.orders.amount == [1_0000])
      #expect(
        ledger.intake.rejects.map(\.reason) == ["holds bytes that are no text in the file's encoding, so the id cannot be known"])
      #expect(ledger.intake.notes.contains("orders.csv: 2 places are no characters in GB18030 and read as \u{FFFD}"))
      #expect(
        ledger.intake.notes.contains(
          "orders.csv: 1 rows were set aside because an id or a product is not GB18030; if the file is written in another encoding, set encoding"
        ))
    }
  }

  @Test("A later byte of another encoding sets its row aside, and the note names the option")
  func late() throws {
    let rows = (1...20_000).map { "c\($0),2026-01-05,1\n" }.joined()
    try withFolder([:]) { folder in
      let bytes = Array(("customer_id,placed_at,amount\n" + rows + "Jos").utf8) + [0xE9] + Array(",2026-01-05,1\n".utf8)
      try Data(bytes).write(to: URL(fileURLWithPath: folder + "/orders.csv"))
      let source = TableSource(files: ["orders.csv"], folder: folder)
      let ledger = try Loader(sources: Sources(orders: source), store: testStore()).load()
      #expect(ledger.orders.count == 20_000)
      #expect(ledger.intake.rejects.count == 1)
      #expect(
        ledger.intake.notes.contains { $0.contains("is not UTF-8; if the file is written in another encoding, set encoding") })
    }
  }

  @Test("The checksum is that of the file's own bytes, packed as they are")
  func checksum() throws {
    try withFolder([:]) { folder in
      let path = folder + "/x.csv"
      let bytes = try Packing.packed(Array(ByteStreamTests.plain.utf8), .gzip)
      try Data(bytes).write(to: URL(fileURLWithPath: path))
      var stream = try ByteStream(path: path, name: "x.csv", encoding: nil)
      _ = try Packing.all(&stream)
      var raw = try RawFile(path: path, name: "x.csv")
      let block = ByteBlock(bytes.count + 1)
      #expect(try raw.read(into: block.start, count: bytes.count + 1) == bytes.count)
      #expect(stream.sha256 == raw.sha256)
      var unhashed = try ByteStream(path: path, name: "x.csv", encoding: nil, hashes: false)
      _ = try Packing.all(&unhashed)
      #expect(unhashed.sha256 == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
    }
  }

  @Test("A named pipe is read like a file")
  func pipe() throws {
    try withFolder([:]) { folder in
      let path = folder + "/pipe"
      #expect(mkfifo(path, 0o600) == 0)
      let bytes = try Packing.bytes(ByteStreamTests.chinese, .gb18030)
      let writer = Thread {
        let descriptor = open(path, O_WRONLY)
        for byte in bytes { _ = withUnsafeBytes(of: byte) { write(descriptor, $0.baseAddress, 1) } }
        close(descriptor)
      }
      writer.start()
      var stream = try ByteStream(path: path, name: "pipe", encoding: nil)
      #expect(String(decoding: try Packing.all(&stream), as: UTF8.self) == ByteStreamTests.chinese)
      #expect(stream.reading.sentence("pipe") == "pipe: read as GB18030 (sniffed, 99 % sure)")
    }
  }
}
