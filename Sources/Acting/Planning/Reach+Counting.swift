import Analysing
package import Trade

extension Reach {
  /// How many customers may be reached by each channel for marketing; channels that reach nobody are left out.
  package func reachable(jobs: Int) -> [ContactChannel: Int] {
    if reachesNobody { return [:] }
    let channels = ContactChannel.allCases.filter { $0 != .owner }
    let parts = Reach.parts(of: customers.count, jobs: jobs).mapConcurrently(jobs: jobs) { part in
      var counts = Array(repeating: 0, count: channels.count)
      for customer in part {
        let marketing = ways(to: CustomerID(customer)).marketing
        if marketing.isEmpty { continue }
        for place in channels.indices where marketing.contains(channels[place]) { counts[place] += 1 }
      }
      return counts
    }
    var reachable: [ContactChannel: Int] = [:]
    for part in parts {
      for place in channels.indices where part[place] > 0 { reachable[channels[place], default: 0] += part[place] }
    }
    return reachable
  }

  /// Customers in parts of the same size, several a thread.
  static func parts(of count: Int, jobs: Int) -> [Range<Int>] {
    let number = max(1, min(4 * jobs, count))
    return (0..<number).map { count * $0 / number..<count * ($0 + 1) / number }
  }
}
