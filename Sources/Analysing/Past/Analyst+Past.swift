import Trade

extension Analyst {
  /// Compares an analysis with what was recorded before: who moved and why, what classes were, and which closed periods the data tells
  /// otherwise now. `kept` makes the rules of today with cut-offs of an earlier period; it is asked only where these are others.
  func compare(
    _ analysis: inout Analysis, with past: Past, _ rules: Rules, _ refunds: DatedRefunds, kept: (CutOffs) -> Rules
  ) {
    (analysis.before, analysis.yearBefore) = (past.before?.summary, past.yearBefore)
    analysis.closedChanges = ClosedPeriodChange.all(
      past.closed, analysis.ledger, analysis.counted, refunds, rules.snapshot.slices)
    for index in analysis.segmentations.indices {
      let id = analysis.segmentations[index].id
      (analysis.segmentations[index].before, analysis.segmentations[index].yearBefore) = (
        past.before?.summary[id], past.yearBefore?[id]
      )
    }
    guard let record = past.before else { return }
    var found = MoveCount(analysis.segmentations, record, rules.snapshot).found()
    if let ended = EndedTiers(analysis.tierReview, record, rules) {
      let fallen = ended.tell(&found, analysis.segmentations)
      analysis.tierReview?.ended = fallen
    }
    decide(&found, analysis, record, rules, kept: kept)
    for index in analysis.segmentations.indices {
      analysis.segmentations[index].movement = found.movements[analysis.segmentations[index].id]
    }
  }

  /// The reasons that lie in no order: time, the customer file, cut-offs.
  private func decide(
    _ found: inout MoveCount.Found, _ analysis: Analysis, _ record: PeriodRecord, _ rules: Rules, kept: (CutOffs) -> Rules
  ) {
    if found.undecided.isEmpty { return }
    let (snapshot, cutOffs) = (rules.snapshot, record.summary.cutOffs)
    let aging = Aging(snapshot, since: record.summary.period.to)
    let attributes = AttributeDigest(snapshot.ledger, snapshot.touches, asOf: snapshot.asOf)
    let measured = cutOffs == analysis.cutOffs ? [:] : kept(cutOffs).classes(of: found.undecided)
    for segmentation in analysis.segmentations {
      let id = segmentation.id
      guard let customers = found.undecided[id], var movement = found.movements[id] else { continue }
      let (traits, own) = (MoveTraits.of(id, policy), measured[id])
      for (place, customer) in customers.enumerated() {
        let isIn = segmentation.assignment[customer.index] != Segmentation.none
        if isIn, let own, let then = movement.earlierClass(of: customer), own[place] == then {
          movement.reasons[customer.index] = MoveCount.number(.thresholdMoved)
          continue
        }
        // A tier that is lost by time takes the membership by merit with it.
        let hasLostTier = id == .journey && found.movements[.tier]?.reason(of: customer) == .aged
        let isChanged = traits.followsAttributes && attributes.of(customer) != record.attributes[customer.index]
        let hasAged = traits.ages && (!isChanged || hasLostTier || aging.hasPassed(customer, in: id))
        // What nothing else explains is that goods, dates or prices of the same orders are told otherwise.
        let rest = isChanged ? MoveReason.attributeChanged : traits.isRelative ? .thresholdMoved : .dataCorrected
        movement.reasons[customer.index] = MoveCount.number(hasAged ? .aged : rest)
      }
      found.movements[id] = movement
    }
  }
}

extension Rules {
  /// The ids of the classes of some customers of each segmentation, in their order; nil for who is in none.
  func classes(of customers: [SegmentationID: [CustomerID]]) -> [SegmentationID: [String?]] {
    let found = map(Classing(isBuyer: { snapshot.facts.isBuyer($0) }, customers: customers))
    return Dictionary(uniqueKeysWithValues: found.compactMap { $0 })
  }

  private struct Classing: RuleTask {
    let isBuyer: @Sendable (CustomerID) -> Bool
    let customers: [SegmentationID: [CustomerID]]

    func run(_ rule: some Rule) -> (SegmentationID, [String?])? {
      guard let customers = customers[rule.id] else { return nil }
      return (
        rule.id,
        customers.map { customer in
          if case .buyers = rule.population, !isBuyer(customer) { return nil }
          return rule.classes[rule.classIndex(of: customer)]
        }
      )
    }
  }
}
