import Analysing
import Trade

/// `report.json`: every figure on the pages, without a customer. config.md §4. What needs recorded periods is null without them.
struct ReportFile {
  let framing: Framing
  var analysis: Analysis { framing.analysis }

  /// The file in the period's folder.
  var file: Report.File {
    let json = JSON.object([
      "$schema": .string("../report.schema.json"),
      "schema": .number(1),
      "tool": .string(framing.tool),
      "store": store,
      "period": period(analysis.period),
      "partial": .bool(analysis.isPartial),
      "as_of": .string(analysis.facts.asOf.iso),
      "inputs": .array(analysis.ledger.intake.files.map(input)),
      "ranking": .string(analysis.ranking.rawValue),
      "profit_coverage": .share(analysis.profitCoverage),
      "policy": policy,
      "thresholds": thresholds,
      "totals": totals,
      "lifetime": .object(members(analysis.lifetime) + [member("previous", .null), member("year_before", .null)]),
      "recorded": recorded,
      "restatement": restatement,
      "closed_changes": closedChanges,
      "segmentations": .object(analysis.segmentations.map { member($0.id.rawValue, segmentation($0)) }),
      "definition_checks": definitionChecks,
      "rfm_scores": scores,
      "named_segments": namedSegments,
      "rhythm": rhythm,
      "tier_amounts": tierAmounts,
      "tier_review": tierReview,
      "drift": drift,
      "life_stage_check": lifeStageCheck,
      "outlook": outlook,
      "value": value,
      "concentration": .object([
        "top_fifth": .share(analysis.concentration.topFifth),
        "gini": .millionths(Int64((analysis.concentration.gini * 1_000_000).rounded())),
      ]),
      "out_of_rhythm": outOfRhythm,
      "lost_key_accounts": lostKeyAccounts,
      "trend": .array(analysis.trend.points.map(point)),
      "cohorts": cohorts,
      "measures": measures,
      "people": people,
      "forecast": .null,
      "queue": queue,
      "actions": actions,
      "reachable": reachable,
      "budget": budget,
      "results": results,
      "payments": payments,
      "reconciliation": .array(analysis.reconciliation.map(step)),
      "intake": intake,
    ])
    return Report.File(path: framing.folder + "/report.json", bytes: json.bytes)
  }

  // MARK: Atoms

  func money(_ amount: Money?) -> JSON {
    amount.map { .string($0.decimal(atLeast: analysis.store.currency.digits)) } ?? .null
  }

  func member(_ key: String, _ value: JSON) -> JSON.Member { JSON.Member(key: key, value: value) }

  // MARK: Head

  private var store: JSON {
    .object([
      "name": .string(analysis.store.name), "currency": .string(analysis.store.currency.code),
      "timezone": .string(analysis.store.zone.name), "language": .string(analysis.store.language),
    ])
  }

  private func period(_ period: Period) -> JSON {
    .object(["id": .string(period.id), "from": .string(period.from.iso), "to": .string(period.to.iso)])
  }

  /// Only the last part of a path is published.
  private func input(_ file: SourceFile) -> JSON {
    .object([
      "path": .string(file.name), "table": .string(file.table), "sha256": .string(file.sha256), "rows": .number(file.rows),
      "rejects": .number(file.rejects),
    ])
  }

  // MARK: Totals

  private var totals: JSON {
    .object(
      members(analysis.totals.now, in: analysis.period) + [
        member("earlier_refunds", money(analysis.totals.earlierRefunds)),
        member("previous", analysis.totals.previous.map { .object(members($0, in: analysis.period.previous)) } ?? .null),
        member("year_before", analysis.totals.yearBefore.map { .object(members($0, in: analysis.period.yearBefore)) } ?? .null),
      ])
  }

  /// New and returning customers are null where they cannot be told apart in the period; nil is all time.
  private func members(_ totals: Totals, in period: Period? = nil) -> [JSON.Member] {
    let known = period.map(framing.knowsNewCustomers) ?? true
    return [
      member("customers", .number(totals.customers)), member("orders", .number(totals.orders)),
      member("gross", money(totals.gross)), member("discounts", money(totals.discounts)),
      member("refunds", money(totals.refunds)), member("revenue", money(totals.revenue)), member("profit", money(totals.profit)),
      member("new_customers", .number(known ? totals.newCustomers : nil)),
      member("returning_customers", .number(known ? totals.returningCustomers : nil)),
      member("new_revenue", money(known ? totals.newRevenue : nil)),
      member("returning_revenue", money(known ? totals.returningRevenue : nil)),
      member("anonymous_orders", .number(totals.anonymousOrders)), member("anonymous_revenue", money(totals.anonymousRevenue)),
      member("refunded_since", money(totals.refundedSince)),
      member("average_order", money(totals.averageOrder)), member("average_per_buyer", money(totals.averagePerBuyer)),
    ]
  }

  private func point(_ point: Trend.Point) -> JSON {
    .object([
      "period": .string(point.period.id), "revenue": money(point.totals.revenue), "orders": .number(point.totals.orders),
      "customers": .number(point.totals.customers), "new_customers": .number(point.totals.newCustomers),
      "returning_revenue": money(point.totals.returningRevenue), "average_order": money(point.totals.averageOrder),
      "refunded_since": money(point.totals.refundedSince),
      "year_before_revenue": money(point.yearBefore?.revenue), "year_before_orders": .number(point.yearBefore?.orders),
    ])
  }

  private func step(_ step: ReconciliationStep) -> JSON {
    .object(["step": .string(step.step.rawValue), "rows": .number(step.rows), "amount": money(step.amount)])
  }
}
