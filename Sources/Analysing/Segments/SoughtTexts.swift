import Trade

/// The texts that conditions of a store's own look for, held against those that customers have: whoever writes one wrong would only see an
/// empty class.
struct SoughtTexts: Sendable {
  /// What the conditions name.
  let columns: [String: FactColumn]
  /// Of regions, industries and sources those that the report names, by their facts: others may be a single customer's.
  let shown: [String: [String]]

  /// The texts of a class's condition that no customer has, each with the one that is spelt most like it.
  func checks(_ id: SegmentationID, _ tried: CustomSegmentation.Class) -> [DefinitionCheck] {
    (tried.when?.condition.texts ?? []).compactMap { sought in
      if isThere(sought.text, in: sought.fact) { return nil }
      let near = nearest(to: sought.text, among: candidates(sought.fact))
      return DefinitionCheck.unknownText(id, classID: tried.id, fact: sought.fact, text: sought.text, nearest: near)
    }
  }

  private func isThere(_ text: String, in fact: String) -> Bool {
    switch columns[fact] {
    case .words(let words, _): return words.contains { $0.utf8.elementsEqual(text.utf8) }
    case .sets(let sets): return sets.words.contains { $0.utf8.elementsEqual(text.utf8) }
    case .texts(let pool):
      let wanted = Array(text.utf8)
      return pool.withTexts { texts in (0..<texts.count).contains { texts[$0].elementsEqual(wanted) } }
    case .numbers, .unknown, nil: return false
    }
  }

  /// Texts of the customer file, which are a customer's own, are none.
  private func candidates(_ fact: String) -> [String] {
    switch columns[fact] {
    case .words(let words, _): shown[fact] ?? words
    case .sets(let sets): sets.words
    case .numbers, .texts, .unknown, nil: []
    }
  }
}
