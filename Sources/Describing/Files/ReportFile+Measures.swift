import Analysing
import Trade

/// The store's measures. segmentation.md §9.
extension ReportFile {
  /// How many pairs and products are listed, as on the page.
  private static let listedPairs = 50
  private static let listedProducts = 20

  private var told: StoreMeasures { analysis.measures }

  var measures: JSON {
    .object([
      "balance": balance, "drivers": drivers, "repeats": repeats, "frequency": spread(told.frequency) { half(doubled: Int($0)) },
      "gaps": spread(told.gaps) { half(doubled: Int($0)) },
      "order_values": spread(told.orderValues) { money(Money(units: $0).divided(by: 2)) },
      "hours": hours, "campaign_cost": cost, "touch_success": success, "baskets": baskets, "replenishment": replenishment,
    ])
  }

  /// By cohort, oldest first; `buyers` and `revenue` from the month of the first order on.
  var cohorts: JSON {
    .array(
      told.cohorts.rows.map { row in
        let revenue = zip(row.buyers, row.revenue).map { money(framing.isWithheld($0) ? nil : $1) }
        return .object([
          "month": .string(row.month.id), "customers": row.isUnknown ? .null : kept(row.customers),
          "unknown": kept(row.unknown), "buyers": row.isUnknown ? .null : .array(row.buyers.map(kept)),
          "revenue": row.isUnknown ? .null : .array(revenue),
        ])
      })
  }

  /// A count of customers or of their orders; null where it would show single ones.
  func kept(_ count: Int) -> JSON { framing.isWithheld(count) ? .null : .number(count) }

  // MARK: Base and revenue

  private var balance: JSON {
    let balance = told.balance
    return .object([
      "cut_days": .number(balance.cut), "active_at_start": kept(balance.atStart), "first_orders": kept(balance.first),
      "won_back": kept(balance.wonBack), "fell_silent": kept(balance.fellSilent), "active_at_end": kept(balance.atEnd),
    ])
  }

  /// New and returning customers apart are null where they cannot be told in both periods.
  private var drivers: JSON {
    guard let drivers = told.drivers else { return .null }
    let known = framing.knowsNewCustomers(in: analysis.period.previous)
    return .object([
      "customers": change([drivers.new, drivers.returning]), "new": known ? change([drivers.new]) : .null,
      "returning": known ? change([drivers.returning]) : .null, "without_customer": change([drivers.anonymous]),
    ])
  }

  private func change(_ changes: [RevenueDrivers.Change]) -> JSON {
    func sum(_ part: (RevenueDrivers.Change) -> Money) -> JSON { money(changes.reduce(.zero) { $0 + part($1) }) }
    func figures(_ figures: [RevenueDrivers.Figures]) -> JSON {
      .object([
        "buyers": .number(figures.reduce(0) { $0 + $1.buyers }), "orders": .number(figures.reduce(0) { $0 + $1.orders }),
        "revenue": money(figures.reduce(.zero) { $0 + $1.revenue }),
      ])
    }
    return .object([
      "before": figures(changes.map(\.before)), "now": figures(changes.map(\.now)), "buyers": sum(\.buyers),
      "orders_per_buyer": sum(\.ordersPerBuyer), "average_order": sum(\.averageOrder), "change": sum(\.revenue),
    ])
  }

  private var repeats: JSON {
    let repeats = told.repeats
    func part(_ share: Share) -> [JSON.Member] {
      [member("customers", kept(Int(share.part))), member("of", kept(Int(share.whole)))]
    }
    return .object([
      "rates": .array(repeats.rates.map { .object([member("days", .number($0.days))] + part($0.share)) }),
      "second_order": .object(part(repeats.converted) + [member("median_days", repeats.doubledMedianDays.map(half) ?? .null)]),
    ])
  }

  private func half(doubled: Int) -> JSON { .decimal(String(doubled / 2) + (doubled % 2 == 0 ? "" : ".5")) }

  // MARK: Distributions

