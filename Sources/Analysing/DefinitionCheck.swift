import Trade

/// Something about a definition that a reader of its figures should know. segmentation.md §7.
package enum DefinitionCheck: Hashable, Sendable {
  /// So many buyers fit in no class of a segmentation of the store's own: they are its class `other`.
  case uncovered(SegmentationID, customers: Int)
  /// No values of the facts lead to this class: those before it take all, or it has no width.
  case unreachable(SegmentationID, classID: String)
  /// So many buyers fit in both classes and are in the first because it stands first.
  case overlap(SegmentationID, classID: String, with: String, customers: Int)
  /// Nobody is in this class.
  case empty(SegmentationID, classID: String)
  /// Nobody has this score, because equal values share one.
  case emptyScore(Measure, score: Int)

  /// All checks of an analysis whose other parts are there.
  static func all(_ rules: Rules, _ analysis: Analysis) -> [DefinitionCheck] {
    let own = Dictionary(uniqueKeysWithValues: rules.custom.map { ($0.id, $0.checks) })
    let checks = analysis.segmentations.flatMap { segmentation in
      let found = (own[segmentation.id] ?? []) + withoutWidth(segmentation)
      return found + empty(segmentation, besides: found)
    }
    return checks + (analysis.facts.buyers.isEmpty ? [] : scores(analysis.scores))
  }

  /// Classes with the same upper bound as the one before.
  private static func withoutWidth(_ segmentation: Segmentation) -> [DefinitionCheck] {
    zip(segmentation.thresholds, segmentation.thresholds.dropFirst()).compactMap { before, own in
      let isNone =
        own.relation == .atMost && before.relation == .atMost && own.measure == before.measure && own.bound == before.bound
      return isNone && segmentation.classes.contains(own.name) && segmentation.classes.contains(before.name)
        ? .unreachable(segmentation.id, classID: own.name) : nil
    }
  }

  private static func empty(_ segmentation: Segmentation, besides found: [DefinitionCheck]) -> [DefinitionCheck] {
    if segmentation.all.customers == 0 { return [] }
    return segmentation.classes.indices.filter { segmentation.figures[$0].customers == 0 }.compactMap { index in
      let classID = segmentation.classes[index]
      return found.contains(.unreachable(segmentation.id, classID: classID)) ? nil : .empty(segmentation.id, classID: classID)
    }
  }

  private static func scores(_ scores: Scores) -> [DefinitionCheck] {
    [(Measure.recency, scores.r), (.frequency, scores.f), (.monetary, scores.m)].flatMap { measure, column in
      var isThere = Array(repeating: false, count: 6)
      for score in column { isThere[Int(score)] = true }
      return (1...5).filter { !isThere[$0] }.map { DefinitionCheck.emptyScore(measure, score: $0) }
    }
  }
}
