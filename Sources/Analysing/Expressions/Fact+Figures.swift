import Trade

extension Fact {
  /// The figures of customers.csv under the names of its columns, and what they are made of.
  static let figures: [Fact] = [
    Fact("has_order", .boolean, "Whether there is a counted order; without one the customer is a contact", isAlwaysKnown: true) {
      let orders = $0.snapshot.facts.orderCount
      return .numbers { $0.flags { orders[$0] > 0 } }
    },
    .count("order_count", "Counted orders; 0 for a contact", least: 1) {
      let orders = $0.snapshot.facts.orderCount
      return .numbers { $0.counts { orders[$0] } }
    },
    .count("frequency", "Counted orders, or purchase days by policy.frequency", least: 1) {
      let frequency = $0.snapshot.facts.frequency
      return .numbers { $0.counts { frequency[$0] } }
    },
    .count("purchase_days", "Days with a counted order", least: 1) {
      let days = $0.snapshot.facts.purchaseDays
      return .numbers { $0.counts { days[$0] } }
    },
    .count("recency_days", "Whole days from the last order to the last day of the period") {
      let facts = $0.snapshot.facts
      return .numbers { $0.counts { facts.orderCount[$0] > 0 ? Int32(facts.lastDay[$0].distance(to: facts.asOf)) : nil } }
    },
    .count("tenure_days", "Whole days from the first order to the last day of the period") {
      let facts = $0.snapshot.facts
      return .numbers { $0.counts { facts.orderCount[$0] > 0 ? Int32(facts.firstDay[$0].distance(to: facts.asOf)) : nil } }
    },
    Fact("monetary", .money, "What the orders brought: net of refunds, all of them", isAlwaysKnown: true) {
      let money = $0.snapshot.facts.monetary
      return .numbers { $0.fill { money[$0] } }
    },
    Fact("profit", .money, "Profit of all orders, where every row tells it") {
      let facts = $0.snapshot.facts
      if facts.profit.isEmpty { return .unknown }
      return .numbers { $0.fill { facts.orderCount[$0] > 0 ? facts.profit[$0] : FactColumn.missing } }
    },
    Fact("first_order", .date, "Day of the first order", greatest: 0, isAlwaysKnown: true) {
      let facts = $0.snapshot.facts
      return .numbers { $0.days { facts.orderCount[$0] > 0 ? facts.firstDay[$0] : nil } }
    },
    Fact("last_order", .date, "Day of the last order", greatest: 0, isAlwaysKnown: true) {
      let facts = $0.snapshot.facts
      return .numbers { $0.days { facts.orderCount[$0] > 0 ? facts.lastDay[$0] : nil } }
    },
    Fact("average_order", .money, "Mean amount of an order, rounded half to even", isAlwaysKnown: true) {
      let facts = $0.snapshot.facts
      return .numbers {
        $0.fill { customer in
          let orders = Int(facts.orderCount[customer])
          return orders > 0 ? Money(units: facts.monetary[customer]).divided(by: orders).units : FactColumn.missing
        }
      }
    },
    Fact("largest_order", .money, "Net amount of the largest order", least: 1, isAlwaysKnown: true) {
      let facts = $0.snapshot.facts
      return .numbers { $0.fill { facts.orderCount[$0] > 0 ? facts.largest[$0] : FactColumn.missing } }
    },
    Fact("first_amount", .money, "Net amount of the first order", least: 1, isAlwaysKnown: true) {
      let facts = $0.snapshot.facts
      return .numbers { $0.fill { facts.orderCount[$0] > 0 ? facts.firstAmount[$0] : FactColumn.missing } }
    },
    Fact("median_gap_days", .number, "Median of the days between purchase days, from two on", step: 5000, least: 10_000) {
      let gaps = $0.snapshot.facts.doubledMedianGap
      return .numbers { $0.fill { gaps[$0] > 0 ? Int64(gaps[$0]) * 5000 : FactColumn.missing } }
    },
    Fact("overdue_ratio", .number, "Recency over the median gap, from three purchase days on", step: 100, least: 0) {
      let facts = $0.snapshot.facts
      return .numbers {
        $0.fill { customer in
          guard facts.orderCount[customer] > 0, let ratio = facts.overdueRatio(CustomerID(customer)) else {
            return FactColumn.missing
          }
          return Int64(ratio) * 100
        }
      }
    },
    Fact(
      "rhythm", .text, "Whether it is time for the next order, from three purchase days on",
      values: Rhythm.allCases.map(\.rawValue)
    ) {
      let (facts, bounds) = ($0.snapshot.facts, $0.snapshot.policy.rhythm)
      return .words(Rhythm.allCases.map(\.rawValue)) {
        $0.fill { customer in
          if facts.purchaseDays[customer] < 3 { return FactColumn.missing }
          let recency = facts.recency(CustomerID(customer))
          return Int64(
            Rhythm(recency: recency, doubledMedianGap: Int(facts.doubledMedianGap[customer]), bounds: bounds).place)
        }
      }
    },
    .score("r_score", "Score of recency from 1 to 5") { $0.r },
    .score("f_score", "Score of frequency from 1 to 5") { $0.f },
    .score("m_score", "Score of the amount from 1 to 5") { $0.m },
  ]

  private static func score(
    _ name: String, _ doc: String, _ column: @escaping @Sendable (Scores) -> ContiguousArray<UInt8>
  ) -> Fact {
    .count(name, doc, least: 1, greatest: 5) {
      guard let scores = $0.scores.map(column) else { return .unknown }
      return .numbers { $0.counts { scores[$0] > 0 ? Int32(scores[$0]) : nil } }
    }
  }
}
