import Analysing
import Trade

extension ReportFile {
  // MARK: Segmentations

  func segmentation(_ segmentation: Segmentation) -> JSON {
    .object([
      "name": .string(framing.title(of: segmentation)),
      "classes": .array(
        segmentation.classes.indices.map { index in
          .object(
            [
              member("id", .string(segmentation.classes[index])), member("name", .string(framing.title(segmentation, index))),
            ] + figures(segmentation.figures[index], in: segmentation, segmentation.classes[index]))
        }),
      "all": .object(figures(segmentation.all, in: segmentation, nil)),
      "without_customer": .object([
        "period": turnover(segmentation.anonymous.period), "lifetime": turnover(segmentation.anonymous.lifetime),
      ]),
      "movement": matrix(segmentation),
      "moved": moved(segmentation),
    ])
  }

  /// Figures of a class, or of all classes together.
  private func figures(_ figures: ClassFigures, in segmentation: Segmentation, _ id: String?) -> [JSON.Member] {
    let before = recorded(segmentation.before, id)
    return [
      member("customers", .number(figures.customers)), member("contacts", .number(figures.contacts)),
      member("previous_customers", before.map { kept($0.customers) } ?? .null), member("before", json(before)),
      member("year_before", json(recorded(segmentation.yearBefore, id))),
      member("new_customers", .number(framing.knowsNewCustomers(in: analysis.period) ? figures.newCustomers : nil)),
      member("period", turnover(figures.turnover.period)),
      member("lifetime", turnover(figures.turnover.lifetime)),
      member("median_gap_days", figures.quadrupledMedianGap.map(quarter) ?? .null),
      member("median_silence_days", figures.doubledMedianSilence.map(JSON.half) ?? .null),
      member("longest_silence_days", .number(framing.privacy == .aggregate ? nil : figures.longestSilence)),
      member("returned", cases(figures.returned)), member("advanced", cases(figures.advanced)),
      member("gaps", histogram(figures.gaps)), member("silences", histogram(figures.silences)),
    ]
  }

  private func cases(_ share: Share) -> JSON {
    .object(["customers": .number(Int(share.part)), "of": .number(Int(share.whole))])
  }

  private func histogram(_ histogram: Histogram) -> JSON {
    .object(["bin_days": .number(histogram.width), "counts": bins(histogram)])
  }

  /// Counts by bin; null where one would show single customers, or tell one that does.
  func bins(_ histogram: Histogram) -> JSON {
    let withheld = histogram.withheld(under: framing.leastShown)
    return .array(histogram.counts.indices.map { withheld.contains($0) ? .null : .number(histogram.counts[$0]) })
  }

  private func turnover(_ turnover: Turnover) -> JSON {
    .object([
      "customers": .number(turnover.customers), "orders": .number(turnover.orders), "revenue": money(turnover.revenue),
      "profit": money(turnover.profit),
    ])
  }

  private func quarter(quadrupled: Int) -> JSON {
    .decimal(String(quadrupled / 4) + ["", ".25", ".5", ".75"][quadrupled % 4])
  }

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
                "bound": .quantity($0.bound, in: analysis.store.currency), "met": .number($0.met),
              ])
            }))
      })
  }

  var lifeStageCheck: JSON {
    let check = analysis.lifeStageCheck
    return .object([
      "returned": .array(check.returned.map(cases)),
      "separates": check.isKnown ? .bool(check.separates) : .null,
      "own_cuts": check.ownCuts.map { .array([.number($0.0), .number($0.1), .number($0.2)]) } ?? .null,
    ])
  }
}

extension SourceFile {
  /// The last part of the path: what pages and report.json show.
  var name: String { path.split(separator: "/").last.map(String.init) ?? path }
}
