import Testing

@testable import Describing

@Suite("Keeping small moves back") struct SuppressionTests {
  @Test("Nothing is kept back where nothing is small, or where everybody may be shown")
  func nothing() {
    #expect(Suppression.withheld([[9, 0], [5, 7]], under: 5) == [[false, false], [false, false]])
    #expect(Suppression.withheld([[9, 1], [2, 7]], under: 0) == [[false, false], [false, false]])
  }

  @Test("A small cell takes the smallest others of its row and its column with it, whose sums would give it away")
  func complements() {
    let withheld = Suppression.withheld([[90, 3, 20], [8, 70, 6], [0, 9, 50]], under: 5)
    #expect(withheld == [[true, true, true], [true, false, true], [false, true, true]])
    #expect(Suppression.withheld([3, 20, 9], under: 5) == [true, false, true])
    #expect(Suppression.withheld([1, 2, 9], under: 5) == [true, true, true])
    #expect(Suppression.withheld([4, 0], under: 5) == [true, false])
  }

  @Test("Of any table no sum of a row or a column gives a small cell away", arguments: 0..<60)
  func sums(seed: Int) {
    var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 | 1
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    let (rows, columns) = (1 + next(9), 1 + next(9))
    let counts = (0..<rows).map { _ in (0..<columns).map { _ in next(3) == 0 ? 0 : next(30) } }
    #expect(isSafe(counts, Suppression.withheld(counts, under: 5)))
  }

  private func isSafe(_ counts: [[Int]], _ withheld: [[Bool]]) -> Bool {
    let columns = counts.first?.count ?? 0
    let lines =
      counts.indices.map { row in (0..<columns).map { (counts[row][$0], withheld[row][$0]) } }
      + (0..<columns).map { column in counts.indices.map { (counts[$0][column], withheld[$0][column]) } }
    return lines.allSatisfy { line in
      let kept = line.filter(\.1)
      let hasOthers = line.contains { $0.0 > 0 && !$0.1 }
      let isTold = line.contains { $0.0 > 0 && $0.0 < 5 && !$0.1 }
      return !isTold && (kept.isEmpty || !hasOthers || (kept.count > 1 && kept.reduce(0) { $0 + $1.0 } >= 5))
    }
  }
}
