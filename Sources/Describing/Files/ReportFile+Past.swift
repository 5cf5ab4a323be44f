import Analysing
import Trade

/// What recorded periods say, beside what this one does.
extension ReportFile {
  // MARK: Periods

  var recorded: JSON {
    .object(["before": summary(analysis.before), "year_before": summary(analysis.yearBefore)])
  }

  var closedChanges: JSON {
    .array(
      analysis.closedChanges.map { change in
        .object([
          "period": .string(change.period.id), "recorded_orders": .number(change.recordedOrders),
          "recorded_revenue": money(change.recordedRevenue), "orders": .number(change.orders), "revenue": money(change.revenue),
        ])
      })
  }

  var restatement: JSON {
    guard let restatement = framing.restatement else { return .null }
    return .object([
      "original": summary(restatement.original), "original_seal": seal(restatement.originalSeal), "seal": seal(restatement.seal),
    ])
  }

  private func summary(_ summary: PeriodSummary?) -> JSON {
    guard let summary else { return .null }
    return .object([
      "period": .string(summary.period.id), "customers": .number(summary.customers), "orders": .number(summary.orders),
      "revenue": money(summary.revenue),
    ])
  }

  private func seal(_ seal: Seal) -> JSON {
    let inputs = seal.inputs.map { input in
      JSON.object(["path": .string(input.name), "sha256": .string(input.sha256), "rows": .number(input.rows)])
    }
    return .object([
      "tool": .string(seal.tool), "inputs": .array(inputs), "configuration": .string(seal.configuration),
      "content": .string(seal.content),
    ])
  }

  // MARK: Classes

  /// What was recorded of a class, by its id; of all classes together where the id is nil.
  func recorded(_ classes: PeriodSummary.Classes?, _ id: String?) -> PeriodSummary.Figures? {
    guard let classes else { return nil }
    guard let id else {
      return PeriodSummary.Figures(
        customers: classes.figures.reduce(0) { $0 + $1.customers }, orders: classes.figures.reduce(0) { $0 + $1.orders },
        revenue: classes.figures.reduce(.zero) { $0 + $1.revenue })
    }
    return zip(classes.classes, classes.figures).first { $0.0 == id }?.1
  }

  /// Null where it would show single customers.
  func json(_ figures: PeriodSummary.Figures?) -> JSON {
    guard let figures, !framing.isWithheld(figures.customers) else { return .null }
    return .object([
      "customers": .number(figures.customers), "orders": .number(figures.orders), "revenue": money(figures.revenue),
    ])
  }

  // MARK: Movement

  /// With the same cells kept back as on pages.
  func matrix(_ segmentation: Segmentation) -> JSON {
    guard let movement = segmentation.movement else { return .null }
    let withheld = Suppression.withheld(movement.matrix, under: least(segmentation))
    return .array(zip(movement.matrix, withheld).map { .array(zip($0, $1).map { $1 ? .null : .number($0) }) })
  }

  /// Under how many customers a number of moves is kept back; 0 for none.
  private func least(_ segmentation: Segmentation) -> Int {
    framing.isWithheld(1, mergesSmall: segmentation.id.isOfData) ? analysis.policy.minCell : 0
  }

  func moved(_ segmentation: Segmentation) -> JSON {
    guard let movement = segmentation.movement else { return .null }
    var counts = Array(repeating: 0, count: MoveReason.allCases.count)
    let reasons = movement.reasons.span
    for customer in reasons.indices where reasons[customer] != Segmentation.none { counts[Int(reasons[customer])] += 1 }
    let withheld = Suppression.withheld(counts, under: least(segmentation))
    let told = zip(counts, withheld).map { $1 ? JSON.null : .number($0) }
    return .object([
      "since": .string(movement.from.id), "from": .array(movement.earlierClasses.map(JSON.string)),
      "to": .array(segmentation.classes.map(JSON.string)),
      "reasons": .object(zip(MoveReason.allCases, told).map { member($0.rawValue, $1) }),
    ])
  }

  // MARK: Tiers and cut-offs

  var tierReview: JSON {
    guard let review = analysis.tierReview, let tier = framing.segmentation(.tier) else { return .null }
    let groups = Dictionary(grouping: review.kept) { [$0.held, $0.earned] }.sorted { $0.key.lexicographicallyPrecedes($1.key) }
    return .object([
      "next": .string(review.next.iso), "due": .bool(review.isDue),
      "kept": .array(
        groups.map { key, kept in
          let announced = kept.filter(\.isAnnounced)
          let missing = announced.reduce(Money.zero) { $0 + $1.missing }
          return .object([
            "held": .string(tier.classes[key[0]]), "earned": .string(tier.classes[key[1]]), "customers": self.kept(kept.count),
            "announced": self.kept(announced.count), "missing": money(framing.isWithheld(announced.count) ? nil : missing),
          ])
        }),
    ])
  }

  var drift: JSON {
    .array(
      analysis.drift.map { drift in
        .object([
          "segmentation": .string(drift.segmentation.rawValue), "measure": .string(drift.kept.measure.rawValue),
          "name": .string(drift.kept.name), "relation": .string(drift.kept.relation.rawValue),
          "kept": .quantity(drift.kept.bound, in: analysis.store.currency),
          "live": .quantity(drift.live.bound, in: analysis.store.currency),
        ])
      })
  }
}
