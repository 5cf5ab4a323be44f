import Analysing

extension Histogram {
  /// The bins that are not told so that no bin of fewer than so many shows single customers: those of fewer, and, where these could be
  /// reckoned from the sum of all, the smallest others.
  func withheld(under least: Int) -> Set<Int> {
    var withheld = Set(counts.indices.filter { counts[$0] > 0 && counts[$0] < least })
    guard !withheld.isEmpty else { return [] }
    let others = counts.indices.filter { counts[$0] >= least }.sorted { (counts[$0], $0) < (counts[$1], $1) }
    for bin in others where withheld.count < 2 || withheld.reduce(0, { $0 + counts[$1] }) < least { withheld.insert(bin) }
    return withheld
  }
}
