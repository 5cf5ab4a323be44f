import Trade

/// Something about a definition that a reader of its figures should know. segmentation.md §7.
package enum DefinitionCheck: Hashable, Sendable {
  /// So many buyers fit in no class of a segmentation of the store's own: they are its class `other`.
  case uncovered(SegmentationID, customers: Int)
  /// So many customers fit no condition of a built-in segmentation that tries its classes in turn: they are in the class for the rest.
  case rest(SegmentationID, classID: String, customers: Int)
  /// No column of the data tells who is in this class.
  case untold(SegmentationID, classID: String)
  /// No values of the facts lead to this class: those before it take all, or its cut-offs leave it nobody.
  case unreachable(SegmentationID, classID: String)
  /// The condition of this class of the store's own holds for every buyer, whatever the data.
  case universal(SegmentationID, classID: String)
  /// The condition of this class of the store's own looks for a text that no customer has: in which fact, and what is spelt most like it.
  case unknownText(SegmentationID, classID: String, fact: String, text: String, nearest: String?)
  /// So many customers fit in both classes and are in the first because it is tried first, or because the customer file names it.
  case overlap(SegmentationID, classID: String, with: String, customers: Int)
  /// Nobody is in this class.
  case empty(SegmentationID, classID: String)
  /// Nobody has this score, because equal values share one.
  case emptyScore(Measure, score: Int)
  /// So many combinations of scores fit in two of the named segments, and the first takes them.
  case sharedScores(NamedSegment, with: NamedSegment, combinations: Int)
  /// These combinations of scores fit in no named segment: who has them is in `other`.
  case uncoveredScores([ScoreCell])
  /// Nobody has this score by the bins of the named segments, because equal values share one.
  case emptySegmentScore(Measure, score: Int)

  /// All checks of an analysis whose other parts are there, but those of the named segments.
  static func all(_ rules: Rules, _ analysis: Analysis) -> [DefinitionCheck] {
    let own = Dictionary(uniqueKeysWithValues: rules.custom.map { ($0.id, $0.checks) })
    let segmentations = Dictionary(uniqueKeysWithValues: analysis.segmentations.map { ($0.id, $0) })
    let tried = Dictionary(
      uniqueKeysWithValues: rules.map(ConditionChecks(snapshot: rules.snapshot, segmentations: segmentations)))
    let checks = analysis.segmentations.flatMap { segmentation in
      let found = (own[segmentation.id] ?? tried[segmentation.id] ?? []) + withoutWidth(segmentation)
      return found + empty(segmentation, besides: found)
    }
    return checks + (analysis.facts.buyers.isEmpty ? [] : scores(analysis.scores))
  }

  /// Classes with the same upper bound as the one before, and a first one that takes no rank.
  private static func withoutWidth(_ segmentation: Segmentation) -> [DefinitionCheck] {
    let isClass = { (threshold: Threshold) in segmentation.classes.contains(threshold.name) }
    var closed = zip(segmentation.thresholds, segmentation.thresholds.dropFirst()).compactMap { before, own in
      let isNone =
        own.relation == before.relation && [.atMost, .below].contains(own.relation) && own.measure == before.measure
        && own.bound == before.bound
      return isNone && isClass(own) && isClass(before) ? own.name : nil
    }
    if let first = segmentation.thresholds.first, case .rank(0, let count) = first.bound, count > 0 { closed.append(first.name) }
    return closed.map { .unreachable(segmentation.id, classID: $0) }
  }

  private static func empty(_ segmentation: Segmentation, besides found: [DefinitionCheck]) -> [DefinitionCheck] {
    if segmentation.all.customers == 0 { return [] }
    return segmentation.classes.indices.filter { segmentation.figures[$0].customers == 0 }.compactMap { index in
      let classID = segmentation.classes[index]
      let isKnown =
        found.contains(.unreachable(segmentation.id, classID: classID))
        || found.contains(.untold(segmentation.id, classID: classID))
      return isKnown ? nil : .empty(segmentation.id, classID: classID)
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
