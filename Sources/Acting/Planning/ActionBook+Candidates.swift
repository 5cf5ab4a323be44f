import Trade

extension ActionBook {
  /// The step of the ladder that a cause names.
  func step(of cause: Cause) -> Ladder.Step? {
    guard case .silence(let place, _) = cause, ladder.steps.indices.contains(place) else { return nil }
    return ladder.steps[place]
  }

  /// The ways to do something, the best one first.
  func channels(for candidate: Candidate) -> [ContactChannel] {
    if !candidate.channels.isEmpty { return candidate.channels }
    if let step = step(of: candidate.cause), !step.channels.isEmpty { return step.channels }
    return self[candidate.action].channels
  }

  /// Whether there is something to say without an offer: an action without a first sentence is nothing but its offer.
  func makesSenseAlone(_ candidate: Candidate) -> Bool {
    let step = step(of: candidate.cause)?.say ?? [:]
    return !step.isEmpty || !self[candidate.action].say.isEmpty
  }

  /// Whether it reaches even those who rest: a personal day, or a big sale.
  func reachesThoseWhoRest(_ candidate: Candidate) -> Bool {
    if candidate.action.isPersonalDay || step(of: candidate.cause)?.isBigSale == true { return true }
    if case .campaign(_, let isLarge) = candidate.cause { return isLarge }
    return false
  }
}
