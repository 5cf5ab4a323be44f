/// The name of a segmentation: ids in files and names of pages follow from it. Those of this version are constants; a store's own have
/// the names that its configuration gives them.
package struct SegmentationID: Hashable, Sendable {
  /// Such as `life-stage`: small letters, digits and hyphens.
  package let rawValue: String

  /// The segmentation of a name.
  package init(_ rawValue: String) { self.rawValue = rawValue }

  package static let rfm = SegmentationID("rfm")
  package static let value = SegmentationID("value")
  package static let tier = SegmentationID("tier")
  package static let cadence = SegmentationID("cadence")
  package static let quadrant = SegmentationID("quadrant")
  package static let importance = SegmentationID("importance")
  package static let lifeStage = SegmentationID("life-stage")
  package static let behaviour = SegmentationID("behaviour")
  package static let temperature = SegmentationID("temperature")
  package static let journey = SegmentationID("journey")
  package static let node = SegmentationID("node")
  package static let funnel = SegmentationID("funnel")
  package static let purpose = SegmentationID("purpose")
  package static let priceLine = SegmentationID("price-line")
  package static let place = SegmentationID("place")
  package static let industry = SegmentationID("industry")
  package static let source = SegmentationID("source")
  /// The ten segments of `scheme: named`: a division of the RFM page, in no list of segmentations.
  package static let named = SegmentationID("named")

  /// Those of segmentation.md §2–§4, in the order of an analysis. What the data cannot tell is left out of one.
  package static let builtIn: [SegmentationID] = [
    .rfm, .value, .tier, .cadence, .quadrant, .importance, .lifeStage, .behaviour, .temperature, .journey, .node, .funnel,
    .purpose, .priceLine, .place, .industry, .source,
  ]
}
