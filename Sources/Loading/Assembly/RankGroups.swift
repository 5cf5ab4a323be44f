/// Groups of neighbouring customers by their ranks; nobody is behind them all.
struct RankGroups {
  let customers: Int
  private let shift: Int

  init(customers: Int) {
    var shift = 0
    while customers >> shift >= 512 { shift += 1 }
    (self.customers, self.shift) = (customers, shift)
  }

  var count: Int { (customers >> shift) + 2 }
  func group(of rank: Int32) -> Int { rank < 0 ? count - 1 : Int(rank) >> shift }
  /// The first customer of a group, as a rank.
  func first(of group: Int) -> Int32 { group == count - 1 ? Int32(customers) : Int32(group << shift) }
  /// How many customers a group has; nobody is one.
  func size(of group: Int) -> Int { group == count - 1 ? 1 : min(1 << shift, customers - group << shift) }
}
