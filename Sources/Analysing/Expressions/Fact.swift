package import Trade

/// A fact that expressions may name, and how it is read: one declaration in one of the lists of `all`.
package struct Fact: Sendable {
  /// Its name, type and documentation.
  package let name: FactName
  /// Its column; only asked for where an expression names the fact.
  let column: @Sendable (FactSource) -> FactColumn

  /// A fact.
  init(
    _ name: String, _ type: FactType, _ doc: String, values: [String] = [], step: Int64 = 1, least: Int64? = nil,
    greatest: Int64? = nil, isAlwaysKnown: Bool = false, column: @escaping @Sendable (FactSource) -> FactColumn
  ) {
    self.name = FactName(
      name, type, doc, values: values, step: step, least: least, greatest: greatest, isAlwaysKnown: isAlwaysKnown)
    self.column = column
  }

  /// A whole number from a least one on, which every buyer has in every store, unless said otherwise.
  static func count(
    _ name: String, _ doc: String, least: Int64 = 0, greatest: Int64? = nil, isAlwaysKnown: Bool = true,
    column: @escaping @Sendable (FactSource) -> FactColumn
  ) -> Fact {
    Fact(
      name, .number, doc, step: 10_000, least: least * 10_000, greatest: greatest.map { $0 * 10_000 },
      isAlwaysKnown: isAlwaysKnown, column: column)
  }

  /// All facts, in the order of the documentation.
  package static let all = figures + classes + customerFile + habits + campaigns

  /// The names that expressions may use.
  package static let vocabulary = Vocabulary(
    all.map(\.name),
    reserved: SegmentationID.builtIn.map(\.rawValue) + [
      "actions", "archive", "baskets", "cross", "data", "dossiers", "forecast", "index", "latest", "method", "overview", "report",
      "retention", "segments", "tags",
    ])
}