  private func spread(_ spread: GroupedDistribution, _ tell: (_ doubled: Int64) -> JSON) -> JSON {
    let groups = spread.groups.compactMap { group -> JSON.Member? in
      guard let segmentation = framing.segmentation(group.id) else { return nil }
      let customers = told.frequency.groups.first { $0.id == group.id }?.classes.map(\.count) ?? []
      return member(
        group.id.rawValue,
        .object(
          group.classes.indices.map { index in
            // The orders of a few customers would show what each bought.
            let isFew = customers.indices.contains(index) && framing.isWithheld(customers[index])
            return member(segmentation.classes[index], isFew ? .null : distribution(group.classes[index], tell))
          }))
    }
    return .object(["all": distribution(spread.all, tell), "groups": .object(groups)])
  }

  /// `tell` writes twice a number as one: medians may end in ".5".
  private func distribution(_ own: Distribution, _ tell: (_ doubled: Int64) -> JSON) -> JSON {
    func known(_ doubled: Int64) -> JSON { own.count == 0 ? .null : tell(doubled) }
    return .object([
      "count": .number(own.count), "lower_quartile": known(2 * own.lowerQuartile), "median": known(own.doubledMedian),
      "upper_quartile": known(2 * own.upperQuartile), "percentile_90": known(2 * own.ninetieth),
      "bin_width": tell(2 * Int64(own.histogram.width)), "bins": bins(own.histogram),
    ])
  }

  // MARK: Hours, campaigns, touches

  private var hours: JSON {
    guard let hours = told.hours, !framing.isWithheld(hours.customers) else { return .null }
    return .object([
      "customers": .number(hours.customers), "orders": .number(hours.orders), "revenue": money(hours.revenue),
      "counts": .array(hours.counts.map { .array($0.map(kept)) }),
      "pieces": hours.pieces.map { pieces in
        distribution(pieces) { .decimal(Money(units: $0).divided(by: 2).decimal(atLeast: 0)) }
      } ?? .null,
    ])
  }

  private var cost: JSON {
    guard let cost = told.cost else { return .null }
    return .object([
      "campaigns": .number(cost.campaigns), "spend_new": money(cost.spentOnNew), "spend_returning": money(cost.spentOnReturning),
      "spend_all": money(cost.spentOnAll), "new_customers": .number(cost.new), "returning_customers": .number(cost.returning),
      "per_new": money(cost.perNew), "per_returning": money(cost.perReturning),
    ])
  }

  private var success: JSON {
    guard let success = told.success else { return .null }
    func part(_ share: Share) -> JSON {
      .object(["successes": .number(Int(share.part)), "touches": .number(Int(share.whole))])
    }
    return .object(["new": part(success.new), "returning": part(success.returning)])
  }

  // MARK: Goods

  private var baskets: JSON {
    guard let baskets = told.baskets else { return .null }
    let products = analysis.ledger.products
    return .object([
      "goods": .string(baskets.goods.rawValue), "orders": .number(baskets.orders), "mixed": .number(baskets.mixed),
      "capped": .number(baskets.capped), "seen": .number(baskets.seen),
      "pairs": .array(
        baskets.pairs.prefix(ReportFile.listedPairs).map { pair in
          .object([
            "first": .string(baskets.title(pair.first, in: products)),
            "second": .string(baskets.title(pair.second, in: products)),
            "orders": .number(pair.both), "first_orders": .number(pair.ofFirst), "second_orders": .number(pair.ofSecond),
            "support": .share(pair.support), "confidence": .share(pair.confidence),
            "reverse_confidence": .share(pair.reverseConfidence), "lift": .share(Share(pair.lift, of: 100)),
          ])
        }),
    ])
  }

  private var replenishment: JSON {
    guard let due = told.replenishment else { return .null }
    return .object([
      "from": .string(due.from.iso), "to": .string(due.to.iso), "purchases": .number(due.items.count),
      "customers": .number(due.customers), "expected": money(framing.isWithheld(due.customers) ? nil : due.expected),
      "products": .array(
        due.products.prefix(ReportFile.listedProducts).map { product in
          .object([
            "title": .string(analysis.ledger.products.title(Int(product.product))), "purchases": .number(product.customers),
            "overdue": .number(product.overdue),
            "expected": money(framing.isWithheld(product.customers) ? nil : product.expected),
          ])
        }),
    ])
  }
}
