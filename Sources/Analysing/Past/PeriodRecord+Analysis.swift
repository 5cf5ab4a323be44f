import Trade

extension PeriodRecord {
  /// What is recorded of an analysis, on up to `jobs` threads; no figure depends on it. Of a finished period: a partial one is not recorded.
  package init(_ analysis: Analysis, jobs: Int = 1) {
    let attributes = AttributeDigest(analysis.ledger, analysis.relations?.touches, asOf: analysis.period.to)
    self.init(
      summary: PeriodSummary(analysis), assignments: analysis.segmentations.map(\.assignment),
      facts: FactDigest.all(analysis.facts), attributes: attributes.all(Slices(analysis.ledger.orders, jobs: jobs)),
      comparedWith: analysis.before?.period, oldestOrder: analysis.oldestOrder)
  }
}

extension PeriodSummary {
  /// What is recorded of an analysis but for its customers.
  package init(_ analysis: Analysis) {
    let now = analysis.totals.now
    self.init(
      period: analysis.period, orders: now.orders, revenue: now.revenue, customers: now.customers, cutOffs: analysis.cutOffs,
      segmentations: analysis.segmentations.map { Classes($0) })
  }
}

extension PeriodSummary.Classes {
  /// The classes of a segmentation.
  fileprivate init(_ it: Segmentation) {
    self.init(
      id: it.id.rawValue, classes: it.classes, names: it.names, definition: it.definition,
      figures: it.figures.map { figures in
        PeriodSummary.Figures(
          customers: figures.customers, orders: figures.turnover.period.orders, revenue: figures.turnover.period.revenue)
      })
  }
}
