package import Acting
package import Analysing
import Trade

extension Editor {
  /// The whole report of an analysis in words, with the queue for the period after it, where one was made. Throws where a playbook's
  /// placeholder cannot be filled.
  package func describe(_ analysis: Analysis, queue: Queue? = nil) throws -> Report {
    let framing = Framing(analysis: analysis, editor: self, queue: queue)
    let entry = ArchiveEntry(
      period: analysis.period, headline: Headline(framing: framing).text, revenue: analysis.totals.now.revenue,
      previousRevenue: analysis.totals.previous?.revenue, yearBeforeRevenue: analysis.totals.yearBefore?.revenue,
      isPartial: analysis.isPartial, orders: analysis.totals.now.orders, previousOrders: analysis.totals.previous?.orders,
      yearBeforeOrders: analysis.totals.yearBefore?.orders, isRestated: restatement != nil)
    let index = ArchiveIndex(
      entries: archive.filter { $0.period != entry.period } + [entry], store: analysis.store,
      smallBase: analysis.policy.smallBase, tool: tool)
    let dossiers = Dossiers(framing: framing, jobs: jobs)
    let tabs = analysis.crossTabs(jobs: jobs)
    let segments = SegmentPages(editor: self, analysis: analysis, framing: framing).tasks
    // report.json and the overview walk through customers and orders, so they are begun first.
    let parts: [@Sendable () throws -> Part] =
      [{ Part(file: ReportFile(framing: framing).file) }, { Part(page: OverviewPage(framing: framing).page) }]
      + segments.map { page in { @Sendable in Part(page: try page()) } }
      + [
        { Part(page: ActionsPage(framing: framing).page) }, { Part(page: RetentionPage(framing: framing).page) },
        { Part(page: BasketsPage(framing: framing).page) },
        { Part(page: DataPage(framing: framing).page) }, { Part(page: MethodPage(framing: framing).page) },
        { Part(page: TagsPage(framing: framing, dictionary: library.tags).page) },
        { Part(page: PeoplePage(framing: framing).page) },
        { Part(page: CrossPage(framing: framing, tabs: tabs).page) },
      ]
    let made = try parts.mapConcurrently(jobs: jobs) { try $0() }
    return Report(
      folder: framing.folder, language: analysis.store.language,
      pages: made.compactMap(\.page) + dossiers.pages + index.pages,
      files: made.compactMap(\.file) + [index.file],
      exports: [CustomersFile(framing: framing).file, RejectsFile(rejects: analysis.ledger.intake.rejects).file]
        + [CrossTabsFile(analysis: analysis, tabs: tabs).file]
        + [
          MovementFile(analysis).file, BasketsFile(analysis: analysis).file, ReplenishmentFile(analysis: analysis).file,
        ].compactMap(\.self) + framing.actionFiles + dossiers.files,
      callSheet: framing.dues.flatMap { CallSheet($0, framing: framing) },
      entry: entry)
  }

  /// What one thread makes.
  private struct Part: Sendable {
    var page: Page?
    var file: Report.File?
  }
}
