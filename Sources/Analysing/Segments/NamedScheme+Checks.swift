import Trade

extension NamedScheme {
  /// The segment of every buyer, and what is to be said of the segments: which combinations of scores fit several or none, and whom the
  /// order of trying decides on. segmentation.md §7.
  func assigned(_ rule: RFMRule) -> (segments: ContiguousArray<UInt8>, checks: [DefinitionCheck]) {
    if rule.snapshot.facts.buyers.isEmpty { return (assignment(rule), []) }
    var counts = Array(repeating: 0, count: NamedCells.all.count)
    for buyer in rule.snapshot.facts.buyers { counts[cell(of: buyer, rule).place] += 1 }
    return (assignment(rule), NamedScheme.shared + [.uncoveredScores(NamedScheme.uncovered)] + NamedScheme.checks(counts))
  }

  /// What so many buyers with each combination of scores say of the segments.
  static func checks(_ counts: [Int]) -> [DefinitionCheck] {
    let segments = NamedSegment.allCases
    var (customers, overlaps) = ([Int](repeating: 0, count: segments.count), [Pair: Int]())
    for (place, count) in counts.enumerated() where count > 0 {
      customers[Int(NamedCells.first[place])] += count
      for pair in pairs(place) { overlaps[pair, default: 0] += count }
    }
    let rest = customers[segments.count - 1]
    let fitting = rest == 0 ? [] : [DefinitionCheck.rest(.named, classID: NamedSegment.other.rawValue, customers: rest)]
    let decided = overlaps.sorted { $0.key < $1.key }.map { pair, count in
      DefinitionCheck.overlap(
        .named, classID: segments[pair.first].rawValue, with: segments[pair.second].rawValue, customers: count)
    }
    let scores = present(counts)
    let nobody = segments.indices.dropLast().filter { customers[$0] == 0 }.map { place in
      let canBe = NamedCells.all.contains { cell in
        Int(NamedCells.first[cell.place]) == place && zip(scores, cell.scores).allSatisfy { $0.contains($1) }
      }
      let classID = segments[place].rawValue
      return canBe ? DefinitionCheck.empty(.named, classID: classID) : .unreachable(.named, classID: classID)
    }
    let empty = zip([Measure.recency, .frequency, .monetary], scores).flatMap { measure, scores in
      (1...5).filter { !scores.contains($0) }.map { DefinitionCheck.emptySegmentScore(measure, score: $0) }
    }
    return fitting + decided + nobody + empty
  }

  /// The pairs of segments that share combinations of scores, whoever has them.
  private static let shared: [DefinitionCheck] = {
    let segments = NamedSegment.allCases
    let counts = NamedCells.all.reduce(into: [Pair: Int]()) { counts, cell in
      for pair in pairs(cell.place) { counts[pair, default: 0] += 1 }
    }
    return counts.sorted { $0.key < $1.key }.map { pair, count in
      .sharedScores(segments[pair.first], with: segments[pair.second], combinations: count)
    }
  }()

  /// The combinations that fit in no segment.
  private static let uncovered = NamedCells.all.filter { NamedCells.fitting[$0.place].isEmpty }

  /// A segment and one that is tried after it, as places in `NamedSegment.allCases`.
  private struct Pair: Hashable, Comparable {
    let first: Int
    let second: Int

    static func < (a: Pair, b: Pair) -> Bool { (a.first, a.second) < (b.first, b.second) }
  }

  /// The segment that takes a combination, with each of the others that fit.
  private static func pairs(_ place: Int) -> [Pair] {
    var rest = NamedCells.fitting[place]
    guard let first = rest.removeFirst() else { return [] }
    var pairs: [Pair] = []
    while let second = rest.removeFirst() { pairs.append(Pair(first: first, second: second)) }
    return pairs
  }

  /// The scores that somebody has: of R, F and M.
  private static func present(_ counts: [Int]) -> [Set<Int>] {
    var scores = Array(repeating: Set<Int>(), count: 3)
    for cell in NamedCells.all where counts[cell.place] > 0 {
      for (index, score) in cell.scores.enumerated() { scores[index].insert(score) }
    }
    return scores
  }
}
