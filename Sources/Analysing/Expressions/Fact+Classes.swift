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
      of(.behaviour, "Kind of buying", []), of(.temperature, "How warm the contact is", []),
      of(.journey, "Step of the way from stranger to partner", []), of(.node, "Node of the sales funnel", []),
      of(.funnel, "Colour of the funnel", []), of(.purpose, "What the customer buys for", []),
      of(.priceLine, "Price line", []), of(.place, "Region", []), of(.industry, "Industry", []),
      of(.source, "Where the customer came from", []),
    ] + [
      Fact("named", .text, "Segment of the named scheme", values: NamedSegment.allCases.map(\.rawValue), isAlwaysKnown: true) {
        let numbers = $0.named
        return numbers.isEmpty ? .unknown : .classes(NamedSegment.allCases.map(\.rawValue), numbers)
      }
    ]

  /// A segmentation's class; the classes are those that every store has, or none where the data decides.
  private static func of(_ id: SegmentationID, _ doc: String, _ classes: [String]) -> Fact {
    Fact(id.factName, .text, doc, values: classes, isAlwaysKnown: !classes.isEmpty) {
      $0.assignments[id].map { .classes($0.classes, $0.numbers) } ?? .unknown
    }
  }
}
