import Trade

/// A rule that puts each buyer in one class: a name, boundaries and examples. It is made from the snapshot it applies to, so that its
/// cut-offs are those of that day.
protocol Rule: Sendable {
  /// The segmentation it makes.
  static var id: SegmentationID { get }
  /// Ids of its classes, in their order.
  static var classes: [String] { get }
  /// The cut-offs in force.
  var thresholds: [Threshold] { get }
  /// Boundary cases: the last inside and the first outside of each class.
  var examples: [RuleExample] { get }
  /// The class of a buyer, an index into `classes`.
  func classIndex(of buyer: CustomerID) -> Int
  /// The comparisons that decide on a buyer's class, in the order of the rule.
  func reason(for buyer: CustomerID) -> [Criterion]
}

extension Snapshot {
  /// The class of every buyer by a rule; `Segmentation.none` for a contact.
  func assignment(by rule: some Rule) -> ContiguousArray<UInt8> {
    var assignment = ContiguousArray(repeating: Segmentation.none, count: ledger.customers.count)
    for buyer in facts.buyers { assignment[buyer.index] = UInt8(rule.classIndex(of: buyer)) }
    return assignment
  }

  /// How many buyers a condition holds for.
  func buyers(where holds: (CustomerID) -> Bool) -> Int {
    facts.buyers.reduce(0) { $0 + (holds($1) ? 1 : 0) }
  }
}

extension Criterion {
  /// A comparison that is worked out here: value and bound in the same unit.
  init(_ measure: Measure, _ value: Int, _ relation: Relation, _ bound: Int, as unit: (Int) -> Quantity) {
    let holds =
      switch relation {
      case .atMost: value <= bound
      case .atLeast: value >= bound
      case .below: value < bound
      case .above: value > bound
      case .equal: value == bound
      }
    self.init(measure, unit(value), relation, unit(bound), holds: holds)
  }
}
