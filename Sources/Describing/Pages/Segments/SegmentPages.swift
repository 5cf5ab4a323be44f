package import Analysing

/// The pages of the segmentations: one a segmentation and one a class, in the order of the navigation.
package struct SegmentPages {
  private let material: SegmentMaterial

  /// Pages about an analysis; the frame is that of the whole report.
  package init(editor: Editor, analysis: Analysis, framing: Framing) {
    material = SegmentMaterial(editor: editor, analysis: analysis, framing: framing)
  }

  /// Every page. Throws `PlaybookError` for a placeholder that nobody fills.
  package func pages() throws -> [Page] { try tasks.map { try $0() } }

  /// What makes each page, so that they can be made at the same time.
  var tasks: [@Sendable () throws -> Page] {
    let pages = material.analysis.segmentations.flatMap { segmentation in
      [(segmentation, nil)] + segmentation.classes.indices.map { (segmentation, $0 as Int?) }
    }
    return pages.map { segmentation, index in
      {
        guard let index else { return page(of: segmentation) }
        return try ClassPage(material: material, segmentation: segmentation, index: index).page()
      }
    }
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
    case .behaviour: BehaviourPage(material: material, segmentation: segmentation).page()
    case .journey: JourneyPage(material: material, segmentation: segmentation).page()
    case .funnel: FunnelPage(material: material, segmentation: segmentation).page()
    case .place: PlacePage(material: material, segmentation: segmentation).page()
    default: PlainSegmentPage(material: material, segmentation: segmentation).page()
    }
  }
}
