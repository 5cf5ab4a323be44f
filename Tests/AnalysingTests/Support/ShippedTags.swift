import Foundation
import Trade

@testable import Analysing

/// The rules of `content/tags.yml`, read line by line: this module's tests see no reader of YAML.
enum ShippedTags {
  static let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../content/tags.yml").standardized

  static func dictionary() throws -> TagDictionary {
    var dictionary = TagDictionary()
    for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") {
      guard let colon = line.firstRange(of: ": ") else { continue }
      let key = line[..<colon.lowerBound].filter { $0 != " " }
      let value = String(line[colon.upperBound...])
      switch key {
      case "-id":
        let id = value.filter { $0 != "\"" }
        dictionary.tags.append(TagDictionary.Tag(id: id, names: ["en": id]))
      case "when": dictionary.tags[dictionary.tags.count - 1].rule = try Expression(value, Fact.vocabulary)
      case "each": dictionary.tags[dictionary.tags.count - 1].each = value
      case "synonyms":
        dictionary.tags[dictionary.tags.count - 1].synonyms = TagDictionary.parts(of: value.filter { !"[]".contains($0) })
      default: continue
      }
    }
    return dictionary
  }
}

/// The tags of each customer by id, with the shipped dictionary.
func tags(_ ledger: Ledger, until day: String, policy: Policy = Policy()) throws -> [String: [String]] {
  let analysis = try tagged(ledger, until: day, policy: policy)
  return Dictionary(
    uniqueKeysWithValues: (0..<ledger.customers.count).map { customer in
      (ledger.customers.ids[customer], analysis.tags.tags(of: CustomerID(customer)).map { analysis.tags.tags[Int($0)].id })
    })
}

/// The analysis of a ledger with the shipped dictionary.
func tagged(_ ledger: Ledger, until day: String, policy: Policy = Policy()) throws -> Analysis {
  let store = Store(name: "Test", currency: try required(Currency("EUR")), zone: .utc)
  let period = try required(Period(from: date(day).advanced(by: -6), to: date(day)))
  return Analyst(store: store, policy: policy, tags: try ShippedTags.dictionary(), jobs: 2)
    .analyse(ledger, in: period, isPartial: false)
}

/// A column of words, as a loader would make it.
func words(_ texts: [String?]) -> WordColumn {
  var column = WordColumn()
  let known = Set(texts.compactMap { $0 }).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  for word in known { column.words.append(word.utf8) }
  column.number = ContiguousArray(texts.map { text in Int32(text.flatMap { known.firstIndex(of: $0) } ?? -1) })
  return column
}

/// A text for each customer.
func texts(_ texts: [String]) -> TextPool {
  var pool = TextPool()
  for text in texts { pool.append(text.utf8) }
  return pool
}

extension CampaignTable {
  /// Campaigns by first day, then by id.
  init(_ rows: [(id: String, starts: String, ends: String, kind: String, category: String?, sku: String?)]) {
    self.init()
    id = words(rows.map(\.id))
    starts = ContiguousArray(rows.map { date($0.starts) })
    ends = ContiguousArray(rows.map { date($0.ends) })
    kind = words(rows.map(\.kind))
    category = words(rows.map(\.category))
    sku = words(rows.map(\.sku))
  }
}
