import Testing
import Trade

@testable import Analysing
@testable import Describing

@Suite("The note on quartiles")
struct SpreadNoteTests {
  @Test(
    "It stands where all or a class have too few cases, whatever else is a dash",
    arguments: [(60, [40, 20], true), (60, [30, 30], false), (60, [60, 0], false), (29, [], true), (30, [], false)])
  func isShort(all: Int, classes: [Int], isShort: Bool) throws {
    let analysis = try #require(TinyShop.believable(60).analysis)
    let framing = Framing(analysis: analysis, editor: TinyShop().editor)
    func cases(_ count: Int) -> Distribution {
      var own = Distribution(histogram: Histogram(width: 1, bins: 1))
      own.count = count
      return own
    }
    var spread = GroupedDistribution()
    spread.all = cases(all)
    spread.groups = [.init(id: .importance, classes: classes.map(cases))]
    #expect(SpreadSections.hasShort(spread, of: framing.segmentation, under: 30) == isShort)
    // Classes of a segmentation that the analysis has not are not listed.
    spread.groups = [.init(id: .industry, classes: classes.map(cases))]
    #expect(SpreadSections.hasShort(spread, of: framing.segmentation, under: 30) == (all < 30))
  }
}
