import Trade

extension Snapshot {
  /// What tags that travel with the program lack a column for.
  var tagAbsences: [Absence] {
    let (campaigns, products, tellsCategories) = (ledger.campaigns, ledger.products, tellsCategories)
    let hasCampaigns = campaigns.count > 0 || ledger.orders.campaign.isThere
    let isLaunched = { (product: Int) in products.launched[product] != nil }
    return Snapshot.absences([
      (.activeTags, ledger.customers.texts[.tags] != nil, ["customers.tags"]),
      (.campaigns, hasCampaigns, ["campaigns.campaign", "orders.campaign"]),
      (.campaignKinds, !hasCampaigns || campaigns.kind.isThere, ["campaigns.kind"]),
      (
        .campaignGoods, campaigns.count == 0 || campaigns.category.isThere || campaigns.sku.isThere,
        ["campaigns.category", "campaigns.sku"]
      ),
      (.highEnd, ledger.lines.count == 0 || tellsCategories, categoryColumns),
      ofProducts(.newArrivals, "products.launched_at", isThere: !products.launched.isEmpty, isLaunched),
      (.boughtProducts, tellsGoods, Snapshot.goodsColumns), (.boughtCategories, tellsCategories, categoryColumns),
    ])
  }

  /// What needs a column of the products file that the lines' products are found in: where lines have names alone, the file may list
  /// other products. `isKnown` tells whether the column says something of a product; it is asked where the column is there.
  func ofProducts(_ feature: Feature, _ column: String, isThere: Bool, _ isKnown: (Int) -> Bool) -> Need {
    guard tellsGoods else { return (feature, false, Snapshot.goodsColumns) }
    guard isThere else { return (feature, false, [column]) }
    let isFound = ledger.intake.tellsSKUs || ledger.lines.product.contains { $0 >= 0 && isKnown(Int($0)) }
    return (feature, isFound, ["lines.sku"])
  }
}

extension Intake {
  /// Whether lines name products as the products file does.
  var tellsSKUs: Bool { columns.contains("lines.sku") || columns.contains("orders.sku") }
}
