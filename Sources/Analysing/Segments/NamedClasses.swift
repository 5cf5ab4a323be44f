import Trade

/// Classes that follow from names in the data: the largest by revenue, then `others`, then `unknown`. Those of few customers share the
/// class `fewer`, so that a figure is nobody's own. segmentation.md §4 and §5.
struct NamedClasses: Sendable {
  /// What is counted of a name.
  struct Figures: Sendable {
    /// Buyers and contacts.
    var customers = 0
    /// M of the buyers, added, in ten-thousandths.
    var revenue: Int64 = 0
    /// The place by revenue among the names that are not merged, from 1; 0 for a merged one.
    var rank = 0
  }

  let classes: [String]
  let names: [String]
  /// The name of each customer, -1 where none is known.
  let numbers: ContiguousArray<Int32>
  let figures: [Figures]
  let unknown: Figures
  /// How many names have a class of their own, or share `others`.
  let ranked: Int
  let policy: Policy
  /// The class of each name.
  private let own: [UInt8]
  private let ofUnknown: UInt8

  /// The names with a class of their own as they can be kept, the largest first.
  let drawn: [DrawnCutOff]

  /// Classes of the customers of a population by the name of each. Names that are kept for a segmentation go before all others, in the order
  /// of then.
  init(
    _ id: SegmentationID, _ numbers: ContiguousArray<Int32>, _ naming: Naming, _ snapshot: Snapshot,
    population: Population = .everyone
  ) {
    let policy = snapshot.policy
    (self.numbers, self.policy) = (numbers, policy)
    var figures = Array(repeating: Figures(), count: naming.names.count + 1)
    let amounts = snapshot.facts.monetary
    for buyer in snapshot.facts.buyers {
      figures[Int(numbers[buyer.index]) + 1].customers += 1
      figures[Int(numbers[buyer.index]) + 1].revenue += amounts[buyer.index]
    }
    if population == .everyone {
      for contact in snapshot.contacts { figures[Int(numbers[contact.index]) + 1].customers += 1 }
    }
    let isFew = { (figures: Figures) in policy.mergesSmallCells && figures.customers < policy.minCell }
    unknown = figures.removeFirst()
    // Whichever spelling is most frequent today.
    let keys = naming.names.map { $0.lowercased() }
    let kept = keys.map { snapshot.kept(id, $0, 1)?[0] ?? Int64.max }
    let sorted = figures.indices.filter { figures[$0].customers > 0 && !isFew(figures[$0]) }
      .sorted {
        (kept[$0], -figures[$0].revenue, -figures[$0].customers, $0)
          < (kept[$1], -figures[$1].revenue, -figures[$1].customers, $1)
      }
    for (rank, name) in sorted.enumerated() { figures[name].rank = rank + 1 }
    let largest = sorted.prefix(policy.largestNames)
    var classes = largest.map { (id: naming.ids[$0], name: naming.names[$0]) }
    let hasFew = figures.contains { $0.customers > 0 && $0.rank == 0 }
    let mergesUnknown = unknown.customers > 0 && isFew(unknown)
    if sorted.count > largest.count { classes.append(("others", "Others")) }
    if unknown.customers > 0 && !mergesUnknown || classes.isEmpty && !hasFew && !mergesUnknown {
      classes.append(("unknown", "Unknown"))
    }
    if hasFew || mergesUnknown { classes.append(("fewer", "Fewer than " + String(policy.minCell))) }
    let place = { (id: String) in UInt8(classes.lastIndex { $0.id == id } ?? classes.count - 1) }
    let (others, fewer) = (place("others"), place("fewer"))
    drawn = largest.enumerated().map { DrawnCutOff(keys[$0.element], [Int64($0.offset + 1)]) }
    own = figures.map { $0.rank == 0 ? fewer : $0.rank > policy.largestNames ? others : UInt8($0.rank - 1) }
    ofUnknown = mergesUnknown ? fewer : place("unknown")
    ranked = sorted.count
    self.classes = classes.map(\.id)
    names = classes.map(\.name)
    self.figures = figures
  }

  /// The class of a customer.
  func classIndex(of customer: CustomerID) -> Int {
    let number = numbers[customer.index]
    return Int(number < 0 ? ofUnknown : own[Int(number)])
  }

  /// How many customers share the name, and its place by revenue.
  func reason(for customer: CustomerID, naming: Naming, _ measure: Measure) -> [Criterion] {
    let number = Int(numbers[customer.index])
    let known = number < 0 ? Quantity.flag(false) : .word(naming.names[number])
    let own = number < 0 ? unknown : figures[number]
    let told = Criterion(measure, known, .equal, known, holds: true)
    let many = Criterion(.sharing, own.customers, .atLeast, policy.minCell, as: Quantity.count)
    let place = { (place: Int) in Quantity.rank(place, of: ranked) }
    let isLarge = own.rank <= policy.largestNames
    let large = Criterion(.nameRank, place(own.rank), .atMost, .count(policy.largestNames), holds: isLarge)
    // That the unknown are many says nothing of a customer, unless it merges them.
    if number < 0, many.holds { return [told] }
    return [told] + (policy.mergesSmallCells ? [many] : []) + (own.rank > 0 ? [large] : [])
  }

  /// The numbers in force.
  var thresholds: [Threshold] {
    let few = Threshold(measure: .sharing, name: "fewer", relation: .below, bound: .count(policy.minCell))
    let large = Threshold(measure: .nameRank, name: "others", relation: .above, bound: .count(policy.largestNames))
    return [large] + (policy.mergesSmallCells ? [few] : [])
  }

  /// The last name with a class of its own, the first without; as many customers as a class needs, and one too few.
  var examples: [RuleExample] {
    let place = { (place: Int) in (measure: Measure.nameRank, value: Quantity.rank(place, of: 2 * policy.largestNames)) }
    let shared = { (count: Int) in (measure: Measure.sharing, value: Quantity.count(count)) }
    let merged =
      policy.mergesSmallCells
      ? [RuleExample([place(1), shared(policy.minCell)], is: "own"), RuleExample([shared(policy.minCell - 1)], is: "fewer")] : []
    return [
      RuleExample([place(policy.largestNames), shared(policy.minCell)], is: "own"),
      RuleExample([place(policy.largestNames + 1), shared(policy.minCell)], is: "others"),
    ] + merged
  }
}
