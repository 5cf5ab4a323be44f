import Trade

/// How many rows of a file's chunks were read and set aside, added up in the order of the file, whichever thread is done first.
///
/// So whether a file is given up depends on its rows alone, and never on how many threads share them.
struct ChunkTally {
  /// Whether most of the rows up to the end of some chunk were set aside, and so many of them that going on would only fill the memory.
  private(set) var isHopeless = false
  private let mayGiveUp: Bool
  /// What chunks have that were done before an earlier one.
  private var waiting: [Int: (rows: Int, rejects: Int)] = [:]
  private var next = 0
  private var rows = 0
  private var rejects = 0

  /// So many rows are set aside before a file is given up.
  static let most = 100_000

  /// A tally of a file of which so many rows may be set aside; one of which half may is read to its end.
  init(maxRejects: Share) { mayGiveUp = Int128(maxRejects.part) * 2 < Int128(maxRejects.whole) }

  /// Counts a chunk that was read without an error.
  mutating func add(_ chunk: Int, rows: Int, rejects: Int) {
    waiting[chunk] = (rows, rejects)
    while let done = waiting.removeValue(forKey: next) {
      next += 1
      self.rows += done.rows
      self.rejects += done.rejects
      if mayGiveUp, self.rejects > ChunkTally.most, self.rejects * 2 > self.rows { isHopeless = true }
    }
  }
}
