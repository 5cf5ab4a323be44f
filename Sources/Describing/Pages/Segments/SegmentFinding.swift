import Analysing
import Trade

/// What the page of a segmentation states at its head: the finding, and in a sentence how it divides.
struct SegmentFinding {
  let material: SegmentMaterial
  let segmentation: Segmentation
  let table: ClassTable

  private var words: Words { material.words }
  private var cuts: DefinitionNumbers { DefinitionNumbers(policy: material.policy) }
  private var all: Int { segmentation.all.customers }

  /// "Temperature: how near the next order is"
  var kicker: String {
    let name = material.framing.title(of: segmentation)
    let question =
      switch segmentation.id {
      case .behaviour: "what makes them buy"
      case .temperature: "how near the next order is"
      case .journey: "how far each has come"
      case .node: "where each stands in the sale"
      case .funnel: "a colour for each step to the sale"
      case .purpose: "what they buy for"
      case .priceLine: "how dear they buy"
      case .place: "where they are"
      case .industry: "what their trade is"
      case .source: "where they came from"
      default: ""
      }
    return question.isEmpty ? name : "\(name): \(question)"
  }

  /// The finding as a heading.
  var heading: String {
    switch segmentation.id {
    case .temperature: temperature
    case .journey: journey
    case .node: node
    case .funnel: funnel
    case .behaviour: brought("loyal", "Loyal customers") ?? richest
    case .priceLine: brought("premium", "Those who buy premium") ?? richest
    case .purpose, .place, .industry, .source: ofData
    default: richest
    }
  }

  /// How it divides, in a sentence or two.
  var lede: Phrase {
    let text =
      switch segmentation.id {
      case .behaviour:
        "Each customer has the first type that fits the orders so far; what people entered in the customer file goes before."
      case .temperature:
        "Hot is who buys in rhythm, bought in the last \(words.days(cuts.hotDays)) or is ready to buy; cold is who refused, complained or "
          + "has been silent; the others are warm."
      case .journey: "From the first contact to a partner who brings others: everybody stands on the highest step reached."
      case .node: "Where somebody stands decides who speaks to them next, and about what."
      case .funnel:
        "Contacts have the colour of the stage in the customer file, buyers that of their orders; red in the name is for those who turned "
          + "away."
      case .purpose: "What somebody buys for gives an offer its theme: a gift needs a date, a trade a price by quantity."
      case .priceLine:
        "Unit prices stand in three parts of equal spend within each category. Who buys premium is never sent a discount."
      case .place: "The region of the customer file, else that of the last shipping address." + unknown
      case .industry: "The industry of the customer file." + unknown + asking
      case .source: "The source of the customer file, else the channel or the campaign of the first order." + unknown
      default: "Classes of the store's own, from its configuration: the first that fits takes the customer."
      }
    return [.text(text)]
  }

  // MARK: Findings

  private func figures(_ id: String) -> ClassFigures? {
    segmentation.classes.firstIndex(of: id).map { segmentation.figures[$0] }
  }

  private func count(_ id: String) -> Int { figures(id)?.customers ?? 0 }

  private func shown(_ count: Int) -> String { material.framing.told(count) }

  private func are(_ count: Int) -> String { count == 1 ? "is" : "are" }

  private var temperature: String {
    let (hot, cold) = (count("hot"), count("cold"))
    let verb = cold == 1 ? "has" : "have"
    return
      "\(shown(hot)) of \(material.customers(all)) \(are(hot)) hot; \(cold == 0 ? "nobody has" : "\(shown(cold)) \(verb)") gone cold"
  }

  private var journey: String {
    let facts = material.facts
    let repeats = facts.buyers.count { facts.orderCount[$0.index] > 1 }
    let potential = count("potential")
    let start = "\(shown(repeats)) of \(material.customers(all)) came back after the first order"
    return potential == 0 ? start : start + "; \(shown(potential)) \(potential == 1 ? "has" : "have") yet to place one"
  }

  private var node: String {
    if segmentation.classes.contains("super") {
      let (best, leads) = (figures("super") ?? ClassFigures(), count("lead"))
      let wait = leads == 0 ? "" : "; \(shown(leads)) \(leads == 1 ? "lead waits" : "leads wait") for a first order"
      return (brought("super", "Super customers") ?? superCount(best.customers)) + wait
    }
    let (intended, potential) = (count("intended"), count("potential"))
    return "\(shown(intended)) \(intended == 1 ? "has" : "have") seen an offer, \(shown(potential)) were spoken to, "
      + "\(shown(count("customer"))) have ordered"
  }

