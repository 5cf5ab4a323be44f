import Foundation
import Testing
import Trade

@testable import Loading

@Suite("One shop in every dialect")
struct DialectTests {
  private static let separators: [Character] = [",", ";", "\t", "|"]
  private static let lineEnds = ["\n", "\r\n", "\r"]
  private static let compressions = [Compression.none, .gzip, .zstd]

  /// Dialects in which any two values of different kinds meet: the one of all that brings most new pairs, until none is missing.
  static let pairwise: [DialectShop.Dialect] = {
    let choices = [separators.count, lineEnds.count, DialectShop.Encoding.allCases.count, compressions.count, 2, 2]
    var all: [[Int]] = [[]]
    for choice in choices { all = all.flatMap { taken in (0..<choice).map { taken + [$0] } } }
    func pairs(_ picks: [Int]) -> [Int] {
      picks.indices.flatMap { a in (0..<a).map { b in ((a * 8 + b) * 8 + picks[a]) * 8 + picks[b] } }
    }
    var missing = Set(all.flatMap(pairs))
    var taken: [DialectShop.Dialect] = []
    while !missing.isEmpty {
      var best: (gain: Int, picks: [Int]) = (0, [])
      for picks in all {
        let gain = pairs(picks).count { missing.contains($0) }
        if gain > best.gain { best = (gain, picks) }
      }
      missing.subtract(pairs(best.picks))
      taken.append(dialect(best.picks))
    }
    return taken
  }()

  private static func dialect(_ picks: [Int]) -> DialectShop.Dialect {
    DialectShop.Dialect(
      separator: separators[picks[0]], lineEnd: lineEnds[picks[1]], encoding: DialectShop.Encoding.allCases[picks[2]],
      compression: compressions[picks[3]], decimal: picks[4] == 0 ? "." : ",", isDayFirst: picks[5] == 1)
  }

  /// Loads an export without a word about its dialect, but for an encoding that hides in too little text.
  private func load(_ shop: DialectShop, _ dialect: DialectShop.Dialect = .init(), encoding: String? = nil, block: Int? = nil)
    throws -> Ledger
  {
    try withFolder([:]) { folder in
      try Data(try shop.bytes(dialect)).write(to: URL(fileURLWithPath: folder + "/orders"))
      let source = TableSource(files: ["orders"], folder: folder, encoding: encoding)
      let loader = Loader(sources: Sources(orders: source), store: try testStore(currency: "EUR"))
      return try loader.load(block: block ?? ChunkReader.usualBlock)
    }
  }

  @Test("Any two habits of an export meet in a dialect")
  func meeting() { #expect((24...60).contains(Self.pairwise.count)) }

  @Test("Every dialect of a shop gives the same ledger", arguments: pairwise)
  func dialects(dialect: DialectShop.Dialect) throws {
    let western = DialectShop(isChinese: false)
    let plain = try load(western)
    #expect(plain.intake.rejects.isEmpty)
    #expect(plain.orders.amount.reduce(0, +) == Int64(western.paid) * 100)
    #expect(plain.orders.count == western.orders)
    let found = try load(western, dialect, encoding: dialect.encoding == .gb18030 ? "gbk" : nil)
    expectEqual(found, plain)
    #expect(found.orders.sourceLine == plain.orders.sourceLine)
    if dialect.encoding.isChinese {
      let chinese = DialectShop(isChinese: true)
      expectEqual(try load(chinese, dialect), try load(chinese))
    }
  }

  @Test("Shuffled rows give the same ledger but for rows and lines", arguments: 1...6)
  func shuffled(seed: UInt64) throws {
    let shop = DialectShop(isChinese: false)
    expectEqual(try load(shop.shuffled(seed)), try load(shop), .facts)
    expectEqual(try load(shop.shuffled(seed), block: 100), try load(shop), .facts)
  }

  @Test("Blocks of any size give the same ledger, line for line", arguments: [1, 90, 1_000, 20_000])
  func blocks(size: Int) throws {
    let shop = DialectShop(isChinese: true)
    expectEqual(try load(shop, block: size), try load(shop), .files)
  }
}
