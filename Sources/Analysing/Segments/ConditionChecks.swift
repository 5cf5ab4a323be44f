import Trade

/// Holds the conditions of the classes that a rule tries in turn against the customers: whom several fit, whom none fits, and which classes
/// nobody can be in. segmentation.md §7.
struct ConditionChecks: RuleTask {
  let snapshot: Snapshot
  /// Who is in which class, and how many are.
  let segmentations: [SegmentationID: Segmentation]

  /// The checks of a rule; those of a segmentation of the store's own are its own.
  func run(_ rule: some Rule) -> (SegmentationID, [DefinitionCheck]) {
    (rule.id, segmentations[rule.id].map { checks(rule, $0) } ?? [])
  }

  private func checks(_ rule: some Rule, _ segmentation: Segmentation) -> [DefinitionCheck] {
    let closed = rule.closed.sorted { $0.place < $1.place }.map { closed -> DefinitionCheck in
      let classID = rule.classes[closed.place]
      return closed.cause == .noColumn ? .untold(rule.id, classID: classID) : .unreachable(rule.id, classID: classID)
    }
    let tried = rule.tried
    if tried.isEmpty { return closed }
    return rest(rule, segmentation, tried) + closed + overlaps(rule, segmentation.assignment, tried)
  }

  /// How many customers fit no condition.
  private func rest(_ rule: some Rule, _ segmentation: Segmentation, _ tried: [Int]) -> [DefinitionCheck] {
    guard let rest = rule.classes.indices.first(where: { !tried.contains($0) }) else { return [] }
    let customers = segmentation.figures[rest].customers
    return customers == 0 ? [] : [.rest(rule.id, classID: rule.classes[rest], customers: customers)]
  }

  /// How many customers fit in the class that they are in and in another. Who is in the last class, or fits none, fits in no other, unless
  /// people entered a class by hand; so nothing is asked of them.
  private func overlaps(_ rule: some Rule, _ assignment: ContiguousArray<UInt8>, _ tried: [Int]) -> [DefinitionCheck] {
    let count = rule.classes.count
    var mayOverlap = Array(repeating: rule.hasEntries, count: Int(Segmentation.none) + 1)
    for place in rule.mayOverlap { mayOverlap[place] = true }
    mayOverlap[Int(Segmentation.none)] = false
    let parts = snapshot.slices.map { [mayOverlap] slice in
      var sums = Array(repeating: 0, count: count * count)
      for customer in slice.customers where mayOverlap[Int(assignment[customer])] {
        let own = Int(assignment[customer])
        var others = rule.fitting(CustomerID(customer)).without(own)
        while let other = others.removeFirst() { sums[own * count + other] += 1 }
      }
      return sums
    }
    let rest = rule.classes.indices.filter { !tried.contains($0) }
    return (tried + rest).flatMap { own in
      tried.compactMap { other in
        let customers = parts.reduce(0) { $0 + $1[own * count + other] }
        if customers == 0 { return nil }
        return .overlap(rule.id, classID: rule.classes[own], with: rule.classes[other], customers: customers)
      }
    }
  }
}
