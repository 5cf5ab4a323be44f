import Foundation
import Testing
import Trade

@testable import Loading

@Suite("Which encoding a file is in")
struct EncodingTests {
  @Test(
    "Words of Western Europe tell Windows-1252 from Mac Roman",
    arguments: [
      "Cliente;Ciudad\nJosé Muñoz;Málaga\nÁngel García;A Coruña\nMª Ángeles Pérez;León\n",
      "Client;Ville\nHélène Lefèvre;Orléans\nFrançois d’Avignon;Besançon\nZoé Cœur;Nîmes\nL’Étoile;Évreux\n",
      "Kunde;Stadt\nJürgen Groß;München\nKäthe Möller;Köln\nÖzgür Weiß;Düsseldorf\n",
      "CLIENTE;CIUDAD\nJOSÉ MUÑOZ;MÁLAGA\nÁNGEL GARCÍA;A CORUÑA\nLÓPEZ IBÁÑEZ;LEÓN\n",
      "Cliente;Cidade\nJoão Gonçalves;São Paulo\nConceição Simões;Brasília\n",
      "Kunde;By\nBjørn Sørensen;Ålesund\nÅse Bjørnstad;Tromsø\n", "Cliente,Nota\nNiccolò,perché è così\nCaffè Roma,più di là\n",
      "name,amount\nCafé,1\n", "name,note\nAnn,don’t ring\nBob,Women’s shoes\n",
    ])
  func western(text: String) throws {
    for encoding in [TextEncoding.windows1252, .macRoman] {
      if encoding == .macRoman, !text.contains(where: { "ñéøèãüÉ".contains($0) }) { continue }
      let found = try Packing.read(Packing.bytes(text, encoding))
      #expect(found.reading.encoding == encoding)
      #expect(String(decoding: found.bytes, as: UTF8.self) == text)
    }
  }

  @Test(
    "Chinese is GB18030, however little there is of it",
    arguments: [
      "客户,a\n", "买家会员名,金额\n小明,1\n", "name,city\nwang,上海\n", "销售日期,销售额\n2022-1-1,8217元\n", "订单编号；收货人姓名，联系手机\n",
      "姓名,城市\n朱镕基,㐂\n陶喆,台北\n",
    ])
  func chinese(text: String) throws {
    let found = try Packing.read(Packing.bytes(text, .gb18030))
    #expect(found.reading.encoding == .gb18030)
    #expect(String(decoding: found.bytes, as: UTF8.self) == text)
  }

