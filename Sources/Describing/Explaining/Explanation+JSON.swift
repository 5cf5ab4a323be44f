import Analysing
import Trade

extension Explanation {
  /// The explanation for a program: an object whose keys later versions keep, as UTF-8. Money is a decimal string, as in report.json.
  package var json: [UInt8] {
    JSON.object([
      "schema": .number(1), "tool": .string("clientela"),
      "customer": .object([
        "id": .string(id), "code": .string(code), "name": name.map(JSON.string) ?? .null, "is_buyer": .bool(isBuyer),
        "other_ids": .array(otherIDs.map(JSON.string)),
      ]),
      "as_of": .string(facts.asOf.iso), "period": .string(analysis.period.id), "facts": isBuyer ? figures : .null,
      "classes": .array(verdicts.compactMap(verdict)), "tags": .array(tags.map { .string($0.id) }),
      "tag_reasons": .array(tags.map(reason)), "actions": actionJSON, "orders": .array(orders.map(order)),
      "rows": .array(taken.map(row)),
      "rejected_rows": .array(setAside.map(row)), "unread": .array(rows.unread.map(JSON.string)),
    ]).bytes
  }

  private var figures: JSON {
    let index = customer.index
    let gap = Int(facts.doubledMedianGap[index])
    return .object([
      "recency_days": .number(facts.recency(customer)), "frequency": .number(Int(facts.frequency[index])),
      "orders": .number(Int(facts.orderCount[index])), "purchase_days": .number(Int(facts.purchaseDays[index])),
      "monetary": money(facts.money(customer)), "first_order": .string(facts.firstDay[index].iso),
      "last_order": .string(facts.lastDay[index].iso), "largest_order": money(Money(units: facts.largest[index])),
      "median_gap_days": gap == 0 ? .null : .half(doubled: gap),
      "overdue_ratio": facts.overdueRatio(customer).map { .millionths(Int64($0) * 10_000) } ?? .null,
    ])
  }

  private func verdict(_ verdict: Verdict) -> JSON? {
    verdict.classID.map { id in
      .object([
        "segmentation": .string(verdict.segmentation.id.rawValue), "class": .string(id),
        "reasons": .array(
          verdict.criteria.map { criterion in
            .object([
              "for_class": criterion.classID.map(JSON.string) ?? .null, "measure": .string(criterion.measure.rawValue),
              "value": .quantity(criterion.value, in: analysis.store.currency),
              "relation": .string(criterion.relation.rawValue), "bound": .quantity(criterion.bound, in: analysis.store.currency),
              "holds": .bool(criterion.holds),
              "rests_on": .array(
                criterion.facts.map { name, value in
                  .object([
                    "name": .string(name), "value": value.map { .quantity($0, in: analysis.store.currency) } ?? .null,
                  ])
                }), "text": .string(text(criterion, of: verdict)),
            ])
          }),
        "tables": .array(tables(of: verdict).map(JSON.string)),
        "referred": .array(referrals(of: verdict).map(referral)),
      ])
    }
  }

  private func referral(_ referral: Referral) -> JSON {
    .object([
      "id": .string(referral.id), "places": .array(referral.places.map { .string($0.place) }),
      "first_order": referral.first.map { .string($0.day.iso) } ?? .null,
      "first_order_places": .array((referral.first?.places ?? []).map(JSON.string)),
    ])
  }

  private func reason(_ tag: OwnTag) -> JSON {
    let (kind, rule): (String, String?) =
      switch tag.origin {
      case .entered: ("entered", nil)
      case .rule(let text, _): ("rule", text)
      case .each(let fact): ("each", fact)
      case .unknown: ("unknown", nil)
      }
    return .object([
      "tag": .string(tag.id), "given_by": .string(kind), "rule": rule.map(JSON.string) ?? .null,
      "tables": .array(tables(of: tag.origin).map(JSON.string)),
    ])
  }

  private func order(_ order: SourceOrder) -> JSON {
    .object([
      "id": order.id.map(JSON.string) ?? .null, "row": order.place.map(JSON.string) ?? .null, "rows": .number(order.rows),
      "date": .string(order.day.iso), "amount": money(order.amount), "counts_for": money(order.net),
      "status": .string("\(order.status)"), "places": .array(order.sources.map { .string($0.place) }),
    ])
  }

  private func row(_ row: SourceRow) -> JSON {
    .object([
      "table": .string(row.table), "file": .string(row.file), "line": .number(row.line),
      "order": row.order.map(JSON.string) ?? .null, "date": row.day.map { .string($0.iso) } ?? .null,
      "reject": row.reject.map(JSON.string) ?? .null,
    ])
  }

  private func money(_ amount: Money) -> JSON { .string(amount.decimal(atLeast: analysis.store.currency.digits)) }
}
