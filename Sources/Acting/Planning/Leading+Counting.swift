package import Analysing
import Trade

extension Leading {
  /// What forbids a discount, by customer number; nothing for contacts.
  package func guards(jobs: Int) -> ContiguousArray<GuardSet> {
    let (orders, count) = (analysis.facts.orderCount, analysis.facts.orderCount.count)
    let parts = Reach.parts(of: count, jobs: jobs).mapConcurrently(jobs: jobs) { part in
      ContiguousArray(part.map { orders[$0] > 0 ? guards(of: CustomerID($0)) : [] })
    }
    var all = ContiguousArray<GuardSet>()
    all.reserveCapacity(count)
    for part in parts { all.append(contentsOf: part) }
    return all
  }

  /// For how many members of each class another rule than the class itself forbids a discount; `guards` are those of all customers.
  package static func forbidden(in segmentation: Segmentation, _ guards: ContiguousArray<GuardSet>) -> [Int] {
    let own = segmentation.classes.map { classID -> GuardSet in
      segmentation.id == .priceLine && classID == "premium" ? .premium : []
    }
    var counts = Array(repeating: 0, count: segmentation.classes.count)
    for customer in guards.indices where segmentation.assignment[customer] != Segmentation.none {
      let place = Int(segmentation.assignment[customer])
      if !guards[customer].subtracting(own[place]).isEmpty { counts[place] += 1 }
    }
    return counts
  }
}
