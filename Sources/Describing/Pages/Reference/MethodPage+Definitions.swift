import Analysing
import Trade

extension MethodPage {
  /// How a segmentation of classes that are tried in turn divides; a store's own says where it is written.
  func furtherSentence(_ segmentation: Segmentation) -> String {
    switch segmentation.id {
    case .behaviour:
      "Buyers and contacts by what makes them buy: the first type that fits. A type that people entered in the customer file goes before. "
        + "Habits are held against chance: how probable it is to have so many discounted orders, or orders with one brand, at the "
        + "store's own share of them."
    case .temperature: "Buyers and contacts by how near the next order is. Whoever is hot is not cold."
    case .journey: "Buyers and contacts by the highest step that they have reached."
    case .node:
      segmentation.classes.contains("super")
        ? "Buyers and contacts by where they stand in direct sales."
        : "Buyers and contacts by where they stand in assisted sales."
    case .funnel:
      "Buyers and contacts by colour: buyers by their orders and their rhythm, contacts by the stage in the customer file."
    case .purpose: "Buyers and contacts by what they buy for. What the customer file says goes before."
    case .priceLine:
      "Buyers by the unit prices that they pay. Within each category the prices stand in three parts of equal spend."
    case .place, .industry, .source: ofData(segmentation)
    default:
      "A segmentation of this store: \"segments\" in the configuration file has its conditions. The first class that fits counts."
    }
  }

  private func ofData(_ segmentation: Segmentation) -> String {
    let (one, many) = ClassDefinition.noun(segmentation.id)
    let who: String = if case .everyone = segmentation.population { "Buyers and contacts" } else { "Buyers" }
    return
      "\(who) by \(one). The \(words.count(DefinitionNumbers(policy: analysis.policy).namedClasses)) \(many) that brought most are classes; "
      + "then come the others, and those of whom it is not known. "
      + (framing.privacy == .full
        ? "Under the privacy level full none is too small to be shown."
        : "Those of fewer than \(words.count(analysis.policy.minCell, "customer", "customers")) are put together.")
  }

  /// What each class takes, in the order in which they are tried; nil where the cut-offs say it all.
  func definitions(_ segmentation: Segmentation) -> Block? {
    var told: Set<String> = []
    let terms = ClassDefinition.testOrder(segmentation).compactMap { id -> Term? in
      let ofFew = framing.knowsShares ? nil : segmentation.thresholds
      guard let text = ClassDefinition.text(segmentation.id, id, policy: analysis.policy, words: words, ofFew: ofFew) else {
        return nil
      }
      guard segmentation.id.isOfData, !["fewer", "others", "unknown"].contains(id) else {
        return Term(framing.title(segmentation, id: id), [.text(text.withCapital + ".")])
      }
      // All classes that the data names are told by the same sentence.
      return told.insert(text).inserted
        ? Term(ClassDefinition.noun(segmentation.id).one.withCapital, [.text(text.withCapital + ".")]) : nil
    }
    return terms.isEmpty ? nil : .terms(terms)
  }

  // MARK: Left out

  /// What is left out for want of a column, and which column would switch it on; nil where nothing is.
  var absences: Block? {
    guard !analysis.absences.isEmpty else { return nil }
    let terms = analysis.absences.map { absence in
      Term(
        MethodPage.title(absence.feature), [.text("Left out: the data has no column ")] + columns(absence.columns) + [.text(".")])
    }
    let count = words.spelled(terms.count).withCapital
    return .section(
      Section(
        id: "absences", heading: "\(count) \(terms.count == 1 ? "part is" : "parts are") left out for want of a column",
        note: [["A column that is named here, added to the data, switches its part on."]], layout: .text, body: [.terms(terms)]))
  }

  /// "orders.region, customers.region or orders.city"
  private func columns(_ names: [String]) -> Phrase {
    names.enumerated().flatMap { index, name -> Phrase in
      let before: Phrase = index == 0 ? [] : [.text(index == names.count - 1 ? " or " : ", ")]
      return before + [.code(name)]
    }
  }

  /// What a part of the report is called: a segmentation by its title.
  private static func title(_ feature: Feature) -> String {
    switch feature {
    case .place, .industry, .source, .priceLine: ClassNames.title(SegmentationID(feature.rawValue))
    case .answers: "Answers, visits and events (temperature, node)"
    case .stages: "Stages of contacts (funnel, assisted sales)"
    case .decisionMakers: "Who decides at a company (funnel, grey)"
    case .partners: "Partners by mark (journey)"
    case .memberships: "Memberships (journey)"
    case .referrals: "Referrals (journey, partner)"
    case .lossReasons: "Reasons of refusal and loss (funnel)"
    case .birthdays: "Birthdays, ages and signs"
    case .genders: "Genders"
    case .discountHunter: "Discount hunters (behaviour)"
    case .loyal: "Loyal customers (behaviour)"
    case .targeted: "Targeted customers (behaviour)"
    case .impulse: "Impulse buyers (behaviour)"
    case .giftFlags: "Orders sent as gifts (purpose)"
    case .resaleAndProduction: "Resale and production (purpose)"
    case .ownUse: "Own use (purpose)"
    case .hours: "Weekday and hour of orders (retention)"
    case .quantity: "Pieces an order (retention)"
    case .spend: "Cost of a new customer (retention)"
    case .touches: "Success of contacts (retention)"
    case .baskets: "Products bought together (baskets)"
    case .replenishment: "What is due again (baskets)"
    }
  }
}
