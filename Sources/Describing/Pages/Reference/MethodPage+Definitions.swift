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
}
