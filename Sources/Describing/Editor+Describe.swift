package import Analysing
import Trade

extension Editor {
  /// The whole report of an analysis in words. Throws where a playbook's placeholder cannot be filled.
  package func describe(_ analysis: Analysis) throws -> Report {
    let framing = Framing(analysis: analysis, editor: self)
    let pages = [OverviewPage(framing: framing).page]
    let entry = ArchiveEntry(
      period: analysis.period, headline: Headline(framing: framing).text, revenue: analysis.totals.now.revenue,
      previousRevenue: analysis.totals.previous?.revenue, yearBeforeRevenue: analysis.totals.yearBefore?.revenue,
      isPartial: analysis.isPartial)
    return Report(
      folder: framing.folder, language: analysis.store.language, pages: pages, files: [], exports: [], entry: entry)
  }
}
