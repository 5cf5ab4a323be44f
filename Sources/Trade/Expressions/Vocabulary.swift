/// The facts that expressions may name.
package struct Vocabulary: Hashable, Sendable {
  /// In the order of the documentation.
  package let facts: [FactName]
  /// Names that a store's own segmentations cannot have: those of the built-in ones, and of other pages.
  package let reserved: [String]
  /// Columns of `customers.csv`, which has one for each of a store's own segmentations, too.
  package private(set) var columns: Set<String> = []
  private let places: [String: Int]
  private var others: Set<String> = []
  private var whyNot = ""

  /// A vocabulary; of two facts of one name the first counts.
  package init(_ facts: [FactName], reserved: [String] = []) {
    (self.facts, self.reserved) = (facts, reserved)
    places = Dictionary(facts.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The same where `customers.csv` has some columns already.
  package func keeping(columns: [String]) -> Vocabulary {
    var vocabulary = self
    vocabulary.columns.formUnion(columns)
    return vocabulary
  }

  /// The same where some facts exist and cannot be named: `reason` is what an error says of one of them after its name.
  package func refusing(_ names: [String], _ reason: String) -> Vocabulary {
    var vocabulary = self
    vocabulary.others = Set(names).subtracting(places.keys)
    vocabulary.whyNot = reason
    return vocabulary
  }

  /// What an error says of a name that is no fact here.
  func refusal(of name: String) -> String {
    others.contains(name)
      ? "the fact \"" + name + "\" " + whyNot : "unknown fact \"" + name.prefix(40) + "\"" + hint(for: name)
  }

  /// The fact of a name.
  package subscript(name: String) -> FactName? { places[name].map { facts[$0] } }

  /// What an error says of an unknown name: the known one that is spelt most like it and what it means, the dates that every expression
  /// knows among them.
  package func hint(for name: String) -> String {
    // Nobody's fact is that long; and the search takes longer the longer the name.
    let nearest = nearest(to: String(name.prefix(60)), among: facts.map(\.name) + DateTerm.Base.names)
    guard let nearest else { return "" }
    return "; the nearest known one is \"" + nearest + "\"" + (self[nearest].map { ": " + $0.doc } ?? "")
  }
}
