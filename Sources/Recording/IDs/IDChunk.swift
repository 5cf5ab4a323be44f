import Trade

/// Ids of customers whom the record has numbered, some in a row: those of a period ascend by their bytes; an empty text where one was
/// forgotten.
struct IDChunk {
  /// Enough for zstd to pack well, and few enough to be written again when one of them is forgotten.
  static let length = 1 << 16
  /// A shorter one is continued by the next period, so that new customers week by week don't make a chunk of each week.
  static let least = 1 << 12

  /// The number of the first.
  var first: Int
  var ids: TextPool

  init(first: Int, ids: TextPool) {
    self.first = first
    self.ids = ids
  }

  /// Reads what `packed` wrote.
  init(first: Int, packed: [UInt8]) throws {
    var reader = ByteReader(packed)
    var lengths = ByteReader(try Packing.unpack(reader.block()))
    let bytes = try Packing.unpack(reader.block())
    var ends: ContiguousArray<UInt32> = []
    var end = 0
    while !lengths.isAtEnd {
      let length = try lengths.int()
      guard length >= 0, length <= bytes.count - end else { throw Damage() }
      end += length
      ends.append(UInt32(end))
    }
    guard end == bytes.count, reader.isAtEnd else { throw Damage() }
    self.init(first: first, ids: TextPool(bytes: ContiguousArray(bytes), ends: ends))
  }

  /// Lengths apart from the texts, as zstd packs either better alone.
  func packed() throws -> [UInt8] {
    var lengths = ByteWriter()
    var bytes: [UInt8] = []
    ids.withTexts { texts in
      for number in 0..<texts.count {
        lengths.append(texts[number].count)
        bytes += texts[number]
      }
    }
    var writer = ByteWriter()
    writer.append(try Packing.pack(lengths.bytes))
    writer.append(try Packing.pack(bytes))
    return writer.bytes
  }

  /// The numbers of those ids that are wanted; a forgotten one has none.
  func numbers(where isWanted: (UnsafeBufferPointer<UInt8>) -> Bool) -> [Int] {
    ids.withTexts { texts in
      (0..<texts.count).filter { !texts[$0].isEmpty && isWanted(texts[$0]) }.map { first + $0 }
    }
  }

  /// Leaves nothing of the ids of some numbers.
  mutating func erase(_ numbers: Set<Int>) {
    var kept = TextPool()
    ids.withTexts { texts in
      for number in 0..<texts.count {
        kept.append(numbers.contains(first + number) ? UnsafeBufferPointer(start: nil, count: 0) : texts[number])
      }
    }
    ids = kept
  }
}
