import Foundation
import Testing

@testable import Loading

@Suite("Packed files")
struct UnpackerTests {
  private static let text = "customer_id,placed_at,amount\n" + (1...300).map { "c\($0 % 7),2026-01-05,\($0)\n" }.joined()

  @Test("A file that is cut off anywhere is an error", arguments: [Compression.gzip, .zstd])
  func cutOff(compression: Compression) throws {
    let bytes = try Packing.packed(Array(UnpackerTests.text.utf8), compression)
    for length in 4..<bytes.count where length < 40 || length % 13 == 0 || length > bytes.count - 20 {
      let error = try Packing.failure(Array(bytes.prefix(length)))
      #expect(error.kind == .badData)
      #expect(
        error.description
          == "x.csv: is cut off: the \(compression.rawValue) data ends before its end; copy or export the file again")
    }
  }

  @Test("Damage is an error, not a crash and no other text", arguments: [Compression.gzip, .zstd])
  func damaged(compression: Compression) throws {
    let bytes = try Packing.packed(Array(UnpackerTests.text.utf8), compression)
    var dice = Dice(state: 3)
    var errors = 0
    for _ in 0..<300 {
      var broken = bytes
      broken[Int.random(in: 4..<bytes.count, using: &dice)] ^= UInt8.random(in: 1...255, using: &dice)
      do {
        // A flipped bit in gzip's header, such as its time, changes nothing; zstd's default has no checksum.
        let found = try Packing.read(broken)
        if compression == .gzip { #expect(found.bytes == Array(UnpackerTests.text.utf8)) }
      } catch let error as LoadingError {
        errors += 1
        #expect(error.kind == .badData)
      }
    }
    #expect(errors > 100)
    var broken = bytes
    broken[bytes.count / 2] ^= 0xFF
    if compression == .gzip {
      #expect(try Packing.failure(broken).message.hasPrefix("is damaged (gzip: "))
    }
  }

  @Test("Members and frames that follow each other are one text", arguments: [Compression.gzip, .zstd])
  func concatenated(compression: Compression) throws {
    let parts = ["customer_id,placed_at,", "", "amount\n", "a,2026-01-05,1\n"]
    let bytes = try parts.flatMap { try Packing.packed(Array($0.utf8), compression) }
    for count in [1, 7, 1000] {
      #expect(String(decoding: try Packing.read(bytes, count: count).bytes, as: UTF8.self) == parts.joined())
    }
  }

  @Test("Zero bytes behind a gzip file are a tape's; other bytes are damage")
  func trailing() throws {
    let bytes = try Packing.packed(Array(UnpackerTests.text.utf8), .gzip)
    #expect(try Packing.read(bytes + [0, 0, 0]).bytes == Array(UnpackerTests.text.utf8))
    #expect(
      try Packing.failure(bytes + Array("rest".utf8)).description
        == "x.csv: is damaged (gzip: other bytes follow the packed data); copy or export the file again")
    #expect(try Packing.failure(bytes + [0x1F]).message.hasPrefix("is cut off"))
    let zstd = try Packing.packed(Array(UnpackerTests.text.utf8), .zstd)
    #expect(
      try Packing.failure(zstd + Array("rest".utf8)).description
        == "x.csv: is damaged (zstd: unknown frame descriptor); copy or export the file again")
  }

  @Test("A packed nothing is an empty file, and a file packed twice is refused", arguments: [Compression.gzip, .zstd])
  func nothing(compression: Compression) throws {
    let empty = try Packing.packed([], compression)
    #expect(try Packing.read(empty).bytes.isEmpty)
    let error = try withFolder([:]) { folder in
      try Data(empty).write(to: URL(fileURLWithPath: folder + "/x.csv.gz"))
      let source = TableSource(files: ["x.csv.gz"], folder: folder)
      return try #require(throws: LoadingError.self) {
        _ = try Loader(sources: Sources(orders: source), store: testStore()).load()
      }
    }
    #expect(error.description == "x.csv.gz: is empty; export it again, with a header and rows")
    let twice = try Packing.packed(Packing.packed(Array(UnpackerTests.text.utf8), compression), .gzip)
    #expect(try Packing.failure(twice).description == "x.csv: is packed twice; unpack it once")
  }

  @Test("A file that unpacks to a hundred times its size is read to its end", arguments: [Compression.gzip, .zstd])
  func bomb(compression: Compression) throws {
    let bytes = try Packing.packed([UInt8](repeating: 65, count: 3_000_000), compression)
    #expect(bytes.count < 30_000)
    #expect(try Packing.read(bytes).bytes.count == 3_000_000)
  }
}
