import Analysing
import Trade

/// Tags, and what gave each.
extension Explanation {
  /// A tag that the customer has.
  struct OwnTag: Sendable {
    let id: String
    let title: String
    let origin: Origin

    /// What gave it: people, in the customer file; a rule of the dictionary; or a fact of whose values each makes a tag.
    enum Origin: Sendable {
      case entered
      case rule(String, facts: [String])
      case each(String)
      /// The dictionary at hand does not have it.
      case unknown
    }
  }

  /// The customer's tags, by id.
  var tags: [OwnTag] {
    let cell = analysis.ledger.customers.text(.tags, of: customer) ?? ""
    let entered = Set(TagDictionary.parts(of: cell).map(TagDictionary.folded))
    return analysis.tags.tags(of: customer).map { number in
      let tag = analysis.tags.tags[Int(number)]
      let known = dictionary.tags.first { $0.id == tag.id && $0.each == nil }
      let spellings = [tag.id] + tag.names.values + (known?.synonyms ?? [])
      let origin: OwnTag.Origin
      if spellings.contains(where: { entered.contains(TagDictionary.folded($0)) }) {
        origin = .entered
      } else if let rule = known?.rule {
        origin = .rule(rule.text, facts: rule.condition.facts)
      } else {
        origin = tag.each.map { .each($0) } ?? .unknown
      }
      return OwnTag(id: tag.id, title: tag.names["en"] ?? tag.id, origin: origin)
    }
  }

  /// "rule order_count = 1", "entered in the customer file, data/customers.csv:12".
  func text(_ origin: OwnTag.Origin) -> String {
    switch origin {
    case .entered:
      let places = Places(taken.filter { $0.table == "customers" }).texts
      return (["entered in the customer file"] + places).joined(separator: ", ")
    case .rule(let text, _): return "rule " + text
    case .each(let fact): return "one for each of " + fact + (doc(fact).map { " (\($0))" } ?? "")
    case .unknown: return "not in the dictionary of tags"
    }
  }

  private func doc(_ fact: String) -> String? {
    guard let doc = Fact.all.first(where: { $0.name.name == fact })?.name.doc else { return nil }
    // "SKUs" keeps its capitals.
    return doc.dropFirst().first?.isLowercase == true ? doc.prefix(1).lowercased() + doc.dropFirst() : doc
  }

  /// The tables that a tag was worked out from, as far as rows of the customer stand in them.
  func tables(of origin: OwnTag.Origin) -> [String] {
    let wanted: [String] =
      switch origin {
      case .entered: ["customers"]
      case .rule(_, let facts): tables(ofFacts: facts)
      case .each(let fact): tables(ofFacts: [fact])
      case .unknown: []
      }
    return tables.filter { wanted.contains($0) }
  }
}
