import Trade

/// The tags that there are, each id once.
struct TagTable {
  private(set) var tags: [TagAnalysis.Tag] = []
  private var places: [String: Int] = [:]
  /// The known tags' ids and names, and once somebody asks, the ids by their folded forms.
  private var known: [(id: String, names: [String: String])] = []
  private var folded: [String: String] = [:]

  /// Adds a tag of the dictionary, or of a family of it, with the fact that makes the family's tags.
  mutating func add(_ id: String, _ names: [String: String], _ group: String, each: String? = nil) {
    append(TagAnalysis.Tag(id: id, names: names, group: group, isKnown: true, each: each))
    known.append((id, names))
  }

  /// Notes what somebody wrote, and answers the id that it stands for: `known`, that of a family's tag, or the text itself.
  mutating func note(_ text: String, _ known: String?) -> String {
    fold()
    if let id = known ?? folded[TagDictionary.folded(text)] { return id }
    append(TagAnalysis.Tag(id: text, names: [:], group: "", isKnown: false))
    return text
  }

  /// Puts the tags in order, after which they have places.
  mutating func finish() {
    tags.sort { $0.id.utf8.lexicographicallyPrecedes($1.id.utf8) }
    for (place, tag) in tags.enumerated() { places[tag.id] = place }
  }

  /// The place of a tag.
  func place(of id: String) -> Int32 { Int32(places[id] ?? 0) }

  /// Folds the known tags that are not folded yet: products are many, and few stores have tags of people.
  private mutating func fold() {
    for (id, names) in known {
      for word in [id] + names.values {
        let form = TagDictionary.folded(word)
        if folded[form] == nil { folded[form] = id }
      }
    }
    known = []
  }

  private mutating func append(_ tag: TagAnalysis.Tag) {
    if places.updateValue(tags.count, forKey: tag.id) == nil { tags.append(tag) }
  }
}
