import Trade

/// What it takes to be in a class of behaviour, purpose or price line. segmentation.md §4.
struct HabitDefinition {
  let policy: Policy
  let cuts: DefinitionNumbers
  let words: Words

  /// A class of `behaviour`; what people entered in the customer file goes before.
  func behaviour(_ classID: String) -> String? {
    switch classID {
    case "interested": "no order yet"
    case "discount-hunter":
      "\(orders(cuts.discountOrders)) or more, at least \(cuts.discountedPercent)% of them discounted by \(cuts.discountPercent)% of the "
        + "goods, by a coupon, or in a promotion or group-buy, and so many would come by chance with a probability under "
        + "\(cuts.chancePercent)%"
    case "loyal":
      "\(orders(cuts.loyalOrders)) or more, in rhythm, at least \(cuts.loyalPercent)% of the spend and of the orders with one favourite "
        + "brand, and more of them than chance gives; where one brand has over \(cuts.commonPercent)% of the revenue the favourite is "
        + "a category, else a product; where one has as much at every level, \(words.days(cuts.loyalDays)) from first to last order instead"
    case "targeted": "\(orders(cuts.targetedOrders)) or more, at least \(cuts.targetedPercent)% of the spend in one product"
    case "impulse":
      "\(orders(cuts.impulseOrders)) or more in \(words.spelled(cuts.impulseCategories)) categories or more, with gaps that vary by "
        + "their mean or more"
    case "undetermined": "none of the other classes"
    default: nil
    }
  }

  /// A class of `purpose`; what the customer file says goes before.
  func purpose(_ classID: String) -> String? {
    switch classID {
    case "gift":
      "at least \(cuts.giftPercent)% of the orders flagged as gifts, or \(orders(cuts.festivalOrders)) or more, at least "
        + "\(cuts.festivalPercent)% of them in the \(words.days(cuts.festivalDays)) before a festival"
    case "resale": "an industry of retail or wholesale"
    case "production": "an industry of food service or manufacture"
    case "own-use": "the same product on \(words.spelled(cuts.ownUseDays)) purchase days or more"
    case "unknown": "nothing in the data says what for"
    default: nil
    }
  }

  /// A class of `price-line`.
  func priceLine(_ classID: String) -> String? {
    let part: (String) -> String = { "most of the spend in the \($0) third of unit prices, by spend, within each category" }
    return switch classID {
    case "premium": part("upper")
    case "mid": part("middle")
    case "value": part("lower")
    case "unknown": "no unit price is known"
    default: nil
    }
  }

  private func orders(_ count: Int) -> String { words.spelled(count) + (count == 1 ? " order" : " orders") }
}
