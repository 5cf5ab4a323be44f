import Trade

extension Fact {
  /// The class of every built-in segmentation, under the name of its column in customers.csv.
  static let classes: [Fact] =
    [
      of(.rfm, "Class of recency, frequency and amount", RFMRule.classes), of(.value, "ABC class by value", ValueRule.classes),
      of(.tier, "Membership tier", TierRule.classes), of(.cadence, "How often the customer comes", CadenceRule.classes),
      of(.quadrant, "Class by orders and amount of the last days", QuadrantRule.classes),
      of(.importance, "Importance by votes", ImportanceRule.classes),
      of(.lifeStage, "Stage by the days since the last order", LifeStageRule.classes),
      some(.behaviour, "Kind of buying", BehaviourRule.classes),
      some(.temperature, "How warm the contact is", TemperatureRule.classes),
      some(.journey, "Step of the way from stranger to partner", JourneyRule.classes),
      some(.node, "Node of the sales funnel", NodeRule.directClasses + NodeRule.assistedClasses),
      some(.funnel, "Colour of the funnel", FunnelRule.classes),
      some(.purpose, "What the customer buys for", PurposeRule.classes),
      some(.priceLine, "Price line", PriceLineRule.classes), name(.place, "Region"), name(.industry, "Industry"),
      name(.source, "Where the customer came from"),
    ] + [
      Fact("named", .text, "Segment of the named scheme", values: NamedSegment.allCases.map(\.rawValue), isAlwaysKnown: true) {
        let numbers = $0.named
        return numbers.isEmpty ? .unknown : .classes(NamedSegment.allCases.map(\.rawValue), numbers)
      }
    ]

  /// The class by a segmentation that every store has.
  private static func of(_ id: SegmentationID, _ doc: String, _ classes: [String]) -> Fact {
    fact(id, doc, classes, isAlwaysKnown: true)
  }

  /// The class by a segmentation that a store may lack the data for, or that tells nothing of some customers.
  private static func some(_ id: SegmentationID, _ doc: String, _ classes: [String]) -> Fact {
    fact(id, doc, classes, isAlwaysKnown: false)
  }

  /// The name that the data gives a customer, by its id: also where pages put it together with others, as a rule is about what is so.
  private static func name(_ id: SegmentationID, _ doc: String) -> Fact {
    Fact(id.factName, .text, doc) { source in
      guard let names = source.names[id] else { return .unknown }
      let numbers = names.numbers
      return .words(names.words) { $0.fill { numbers[$0] < 0 ? FactColumn.missing : Int64(numbers[$0]) } }
    }
  }

  private static func fact(_ id: SegmentationID, _ doc: String, _ classes: [String], isAlwaysKnown: Bool) -> Fact {
    Fact(id.factName, .text, doc, values: classes, isAlwaysKnown: isAlwaysKnown) {
      $0.assignments[id].map { .classes($0.classes, $0.numbers) } ?? .unknown
    }
  }
}