  @Test("What fits two encodings or none is never guessed")
  func undecided() throws {
    // í of Mac Roman is the apostrophe of Windows-1252.
    let garcia = try Packing.bytes("name,amount\nGarcía,1\n", .macRoman)
    let error = try Packing.failure(garcia)
    #expect(error.kind == .badData)
    #expect(error.message.hasPrefix("is not UTF-8 text; it may be "))
    #expect(error.message.contains("Windows-1252 (") && error.message.contains("Mac Roman ("))
    #expect(error.message.hasSuffix(", or save it as CSV UTF-8"))
    #expect(try Packing.read(garcia, encoding: .macRoman).reading.reason == .given)
    // Line ends with CR alone, as old Macs write them, settle it.
    let old = try Packing.bytes("name,amount\rGarcía,1\r", .macRoman)
    #expect(try Packing.read(old).reading.encoding == .macRoman)
    let russian: [UInt8] = Array("name\n".utf8) + [0xC8, 0xE2, 0xE0, 0xED, 0xEE, 0xE2, 0x0A, 0xCF, 0xE5, 0xF2, 0xF0, 0xEE, 0xE2]
    #expect(
      try Packing.failure(russian).message
        == "is not UTF-8 text, nor does it look like GB18030, Windows-1252 or Mac Roman; set encoding, or save it as CSV UTF-8")
    let korean: [UInt8] = [
      0xB0, 0xED, 0xB0, 0xB4, 0xB9, 0xF8, 0xC8, 0xA3, 0x2C, 0xC1, 0xD6, 0xB9, 0xAE, 0xC0, 0xCF, 0xC0, 0xDA, 0x2C, 0xB1, 0xDD,
      0xBE, 0xD7, 0x2C, 0xB0, 0xED, 0xB0, 0xB4, 0xC0, 0xCC, 0xB8, 0xA7, 0x2C, 0xBB, 0xF3, 0xC7, 0xB0, 0xB8, 0xED, 0x0A,
    ]
    #expect(try Packing.failure(korean).kind == .badData)
  }

  @Test("Where bytes fit several encodings, the usual one of a preset that was named decides")
  func usual() throws {
    // 陕 of GB18030 is ÉÂ of Windows-1252.
    let bytes = Array("buyer,date,total\nA".utf8) + [0xC9, 0xC2] + Array("b,2026-01-05,1\n".utf8)
    #expect(try Packing.failure(bytes).message.hasPrefix("is not UTF-8 text; it may be GB18030 (50 % sure) or Windows-1252"))
    let columns = ["customer_id": "buyer", "placed_at": "date", "amount": "total"]
    func load(_ bytes: [UInt8], _ preset: Preset?, encoding: String? = nil) throws -> (id: String, notes: [String]) {
      try withFolder([:]) { folder in
        try Data(bytes).write(to: URL(fileURLWithPath: folder + "/x.csv"))
        let source = TableSource(files: ["x.csv"], folder: folder, preset: preset, columns: columns, encoding: encoding)
        let ledger = try Loader(sources: Sources(orders: source), store: try testStore()).load()
        return (ledger.customers.ids[0], ledger.intake.notes)
      }
    }
    for preset in [Preset.taobao, .jd] {
      let found = try load(bytes, preset)
      #expect(found.id == "A陕b")
      #expect(found.notes.contains("x.csv: read as GB18030 (as exports of the preset are; by the bytes alone 50 % sure)"))
    }
    #expect(throws: LoadingError.self) { _ = try load(bytes, .shopify) }
    // What is set, what the bytes prove and a byte order mark are stronger.
    #expect(try load(bytes, .taobao, encoding: "latin1").id == "AÉÂb")
    #expect(try load(Array("buyer,date,total\nJosé Muñoz,2026-01-05,1\n".utf8), .taobao).id == "José Muñoz")
    #expect(try load(Packing.bytes("buyer,date,total\nJosé Muñoz,2026-01-05,1\n", .windows1252), .taobao).id == "José Muñoz")
    let marked = "\u{FEFF}buyer,date,total\nA陕b,2026-01-05,1\n"
    #expect(try load(Packing.bytes(marked, .utf16LittleEndian), .jd).id == "A陕b")
  }

  @Test("The usual encoding of the orders' preset decides nothing for another table")
  func usualElsewhere() throws {
    let customers = Array("customer_id,name\nk,A".utf8) + [0xC9, 0xC2] + Array("b\n".utf8)
    func load(_ preset: Preset?) throws -> Ledger {
      try withFolder(["orders.csv": "buyer,date,total\nk,2026-01-05,1\n"]) { folder in
        try Data(customers).write(to: URL(fileURLWithPath: folder + "/customers.csv"))
        let orders = TableSource(
          files: ["orders.csv"], folder: folder, preset: .taobao,
          columns: ["customer_id": "buyer", "placed_at": "date", "amount": "total"])
        let table = TableSource(files: ["customers.csv"], folder: folder, preset: preset)
        return try Loader(sources: Sources(orders: orders, customers: table), store: testStore()).load()
      }
    }
    let error = try #require(throws: LoadingError.self) { _ = try load(nil) }
    #expect(error.file == "customers.csv")
    #expect(error.message.hasPrefix("is not UTF-8 text; it may be GB18030"))
    #expect(try load(.jd).customers.text(.name, of: CustomerID(0)) == "A陕b")
  }

  @Test("UTF-8 with a few damaged rows stays UTF-8")
  func damagedUTF8() throws {
    let bytes = Array("name\nJosé\nMuñoz\nMálaga\nLeón\nJos".utf8) + [0xE9] + Array("\n".utf8)
    let found = try Packing.read(bytes)
    #expect(found.bytes == bytes)
    #expect(found.reading.sentence("x.csv") == "x.csv: read as UTF-8 (sniffed, 80 % sure)")
  }

  @Test("Aliases are known, case and hyphens do not count")
  func aliases() {
    for (name, encoding) in [
      ("UTF8", .utf8), ("utf-8-sig", .utf8), ("GBK", .gb18030), ("gb2312", .gb18030), ("cp936", .gb18030),
      ("Latin1", .windows1252), ("ISO-8859-1", .windows1252), ("cp1252", .windows1252), ("mac_roman", .macRoman),
      ("Macintosh", .macRoman), ("UTF-16LE", .utf16LittleEndian), ("utf16", .utf16),
    ] as [(String, TextEncoding)] {
      #expect(TextEncoding(named: name) == encoding)
    }
    for name in ["", "shift_jis", "latin2", "utf-7", "iso-8859-15"] { #expect(TextEncoding(named: name) == nil) }
  }

  @Test("A set encoding in which the file cannot be is an error, not a page of signs")
  func implausible() throws {
    let spanish = "Cliente,Ciudad\nJosé Muñoz,Málaga\nÁngel García,A Coruña\nLeón,Cádiz\nMª,Ávila\n"
    let utf8 = Array(spanish.utf8)
    let western = try Packing.bytes(spanish, .windows1252)
    let chinese = try Packing.bytes("客户,a\n买家,b\n", .gb18030)
    for (bytes, encoding, message) in [
      (
        utf8, .windows1252,
        "cannot be Windows-1252, as encoding says: all of its first 10 characters beyond ASCII are UTF-8; leave the option out or set another encoding"
      ),
      (
        utf8, .utf16,
        "cannot be UTF-16, as encoding says: its zero bytes are not those of UTF-16; leave the option out or set another encoding"
      ),
      (
        try Packing.bytes("a,b\n", .utf16LittleEndian), .gb18030,
        "holds zero bytes, so it is no text in GB18030; save it as CSV UTF-8"
      ),
    ] as [([UInt8], TextEncoding, String)] {
      let error = try Packing.failure(bytes, encoding: encoding)
      #expect(error.kind == .badData)
      #expect(error.message == message)
    }
    let commas: [UInt8] = Array(repeatElement([0xE9, 0x2C] as [UInt8], count: 10).joined())
    #expect(
      try Packing.failure(commas, encoding: .gb18030).message.hasPrefix(
        "cannot be GB18030, as encoding says: 10 of its first 10 characters beyond ASCII are none in it"))
    #expect(try Packing.read(western, encoding: .windows1252).reading.encoding == .windows1252)
    #expect(try Packing.read(chinese, encoding: .gb18030).reading.encoding == .gb18030)
  }

  @Test("Any bytes are read or refused, and never crash", arguments: [nil] + TextEncoding.allCases.map { Optional($0) })
  func anything(encoding: TextEncoding?) throws {
    var dice = Dice(state: 11)
    for round in 0..<200 {
      let bytes = (0..<Int.random(in: 0...60, using: &dice)).map { _ in
        round % 2 == 0
          ? UInt8.random(in: 0...255, using: &dice) : [44, 10, 65, 0x81, 0x30, 0xE9, 0xD8, 0].randomElement(using: &dice) ?? 0
      }
      do {
        let found = try Packing.read(bytes, encoding: encoding, count: 5, looked: 16, block: 8).bytes
        if let encoding, encoding != .utf8 { #expect(String(validating: found, as: UTF8.self) != nil) }
      } catch let error as LoadingError { #expect(error.kind == .badData) }
    }
  }
}

@Suite("Which encoding published files are in", .enabled(if: RealData.isThere, RealData.absent))
struct RealEncodingTests {
  @Test("Files are known by what they hold: GB18030 where their name says GBK, else UTF-8")
  func files() throws {
    let names = try #require(FileManager.default.subpaths(atPath: RealData.folder)).filter { name in
      [".csv", ".tsv", ".txt"].contains { name.hasSuffix($0) }
    }
    #expect(names.count > 50)
    for name in names {
      let stream = try ByteStream(path: RealData.folder + "/" + name, name: name, encoding: nil, hashes: false)
      let reading = stream.reading
      let isChinese = name.contains("gbk")
      #expect(reading.encoding == (isChinese ? .gb18030 : .utf8), "\(name)")
      if isChinese { #expect(reading.reason == .sniffed(confidence: 99)) }
    }
  }
}
