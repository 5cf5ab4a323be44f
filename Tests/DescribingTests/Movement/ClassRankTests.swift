import Analysing
import Testing

@testable import Describing

@Suite("Which class is the better one") struct ClassRankTests {
  @Test("Every class of a segmentation with an order has its place in it, but what is lost has one place together")
  func places() throws {
    let analysis = try #require(TinyShop.everything().analysis)
    let ranked: [SegmentationID] = [
      .rfm, .lifeStage, .tier, .value, .cadence, .importance, .quadrant, .temperature, .journey, .node, .funnel,
    ]
    for id in ranked {
      let segmentation = try #require(analysis.segmentations.first { $0.id == id })
      let ranks = segmentation.classes.compactMap { ClassRank.rank(id, $0) }
      #expect(ranks.count == segmentation.classes.count, "\(id)")
      #expect(Set(ranks).count == (id == .funnel ? 8 : ranks.count), "\(id)")
    }
    for id in [SegmentationID.behaviour, .purpose, .priceLine, .place, .industry, .source, SegmentationID("season")] {
      #expect(ClassRank.rank(id, "unknown") == nil && ClassRank.rank(id, "loyal") == nil)
    }
  }

  @Test(
    "From one class to another is up, or down",
    arguments: [
      (SegmentationID.rfm, "important-value", "important-retention", false),
      (.rfm, "general-development", "general-value", true), (.rfm, "general-development", "important-development", true),
      (.rfm, "important-retention", "general-development", true), (.rfm, "general-value", "important-winback", false),
      (.lifeStage, "active", "sleeping", false), (.lifeStage, "churned", "active", true), (.tier, "vip", "supreme", true),
      (.value, "a", "b", false), (.journey, "first-purchase", "repeat", true), (.funnel, "platinum", "platinum-red", false),
      (.funnel, "golden-green", "gold", true), (.cadence, "two-time", "rare", true), (.node, "lead", "new", true),
      (.quadrant, "general-value", "no-recent-order", false), (.temperature, "cold", "hot", true),
      (.importance, "ordinary", "key-account", true),
    ])
  func directions(id: SegmentationID, from: String, to: String, isUp: Bool) throws {
    let (a, b) = (try #require(ClassRank.rank(id, from)), try #require(ClassRank.rank(id, to)))
    #expect((a < b) == isUp && a != b)
  }
}
