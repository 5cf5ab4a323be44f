import Trade

extension ValueAnalysis {
  /// ABC of customers, products and categories as of a snapshot, by the goods as they were counted.
  init(_ rules: Rules, _ goods: GoodsCount) {
    let (snapshot, days) = (rules.snapshot, rules.snapshot.policy.windows.year)
    let year = snapshot.policy.windows.tier == .days(days) ? rules.tier.sums : snapshot.sums(.days(days))
    let buyers = snapshot.facts.buyers
    let values = buyers.lazy.filter { year.orders[$0.index] > 0 }.map { year.value($0, by: snapshot.ranking) }
    let ranks = ABCRanks(
      Descending(ContiguousArray(values)), snapshot.policy.value, keeping: snapshot.kept(.value, "year", 2))

    var yearClass = ContiguousArray(repeating: Segmentation.none, count: year.orders.count)
    var (now, once, rising) = (0, 0, 0)
    for buyer in buyers {
      if year.orders[buyer.index] > 0 {
        yearClass[buyer.index] = UInt8(ranks.classIndex(of: year.value(buyer, by: snapshot.ranking)))
      }
      switch (rules.value.classIndex(of: buyer), yearClass[buyer.index]) {
      case (0, 0): now += 1
      case (0, Segmentation.none): once += 1
      case (_, 0): rising += 1
      default: break
      }
    }
    let (products, categories) = (goods.products, goods.categories)
    self.init(
      customers: rules.value.ranks.outcome, customersYear: ranks.outcome, yearClass: yearClass, aNow: now, aOnce: once,
      aRising: rising, products: products.abc, productItems: products.items, categories: categories.abc,
      categoryItems: categories.items)
  }
}

extension Snapshot {
  /// Key accounts that have been silent for too long, by M, then by id.
  func lostKeyAccounts(_ segmentations: [Segmentation]) -> [CustomerID] {
    guard let importance = segmentations.first(where: { $0.id == .importance }) else { return [] }
    return importance.members(0).filter { facts.recency($0) > policy.importance.recent }
      .sorted { (facts.monetary[$1.index], $0) < (facts.monetary[$0.index], $1) }
  }
}
