/// The facts that expressions may name.
package struct Vocabulary: Hashable, Sendable {
  /// In the order of the documentation.
  package let facts: [FactName]
  /// Names that a store's own segmentations cannot have: those of the built-in ones, and of other pages.
  package let reserved: [String]
  /// Columns of `customers.csv`, which has one for each of a store's own segmentations, too.
  package private(set) var columns: Set<String> = []
  private let places: [String: Int]

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

  /// The fact of a name.
  package subscript(name: String) -> FactName? { places[name].map { facts[$0] } }

  /// The known name that is spelt most like another one, the dates that every expression knows among them.
  package func nearestName(to name: String) -> String? {
    nearest(to: name, among: facts.map(\.name) + DateTerm.Base.names)
  }
}
