/// Which cells of a table of counts are not told, so that none of fewer than so many customers shows, nor can be reckoned from the sums of its row
/// and its column, which other pages tell.
enum Suppression {
  /// True for each cell that is kept back: those of fewer than `least`, and, where a row or a column would give one away, the smallest others
  /// of it. With `least` 0 nothing is.
  static func withheld(_ counts: [[Int]], under least: Int) -> [[Bool]] {
    var withheld = counts.map { $0.map { $0 > 0 && $0 < least } }
    guard withheld.contains(where: { $0.contains(true) }) else { return withheld }
    let columns = counts.first?.count ?? 0
    var isDone = false
    while !isDone {
      isDone = true
      for row in counts.indices {
        guard let column = another((0..<columns).map { (counts[row][$0], withheld[row][$0]) }, least) else { continue }
        withheld[row][column] = true
        isDone = false
      }
      for column in 0..<columns {
        guard let row = another(counts.indices.map { (counts[$0][column], withheld[$0][column]) }, least) else { continue }
        withheld[row][column] = true
        isDone = false
      }
    }
    return withheld
  }

  /// The same of a list of counts.
  static func withheld(_ counts: [Int], under least: Int) -> [Bool] { withheld([counts], under: least)[0] }

  /// The smallest cell of a line to keep back besides those that are, as they alone would be told by the line's sum; nil where they are enough.
  private static func another(_ line: [(count: Int, isWithheld: Bool)], _ least: Int) -> Int? {
    let kept = line.filter(\.isWithheld)
    guard !kept.isEmpty, kept.count < 2 || kept.reduce(0, { $0 + $1.count }) < least else { return nil }
    return line.indices.filter { line[$0].count > 0 && !line[$0].isWithheld }.min { (line[$0].count, $0) < (line[$1].count, $1) }
  }
}
