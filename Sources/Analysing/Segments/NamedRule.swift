import Trade

/// A rule whose classes are names that the data has: places, industries, sources.
protocol NamedRule: Rule {
  /// The names, and the classes that they make.
  var naming: Naming { get }
  var named: NamedClasses { get }
  /// What the names are of.
  var measure: Measure { get }
}

extension NamedRule {
  var classes: [String] { named.classes }
  var names: [String] { named.names }
  var drawn: [DrawnCutOff] { named.drawn }
  var thresholds: [Threshold] { named.thresholds }
  var examples: [RuleExample] { named.examples }

  func classIndex(of customer: CustomerID) -> Int { named.classIndex(of: customer) }

  func reason(for customer: CustomerID) -> [Criterion] { named.reason(for: customer, naming: naming, measure) }
}
