import Testing
import Trade

@testable import Loading

@Suite("When a file is given up")
struct ChunkTallyTests {
  private func isHopeless(_ chunks: [(rows: Int, rejects: Int)], maxRejects: Share, order: [Int]? = nil) -> Bool {
    var tally = ChunkTally(maxRejects: maxRejects)
    for chunk in order ?? Array(chunks.indices) { tally.add(chunk, rows: chunks[chunk].rows, rejects: chunks[chunk].rejects) }
    return tally.isHopeless
  }

  @Test(
    "More than 100,000 rejects that are more than half of all rows so far",
    arguments: [
      ([(100_000, 100_000)], false), ([(100_001, 100_001)], true), ([(200_002, 100_001)], false), ([(200_001, 100_001)], true),
      // Most of the beginning, though not of the whole.
      ([(60_000, 60_000), (60_000, 60_000), (900_000, 0)], true),
      ([(900_000, 0), (60_000, 60_000), (60_000, 60_000)], false), ([(60_000, 60_000), (900_000, 0), (60_000, 60_000)], false),
    ] as [([(rows: Int, rejects: Int)], Bool)])
  func bounds(chunks: [(rows: Int, rejects: Int)], expected: Bool) {
    #expect(isHopeless(chunks, maxRejects: Share(1, of: 100)) == expected)
    #expect(isHopeless(chunks, maxRejects: Share(49, of: 100)) == expected)
    #expect(!isHopeless(chunks, maxRejects: Share(50, of: 100)))
    // However the threads finish.
    var dice = Dice(state: 3)
    for _ in 0..<6 {
      let order = Array(chunks.indices).shuffled(using: &dice)
      #expect(isHopeless(chunks, maxRejects: Share(1, of: 100), order: order) == expected)
    }
  }

  @Test("Chunks behind one that failed decide nothing")
  func gap() {
    #expect(!isHopeless([(1, 0), (500_000, 500_000)], maxRejects: Share(1, of: 100), order: [1]))
  }
}
