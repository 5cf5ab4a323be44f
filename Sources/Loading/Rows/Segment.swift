/// The rows of one chunk, which stand together in the columns of the thread that read it.
struct Segment {
  var chunk: Chunk
  /// The thread, and its rows.
  var part: Int
  var rows: Range<Int>
  /// Where its order ids begin among those of the thread.
  var firstID: Int
  /// The number of its first row among all rows of the table.
  var firstRow = 0
  /// The line of the file on which the chunk begins, and how many it has.
  var firstLine = 1
  var lines = 0
  /// Lines of rows that do not follow the row before at once: the row's place in the segment, and its line in the chunk.
  var jumps: [(row: Int, line: Int)] = []

  /// A chunk: an index into `Intake.files`, and the number in the file. In their order stand the rows.
  struct Chunk: Hashable, Comparable {
    var file: Int
    var number: Int

    static func < (a: Chunk, b: Chunk) -> Bool { (a.file, a.number) < (b.file, b.number) }
  }

  /// The line of a row, an index from 0 in the segment.
  func line(of row: Int) -> Int {
    let next = jumps.partitioningIndex { $0.row > row }
    return next == 0 ? firstLine + row : firstLine - 1 + jumps[next - 1].line + row - jumps[next - 1].row
  }
}

extension RandomAccessCollection where Index == Int {
  /// The first index whose element fulfils a condition that holds for none before and all after it: binary search.
  func partitioningIndex(where holds: (Element) -> Bool) -> Int {
    var (low, high) = (startIndex, endIndex)
    while low < high {
      let middle = low + (high - low) / 2
      if holds(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
