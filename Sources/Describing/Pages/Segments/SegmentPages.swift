package import Analysing

/// The pages of the segmentations: one a segmentation and one a class, in the order of the navigation.
package struct SegmentPages {
  private let material: SegmentMaterial

  /// Pages about an analysis; the frame is that of the whole report.
  package init(editor: Editor, analysis: Analysis, framing: Framing) {
    material = SegmentMaterial(editor: editor, analysis: analysis, framing: framing)
  }

  /// Every page. Throws `PlaybookError` for a placeholder that nobody fills.
  package func pages() throws -> [Page] {
    let order: [SegmentationID] = [.rfm, .lifeStage, .tier, .cadence, .quadrant, .importance, .value]
    var pages: [Page] = []
    for id in order {
      guard let segmentation = material.segmentation(id) else { continue }
      pages.append(page(of: segmentation))
      for index in segmentation.classes.indices {
        pages.append(try ClassPage(material: material, segmentation: segmentation, index: index).page())
      }
    }
    return pages
  }

  private func page(of segmentation: Segmentation) -> Page {
    switch segmentation.id {
    case .rfm: RFMPage(material: material, segmentation: segmentation).page()
    case .value: ValuePage(material: material, segmentation: segmentation).page()
    case .tier: TierPage(material: material, segmentation: segmentation).page()
    case .cadence: CadencePage(material: material, segmentation: segmentation).page()
    case .quadrant: QuadrantPage(material: material, segmentation: segmentation).page()
    case .importance: ImportancePage(material: material, segmentation: segmentation).page()
    case .lifeStage: LifeStagePage(material: material, segmentation: segmentation).page()
    }
  }
}
