import Trade

extension Snapshot {
  /// Whether anything tells that an order was at a discount.
  var tellsDiscounts: Bool {
    !ledger.orders.discount.isEmpty || ledger.orders.coupon.isThere || ledger.campaigns.kind.isThere
  }

  /// Whether lines tell what was bought, and of which category.
  var tellsGoods: Bool { ledger.lines.namesProducts }
  var tellsCategories: Bool { ledger.products.categories.count > 0 && tellsGoods }

  /// Whether something tells what a piece cost.
  var tellsPrices: Bool { !ledger.lines.quantity.isEmpty || !ledger.products.price.isEmpty }

  /// Whether something tells where a buyer came from.
  var tellsSources: Bool {
    ledger.customers.texts[.source] != nil || ledger.orders.channel.isThere || ledger.orders.campaign.isThere
  }

  /// The columns that tell what was bought, and of which category: without goods nobody knows of which category they were.
  static let goodsColumns = ["lines.sku", "lines.product"]
  var categoryColumns: [String] { tellsGoods ? ["lines.category", "products.category"] : Snapshot.goodsColumns }

  /// What is left out of `behaviour`, `purpose`, `price-line` and `source` for want of columns.
  var habitAbsences: [Absence] {
    let texts = ledger.customers.texts
    let (goods, tellsGoods, tellsCategories) = (Snapshot.goodsColumns, tellsGoods, tellsCategories)
    return Snapshot.absences([
      (.source, tellsSources, ["customers.source", "orders.channel", "orders.campaign"]),
      (
        .priceLine, tellsCategories && tellsPrices,
        tellsCategories ? ["lines.quantity", "products.price"] : categoryColumns
      ),
      (.discountHunter, tellsDiscounts, ["orders.discount", "orders.coupon", "campaigns.kind"]), (.loyal, tellsGoods, goods),
      (.targeted, tellsGoods, goods), (.impulse, tellsCategories, categoryColumns),
      (.types, texts[.type] != nil, ["customers.type"]), (.giftFlags, !ledger.orders.isGift.isEmpty, ["orders.gift"]),
      (.resaleAndProduction, texts[.industry] != nil, ["customers.industry"]), (.ownUse, tellsGoods, goods),
      (.purposes, texts[.purpose] != nil, ["customers.purpose"]),
    ])
  }
}