  private func superCount(_ count: Int) -> String {
    count == 0 ? "Nobody is a super customer yet" : "\(shown(count)) super \(count == 1 ? "customer" : "customers")"
  }

  private var funnel: String {
    let lost = ["red-green", "red-gold", "platinum-red"].reduce(0) { $0 + count($1) }
    let asked = count("golden-green")
    let start = lost == 0 ? "Nobody has turned red" : "\(shown(lost)) of \(material.customers(all)) \(are(lost)) red"
    return asked == 0 ? start : start + "; \(shown(asked)) asked for a price list and wait for an answer"
  }

  /// "Loyal customers, 12% of the buyers, bring 34% of all revenue"; amounts where the store is small; nil where nobody is one.
  private func brought(_ id: String, _ who: String) -> String? {
    guard let figures = figures(id), figures.buyers > 0, !material.isWithheld(figures.customers) else { return nil }
    let revenue = figures.turnover.lifetime.revenue
    guard material.knowsShares, table.revenue > .zero else {
      return "\(who): \(words.count(figures.buyers)), who brought \(words.money(revenue))"
    }
    let buyers = words.wholePercent(Share(figures.buyers, of: material.buyers))
    return "\(who), \(buyers) of the buyers, bring \(words.wholePercent(Share(revenue, of: table.revenue))) of all revenue"
  }

  /// The class that brought most, and its part; where that is who shows or says nothing, how many they are.
  private var richest: String {
    guard let richest = table.richest else { return "No class has brought anything yet" }
    let number = segmentation.figures[richest].customers
    if segmentation.classes[richest] == "undetermined" {
      return "\(shown(number)) of \(material.customers(all)) \(number == 1 ? "shows" : "show") no habit yet"
    }
    return part(of: richest)
  }

  private func part(of index: Int, after beginning: String = "", by link: String = ": ") -> String {
    let title =
      beginning + (beginning.isEmpty ? material.title(segmentation, index).withCapital : material.title(segmentation, index))
    if material.isWithheld(segmentation.figures[index].customers) { return "\(title): \(material.fewerThanCell) customers" }
    let revenue = segmentation.figures[index].turnover.lifetime.revenue
    let part =
      table.revenueShares == nil
      ? words.money(revenue) : words.wholePercent(Share(revenue, of: table.revenue)) + " of all revenue"
    return "\(title) brings most\(link)\(part)"
  }

  /// The class with a name that brought most: what is not known is no finding.
  private var ofData: String {
    let named = segmentation.classes.indices.filter {
      !["fewer", "others", "unknown"].contains(segmentation.classes[$0])
        && segmentation.figures[$0].turnover.lifetime.revenue > .zero
    }
    let revenue = { segmentation.figures[$0].turnover.lifetime.revenue }
    guard let first = named.max(by: { (revenue($0), $1) < (revenue($1), $0) }) else {
      return count("unknown") == all ? "Nothing is known of it yet" : richest
    }
    let unknown = segmentation.classes.firstIndex(of: "unknown").map { segmentation.figures[$0] } ?? ClassFigures()
    let known = all - unknown.customers
    guard unknown.turnover.lifetime.revenue > revenue(first), !material.isWithheld(known) else { return part(of: first) }
    // What is not known brought more than any class: the finding says of how many it speaks.
    let name = material.framing.title(of: segmentation).withoutCapital
    return part(
      of: first, after: "The \(name) of \(words.count(known)) of \(material.customers(all)) is known: ", by: ", ")
  }

  // MARK: Sentences

  /// " It is not known for 12 of 88 (14%)."
  private var unknown: String {
    let unknown = count("unknown")
    guard unknown > 0, !material.isWithheld(unknown) else { return "" }
    return " It is not known for \(words.cases(Share(unknown, of: all), smallBase: material.policy.smallBase))."
  }

  /// The industry with most contacts who have not ordered: which asks most.
  private var asking: String {
    let contacts = segmentation.figures.map(\.contacts)
    let named = segmentation.classes.indices.filter { !["fewer", "others", "unknown"].contains(segmentation.classes[$0]) }
    guard let most = named.max(by: { (contacts[$0], $1) < (contacts[$1], $0) }), contacts[most] >= material.policy.minCell else {
      return ""
    }
    return " Most contacts without an order: \(material.title(segmentation, most)), \(words.count(contacts[most]))."
  }
}
