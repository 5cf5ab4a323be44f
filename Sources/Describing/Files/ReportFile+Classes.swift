import Analysing
import Trade

extension ReportFile {
  // MARK: RFM

  /// The scores' ranges, and the cells of the heat map: customers and the sum of M.
  var scores: JSON {
    let scores = analysis.scores
    let cells = scores.cells.enumerated().flatMap { r, row in
      row.enumerated().map { f, cell in
        JSON.object([
          "r": .number(r + 1), "f": .number(f + 1), "customers": .number(cell.customers),
          "monetary": money(framing.isWithheld(cell.customers) ? nil : cell.monetary),
        ])
      }
    }
    return .object([
      "recency_days": .array(ranges(scores.rRanges)), "frequency": .array(ranges(scores.fRanges)), "cells": .array(cells),
    ])
  }

  private func ranges(_ ranges: [ClosedRange<Int>?]) -> [JSON] {
    ranges.enumerated().map { index, range in
      .object([
        "score": .number(index + 1), "from": .number(range?.lowerBound), "to": .number(range?.upperBound),
      ])
    }
  }

  /// The named scheme's segments; null unless the policy asks for them.
  var namedSegments: JSON {
    guard !analysis.named.isEmpty else { return .null }
    var counts = Array(repeating: 0, count: NamedSegment.allCases.count)
    var sums = Array(repeating: Money.zero, count: NamedSegment.allCases.count)
    for (customer, segment) in analysis.named.enumerated() where counts.indices.contains(Int(segment)) {
      counts[Int(segment)] += 1
      sums[Int(segment)] += analysis.facts.money(CustomerID(customer))
    }
    return .array(
      NamedSegment.allCases.enumerated().map { index, segment in
        .object([
          "id": .string(segment.rawValue), "customers": .number(counts[index]), "monetary": money(sums[index]),
        ])
      })
  }

  // MARK: Cadence

  /// Customers with three purchase days or more, by cadence and rhythm.
  var rhythm: JSON {
    guard let cadence = segmentation(.cadence) else { return .array([]) }
    let counts = cadence.counts(of: analysis.rhythm)
    return .array(
      zip(cadence.classes, counts).map { id, counts in
        .object(["id": .string(id), "in_rhythm": .number(counts[0]), "late": .number(counts[1]), "broken": .number(counts[2])])
      })
  }

  /// Members of *important value* out of their rhythm.
  var outOfRhythm: JSON {
    let silent = framing.outOfRhythm
    return .object([
      "customers": .number(silent.customers), "of": .number(silent.members), "newly": .number(silent.newly),
      "monetary": money(silent.brought),
    ])
  }

  // MARK: Tier and importance

  /// The smallest amount in the tier window by which a member stands in each tier.
  var tierAmounts: JSON {
    guard let tier = segmentation(.tier) else { return .array([]) }
    return .array(zip(tier.classes, framing.analysis.tierAmounts).map { .object(["id": .string($0), "smallest": money($1)]) })
  }

  /// Key accounts silent for longer than the policy allows, together.
  var lostKeyAccounts: JSON {
    let lost = analysis.lostKeyAccounts
    return .object([
      "customers": .number(lost.count), "monetary": money(lost.reduce(Money.zero) { $0 + analysis.facts.money($1) }),
    ])
  }

  private func segmentation(_ id: SegmentationID) -> Segmentation? { analysis.segmentations.first { $0.id == id } }
}
