import Trade

/// A rule that puts each customer of a population in one class: a name, boundaries and examples. It is made from the snapshot it applies
/// to, so that its cut-offs are those of that day.
protocol Rule: Sendable {
  /// The segmentation it makes.
  var id: SegmentationID { get }
  /// Ids of its classes, in their order.
  var classes: [String] { get }
  /// What the classes are called, where data or configuration says it; else empty.
  var names: [String] { get }
  /// What the segmentation is called, where the configuration says it; else empty.
  var title: String { get }
  /// Who is in a class.
  var population: Population { get }
  /// The cut-offs in force.
  var thresholds: [Threshold] { get }
  /// The cut-offs that follow from the customers, or are kept from an earlier period where theirs do.
  var drawn: [DrawnCutOff] { get }
  /// Boundary cases: the last inside and the first outside of each class.
  var examples: [RuleExample] { get }
  /// The classes with a condition in the order of trying, as indices into `classes`: the first whose condition holds counts, and who fits
  /// none is in the class that is not among them. Empty for a rule that divides by ranges or names, of which no two hold.
  var tried: [Int] { get }
  /// Those of them whose members another one may fit: only these are asked for overlaps.
  var mayOverlap: [Int] { get }
  /// Whether the customer file may name a class, which then goes before all that are tried.
  var hasEntries: Bool { get }
  /// The classes that nobody can be in, as long as columns and cut-offs are as they are.
  var closed: [ClosedClass] { get }
  /// The classes whose conditions hold for a customer of the population, whatever their order. For a rule whose classes are tried.
  func fitting(_ customer: CustomerID) -> ClassSet
  /// The class of a customer of the population, an index into `classes`.
  func classIndex(of customer: CustomerID) -> Int
  /// The comparisons that decide on a customer's class, in the order of the rule.
  func reason(for customer: CustomerID) -> [Criterion]
}

/// A rule whose classes are the same in every store.
protocol FixedRule: Rule {
  static var id: SegmentationID { get }
  static var classes: [String] { get }
}

extension Rule {
  var names: [String] { [] }
  var title: String { "" }
  var population: Population { .buyers }
  var drawn: [DrawnCutOff] { [] }
  var tried: [Int] { [] }
  var mayOverlap: [Int] { tried.dropLast() }
  var hasEntries: Bool { false }
  var closed: [ClosedClass] { [] }
  func fitting(_ customer: CustomerID) -> ClassSet { ClassSet() }
}

extension FixedRule {
  var id: SegmentationID { Self.id }
  var classes: [String] { Self.classes }
}

extension Snapshot {
  /// The class of every customer by a rule; `Segmentation.none` for who is in none.
  func assignment(by rule: some Rule) -> ContiguousArray<UInt8> {
    var assignment = ContiguousArray(repeating: Segmentation.none, count: ledger.customers.count)
    assign(facts.buyers, by: rule, &assignment)
    guard case .everyone = rule.population else { return assignment }
    assign(contacts, by: rule, &assignment)
    return assignment
  }

  private func assign(_ customers: ContiguousArray<CustomerID>, by rule: some Rule, _ column: inout ContiguousArray<UInt8>) {
    let customers = customers.span
    var places = column.mutableSpan
    for index in customers.indices { places[customers[index].index] = UInt8(rule.classIndex(of: customers[index])) }
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
