import Trade

extension Snapshot {
  /// Whether anything tells that an order was at a discount.
  var tellsDiscounts: Bool {
    !ledger.orders.discount.isEmpty || ledger.orders.coupon.isThere || ledger.campaigns.kind.isThere
  }

  /// Whether lines tell what was bought, and of which category.
  var tellsGoods: Bool { ledger.lines.count > 0 && ledger.products.count > 0 }
  var tellsCategories: Bool { tellsGoods && ledger.products.categories.count > 0 }

  /// Whether something tells what a piece cost.
  var tellsPrices: Bool { !ledger.lines.quantity.isEmpty || !ledger.products.price.isEmpty }

  /// Whether something tells where a buyer came from.
  var tellsSources: Bool {
    ledger.customers.texts[.source] != nil || ledger.orders.channel.isThere || ledger.orders.campaign.isThere
  }

  /// What is left out of `behaviour`, `purpose`, `price-line` and `source` for want of columns, in the order of `Feature`.
  var habitAbsences: [Absence] {
    let (goods, categories) = (["lines.sku", "lines.product"], ["lines.category", "products.category"])
    let absences: [(Feature, Bool, [String])] = [
      (.source, tellsSources, ["customers.source", "orders.channel", "orders.campaign"]),
      (.priceLine, tellsCategories && tellsPrices, tellsCategories ? ["lines.quantity", "products.price"] : categories),
      (.discountHunter, tellsDiscounts, ["orders.discount", "orders.coupon", "campaigns.kind"]), (.loyal, tellsGoods, goods),
      (.targeted, tellsGoods, goods), (.impulse, tellsCategories, categories),
      (.giftFlags, !ledger.orders.isGift.isEmpty, ["orders.gift"]),
      (.resaleAndProduction, ledger.customers.texts[.industry] != nil, ["customers.industry"]), (.ownUse, tellsGoods, goods),
    ]
    return absences.filter { !$0.1 }.map { Absence($0.0, needs: $0.2) }
  }
}
