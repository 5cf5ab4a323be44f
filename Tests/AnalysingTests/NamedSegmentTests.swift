import Testing
import Trade

@testable import Analysing

@Suite("Named segments: which overlap, and which combinations of scores fit none")
struct NamedSegmentTests {
  @Test("Of the 125 combinations 58 fit several segments, and 10 none") func combinations() {
    var own = Array(repeating: 0, count: NamedSegment.allCases.count)
    for place in NamedCells.first { own[Int(place)] += 1 }
    #expect(own == [1, 35, 15, 8, 15, 6, 7, 4, 10, 14, 10])
    let several = NamedCells.all.count { cell in NamedSegment.ranges.count { $0.contains(cell) } > 1 }
    #expect(several == 58)
    #expect(NamedSegment.ranges.map(\.segment) + [.other] == NamedSegment.allCases)
    #expect(NamedCells.all.indices.allSatisfy { NamedCells.all[$0].place == $0 })
  }

  @Test(
    "The first segment that holds the scores counts",
    arguments: [
      (5, 5, 5, NamedSegment.champions), (5, 5, 4, .potentialLoyalist), (3, 3, 2, .potentialLoyalist), (2, 4, 4, .loyal),
      (4, 2, 4, .loyal), (4, 1, 5, .promising), (4, 1, 2, .new), (5, 3, 1, .new), (2, 3, 5, .cantLose), (1, 5, 4, .atRisk),
      (1, 5, 3, .needAttention), (3, 1, 2, .aboutToSleep), (1, 1, 1, .lost), (2, 1, 5, .other), (5, 4, 1, .other),
    ])
  func first(r: Int, f: Int, m: Int, segment: NamedSegment) {
    #expect(NamedSegment.allCases[Int(NamedCells.first[ScoreCell(r: r, f: f, m: m).place])] == segment)
  }

  private func checks(_ cells: [ScoreCell]) -> [DefinitionCheck] {
    var counts = Array(repeating: 0, count: NamedCells.all.count)
    for cell in cells { counts[cell.place] += 1 }
    return NamedScheme.checks(counts)
  }

  @Test("Who fits two is counted in the first; who fits none is told") func counted() {
    let found = checks([
      ScoreCell(r: 5, f: 5, m: 5), ScoreCell(r: 5, f: 5, m: 5), ScoreCell(r: 2, f: 1, m: 5), ScoreCell(r: 1, f: 4, m: 5),
    ])
    #expect(found.first == .rest(.named, classID: "other", customers: 1))
    let overlaps = found.filter { if case .overlap = $0 { true } else { false } }
    #expect(
      overlaps == [
        .overlap(.named, classID: "champions", with: "potential-loyalist", customers: 2),
        .overlap(.named, classID: "cant-lose", with: "at-risk", customers: 1),
        .overlap(.named, classID: "cant-lose", with: "need-attention", customers: 1),
        .overlap(.named, classID: "cant-lose", with: "lost", customers: 1),
      ])
  }

  @Test("A segment whose scores nobody has is out of reach; one whose scores meet in nobody is empty") func nobody() {
    let found = checks([ScoreCell(r: 5, f: 5, m: 5), ScoreCell(r: 1, f: 1, m: 1)])
    // Potential loyalist would take R 5, F 5, M 5, and need attention R 1, F 5, M 5, but champions and at risk are tried before.
    let unreachable = ["potential-loyalist", "loyal", "promising", "cant-lose", "need-attention", "about-to-sleep"]
    #expect(found.compactMap { if case .unreachable(.named, let id) = $0 { id } else { nil } } == unreachable)
    #expect(found.compactMap { if case .empty(.named, let id) = $0 { id } else { nil } } == ["new", "at-risk"])
    let scores = [Measure.recency, .frequency, .monetary].flatMap { measure in
      [2, 3, 4].map { DefinitionCheck.emptySegmentScore(measure, score: $0) }
    }
    #expect(found.suffix(9) == scores[...])
    #expect(!found.contains { if case .rest = $0 { true } else { false } })
  }

  @Test("They are told where the configuration asks for them, and nowhere else") func asked() throws {
    var shop = Shop()
    for customer in 0..<60 {
      for order in 0...(customer % 3) { shop.sell("c\(customer)", "2026-03-0\(order + 1)", 10 + Int64(customer)) }
    }
    let isNamed = { (check: DefinitionCheck) in
      switch check {
      case .sharedScores, .uncoveredScores, .emptySegmentScore: true
      case .overlap(let id, _, _, _), .rest(let id, _, _), .empty(let id, _), .unreachable(let id, _): id == .named
      default: false
      }
    }
    #expect(try !analyse(shop, until: "2026-03-31").definitionChecks.contains(where: isNamed))
    var policy = Policy()
    policy.rfm.scheme = .named
    let analysis = try analyse(shop, until: "2026-03-31", policy: policy)
    let checks = analysis.definitionChecks.filter(isNamed)
    #expect(checks.first == .sharedScores(.champions, with: .potentialLoyalist, combinations: 1))
    #expect(checks.count { if case .sharedScores = $0 { true } else { false } } == 20)
    guard case .uncoveredScores(let cells)? = checks.first(where: { if case .uncoveredScores = $0 { true } else { false } })
    else {
      Issue.record("nothing says what fits in no segment")
      return
    }
    #expect(cells.count == 10 && cells.first == ScoreCell(r: 2, f: 1, m: 5))
    // Sixty customers have one, two or three orders: two of the five bins of F are empty.
    #expect(checks.count { if case .emptySegmentScore(.frequency, _) = $0 { true } else { false } } >= 2)
    for (place, segment) in NamedSegment.allCases.dropLast().enumerated() {
      let isTold =
        checks.contains(.empty(.named, classID: segment.rawValue))
        || checks.contains(.unreachable(.named, classID: segment.rawValue))
      #expect(isTold == !analysis.named.contains(UInt8(place)), "\(segment)")
    }
  }

  @Test("Without a buyer nothing is said") func noBuyers() throws {
    var shop = Shop()
    shop.contacts = ["x"]
    shop.sell(nil, "2026-03-01", 10)
    var policy = Policy()
    policy.rfm.scheme = .named
    #expect(
      try !analyse(shop, until: "2026-03-31", policy: policy).definitionChecks.contains {
        if case .uncoveredScores = $0 { true } else { false }
      })
  }
}
