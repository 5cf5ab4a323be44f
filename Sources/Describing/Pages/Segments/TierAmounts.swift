import Analysing
import Trade

/// What it took to be in each tier.
enum TierAmounts {
  /// The smallest positive amount in the tier window of each tier's members, in the order of the classes; nil for a tier without one.
  static func smallest(_ analysis: Analysis) -> [Money?] {
    guard let tier = analysis.segmentations.first(where: { $0.id == .tier }) else { return [] }
    let amounts = WindowAmounts(analysis: analysis, window: analysis.policy.windows.tier)
    var smallest = [Money?](repeating: nil, count: tier.classes.count)
    for customer in analysis.facts.buyers {
      let (index, amount) = (Int(tier.assignment[customer.index]), amounts.amount(of: customer))
      guard smallest.indices.contains(index), amount > .zero else { continue }
      smallest[index] = min(smallest[index] ?? amount, amount)
    }
    return smallest
  }
}
