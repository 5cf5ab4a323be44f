import Analysing
import Trade

/// What it takes to be in a class of temperature, journey, node or funnel: how far somebody has come, and how it stands. segmentation.md §4.
struct RelationDefinition {
  let policy: Policy
  let cuts: DefinitionNumbers
  let words: Words

  /// A class of `temperature`.
  func temperature(_ classID: String) -> String? {
    switch classID {
    case "hot":
      "\(words.spelled(cuts.hotPurchaseDays)) purchase days or more and in rhythm; or an order in the last \(words.days(cuts.hotDays)); or ready to buy: an unpaid order, "
        + "or a price list or quotation asked for, in the last \(words.days(cuts.readyDays))"
    case "cold":
      "not hot, and the last contact was a refusal or a complaint; or no order for more than \(words.days(cuts.coldDays)), or none at all, "
        + "and no answer, visit or event in the last \(words.days(cuts.contactDays))"
    case "warm": "neither hot nor cold"
    default: nil
    }
  }

  /// A class of `journey`.
  func journey(_ classID: String) -> String? {
    switch classID {
    case "partner":
      "flagged as a partner, or \(words.spelled(cuts.referred)) buyers or more referred in \(words.days(cuts.referredDays))"
    case "member":
      "a membership; where the customer file has no such column, tier VIP or above with \(orders(cuts.memberOrders)) or more, a member by "
        + "merit"
    case "repeat": "two orders or more, and neither of these"
    case "first-purchase": "one order, and neither member nor partner"
    case "potential": "no order yet"
    default: nil
    }
  }

  /// A class of `node`, of direct and of assisted sales; `ofFew` are the cut-offs of a store with too few buyers for percentiles.
  func node(_ classID: String, ofFew: [Threshold]?) -> String? {
    let fixed = ofFew?.first { $0.name == "super" && $0.measure == .monetary }?.bound
    return switch classID {
    case "super" where fixed != nil:
      "a spend of at least \(fixed.map(words.text) ?? ""), as under \(words.count(policy.smallStore)) buyers a percentile says nothing, and "
        + "\(orders(cuts.superOrders)) or more"
    case "super":
      "a spend of at least its \(words.ordinal(cuts.superPercentile)) percentile and \(orders(cuts.superOrders)) or more"
    case "new": "one order, placed in the last \(words.days(cuts.newDays))"
    case "regular": "an order, and neither super nor new"
    case "lead": "no order yet"
    case "customer": "an order"
    case "intended": "no order, and by the stage in the customer file has seen an offer or a quotation"
    case "potential": "neither, and a contact is logged"
    case "unknown": "no order, no offer, no contact"
    default: nil
    }
  }

  /// A class of `funnel`: a colour.
  func funnel(_ classID: String) -> String? {
    switch classID {
    case "platinum-red":
      "the rhythm is broken (of two purchase days: silent for more than \(words.days(cuts.brokenDays))), after \(orders(cuts.longOrders)) "
        + "or more, or \(orders(cuts.lastingOrders)) over \(words.days(cuts.lastingDays)) or more"
    case "red-gold":
      "the rhythm is broken after \(orders(cuts.redGoldOrders)) or more, but fewer than \(orders(cuts.longOrders)), and not after "
        + "\(orders(cuts.lastingOrders)) over \(words.days(cuts.lastingDays)) or more"
    case "platinum": "\(orders(cuts.platinumOrders)) or more"
    case "gold": "an order"
    case "red-green": "no order, and refused"
    case "golden-green": "no order, and asked for a price list"
    case "yellow": "no order, and agreed to mailings"
    case "green": "no order, and agreed to look at an offer"
    case "grey": "a company without an order whose decision maker is not known"
    case "white": "no order, and no stage in the customer file"
    default: nil
    }
  }

  private func orders(_ count: Int) -> String { words.spelled(count) + (count == 1 ? " order" : " orders") }
}
