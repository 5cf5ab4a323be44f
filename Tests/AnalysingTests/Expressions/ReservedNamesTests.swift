import Testing
import Trade

@testable import Analysing

@Suite("Names that a segmentation of the store's own cannot have")
struct ReservedNamesTests {
  @Test("Names of built-in segmentations and of pages and folders are reserved")
  func reserved() {
    let pages = [
      "actions", "baskets", "cross", "data", "dossiers", "forecast", "index", "latest", "method", "report", "retention", "tags",
    ]
    let reserved = Set(Fact.vocabulary.reserved)
    #expect(reserved.isSuperset(of: pages))
    #expect(reserved.isSuperset(of: SegmentationID.builtIn.map(\.rawValue)))
    #expect(!reserved.contains("gift-givers"))
  }
}
