package import Trade

/// One way of dividing the customers, worked out: who is in which class, and what the classes are worth.
package struct Segmentation: Sendable {
  package var id: SegmentationID
  /// Ids of the classes in their order, such as `important-value`; without a playbook only quadrant's `no-recent-order`.
  package var classes: [String]
  /// What the classes are called, where the data or the configuration says it; empty where names follow from the ids.
  package var names: [String]
  /// What the segmentation is called, where the configuration says it; empty where the title follows from the id.
  package var title: String
  /// Who is in a class.
  package var population: Population
  /// Class (an index into `classes`) per customer; `none` for who is in no class.
  package var assignment: ContiguousArray<UInt8>
  /// Figures of each class, in the order of `classes`.
  package var figures: [ClassFigures]
  /// Figures of all classes together.
  package var all: ClassFigures
  /// Anonymous orders, which are in no class.
  package var anonymous: Turnovers
  /// The cut-offs in force, for the Method page and report.json.
  package var thresholds: [Threshold]
  /// Boundary cases of the rule: the Method page's table, and the tests'.
  package var examples: [RuleExample]
  /// A digest of the configuration that the rule follows (`Definitions`); empty in a segmentation made for a test.
  package var definition = ""
  /// Who moved since the last recorded period; nil without one, or where it did not have this segmentation.
  package var movement: Movement?
  /// The classes in the last recorded period, and in the same period a year before; nil where they were not recorded.
  package var before: PeriodSummary.Classes?
  package var yearBefore: PeriodSummary.Classes?
  /// Why a customer is in its class: each comparison that the rule made, in the order of the rule.
  package var reason: @Sendable (CustomerID) -> [Criterion]

  /// A segmentation, worked out.
  package init(
    id: SegmentationID, classes: [String], names: [String] = [], title: String = "",
    population: Population = .buyers,
    assignment: ContiguousArray<UInt8>, figures: [ClassFigures], all: ClassFigures,
    anonymous: Turnovers, thresholds: [Threshold], examples: [RuleExample],
    reason: @escaping @Sendable (CustomerID) -> [Criterion]
  ) {
    self.id = id
    self.classes = classes
    self.names = names
    self.title = title
    self.population = population
    self.assignment = assignment
    self.figures = figures
    self.all = all
    self.anonymous = anonymous
    self.thresholds = thresholds
    self.examples = examples
    self.reason = reason
  }

  /// Stands in `assignment` for "in no class".
  package static let none = UInt8.max

  /// The members of a class, in the order of their ids.
  package func members(_ classIndex: Int) -> [CustomerID] {
    assignment.indices.filter { assignment[$0] == UInt8(classIndex) }.map { CustomerID($0) }
  }

  /// The class of a customer.
  package func classID(of customer: CustomerID) -> String? {
    let index = assignment[customer.index]
    return index == Segmentation.none ? nil : classes[Int(index)]
  }
}

/// Who a segmentation divides. segmentation.md §1.
package enum Population: Sendable {
  /// Customers with a counted order.
  case buyers
  /// Contacts as well: customer records without one.
  case everyone
}

/// A cut-off in force.
package struct Threshold: Sendable {
  package var measure: Measure
  /// What lies on the near side of the bound, such as the class id `active`, or `high`.
  package var name: String
  package var relation: Criterion.Relation
  package var bound: Quantity
  /// How many buyers meet it, where that is told.
  package var met: Int?

  /// A cut-off.
  package init(measure: Measure, name: String, relation: Criterion.Relation, bound: Quantity, met: Int? = nil) {
    self.measure = measure
    self.name = name
    self.relation = relation
    self.bound = bound
    self.met = met
  }
}

/// A boundary case of a rule: what is given, and the class that follows.
package struct RuleExample: Sendable {
  package var given: [(measure: Measure, value: Quantity)]
  package var classID: String

  /// An example.
  package init(_ given: [(measure: Measure, value: Quantity)], is classID: String) {
    self.given = given
    self.classID = classID
  }
}
