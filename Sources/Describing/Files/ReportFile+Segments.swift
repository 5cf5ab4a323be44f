import Analysing
import Trade

extension ReportFile {
  // MARK: Segmentations

  func segmentation(_ segmentation: Segmentation) -> JSON {
    let classes = zip(segmentation.classes, segmentation.figures).map { id, figures in
      JSON.object([
        "id": .string(id),
        "customers": .number(figures.customers),
        "previous_customers": .null,
        "new_customers": .number(framing.knowsNewCustomers(in: analysis.period) ? figures.newCustomers : nil),
        "period": turnover(figures.turnover.period),
        "lifetime": turnover(figures.turnover.lifetime),
        "median_gap_days": figures.doubledMedianGap.map(half) ?? .null,
        "median_silence_days": figures.doubledMedianSilence.map(half) ?? .null,
        "longest_silence_days": .number(framing.privacy == .aggregate ? nil : figures.longestSilence),
        "returned": .object([
          "customers": .number(Int(figures.returned.part)), "of": .number(Int(figures.returned.whole)),
        ]),
      ])
    }
    return .object([
      "classes": .array(classes),
      "without_customer": .object([
        "period": turnover(segmentation.anonymous.period), "lifetime": turnover(segmentation.anonymous.lifetime),
      ]),
      "movement": .null,
    ])
  }

  private func turnover(_ turnover: Turnover) -> JSON {
    .object([
      "orders": .number(turnover.orders), "revenue": money(turnover.revenue), "profit": money(turnover.profit),
    ])
  }

  private func half(doubled: Int) -> JSON { .decimal(String(doubled / 2) + (doubled % 2 == 0 ? "" : ".5")) }

  // MARK: Cut-offs

  /// For each segmentation its cut-offs in force.
  var thresholds: JSON {
    .object(
      analysis.segmentations.map { segmentation in
        member(
          segmentation.id.rawValue,
          .array(
            segmentation.thresholds.map {
              .object([
                "measure": .string($0.measure.rawValue), "name": .string($0.name), "relation": .string($0.relation.rawValue),
                "bound": bound($0.bound), "met": .number($0.met),
              ])
            }))
      })
  }

  /// A bound: days and counts as numbers, money as a decimal string, a mean to four decimals, a share as 0…1.
  private func bound(_ quantity: Quantity) -> JSON {
    switch quantity {
    case .days(let number), .count(let number), .rank(let number, of: _): .number(number)
    case .halfDays(let doubled), .halfCount(let doubled): half(doubled: doubled)
    case .ratio(let hundredths): .millionths(Int64(hundredths) * 10_000)
    case .money(let amount): money(amount)
    case .meanDays(let sum, let count), .meanCount(let sum, let count):
      count == 0 ? .null : .millionths(roundedQuotient(Int128(sum) * 10_000, Int128(count)) * 100)
    case .meanMoney(let sum, let count): count == 0 ? .null : money(sum.divided(by: count))
    case .halfMoney(let doubled): money(doubled.divided(by: 2))
    case .share(let share): .share(share)
    }
  }

  var lifeStageCheck: JSON {
    let check = analysis.lifeStageCheck
    return .object([
      "returned": .array(check.returned.map(JSON.share)),
      "separates": check.isKnown ? .bool(check.separates) : .null,
      "own_cuts": check.ownCuts.map { .array([.number($0.0), .number($0.1), .number($0.2)]) } ?? .null,
    ])
  }

  /// Cells of the heat map, by score: customers and the sum of M.
  var scores: JSON {
    .array(
      analysis.scores.cells.enumerated().flatMap { r, row in
        row.enumerated().map { f, cell in
          JSON.object([
            "r": .number(r + 1), "f": .number(f + 1), "customers": .number(cell.customers),
            "monetary": money(framing.isWithheld(cell.customers) ? nil : cell.monetary),
          ])
        }
      })
  }

  // MARK: Value

  var value: JSON {
    let value = analysis.value
    return .object([
      "customers": abc(value.customers),
      "customers_365": abc(value.customersYear),
      "a_now": .number(value.aNow), "a_once": .number(value.aOnce), "a_rising": .number(value.aRising),
      "products": value.productItems.isEmpty ? .null : abc(value.products),
      "categories": value.categoryItems.isEmpty ? .null : abc(value.categories),
    ])
  }

  private func abc(_ abc: ABC) -> JSON {
    .object([
      "classes": .array(
        zip(["a", "b", "c"], zip(abc.counts, abc.values)).map { id, figures in
          .object(["id": .string(id), "count": .number(figures.0), "value": money(figures.1)])
        }), "positive": money(abc.positive), "negative": .number(abc.negative),
    ])
  }
}

extension SourceFile {
  /// The last part of the path: what pages and report.json show.
  var name: String { path.split(separator: "/").last.map(String.init) ?? path }
}
