/// A fact that expressions may name: how it is called, what it is, and which values it takes.
package struct FactName: Hashable, Sendable {
  /// Such as `order_count` or `customer.city`.
  package var name: String
  package var type: FactType
  /// One sentence for the manager, without a full stop: what `Vocabulary.hint` says of it.
  package var doc: String
  /// All texts that the fact takes, where there are no others; else empty. A text that is compared with it must be one of them.
  package var values: [String]
  /// The least step between two values of a number, an amount or a share, in ten-thousandths; 10,000 for whole numbers.
  package var step: Int64
  /// The least value that a buyer can have, in ten-thousandths; nil where there is no bound.
  package var least: Int64?
  /// The greatest value that a buyer can have, in ten-thousandths, of a date in days after the last day of the period; nil where there is
  /// no bound.
  package var greatest: Int64?
  /// Whether it is known of every buyer.
  package var isAlwaysKnown: Bool

  /// A fact's name and what it means.
  package init(
    _ name: String, _ type: FactType, _ doc: String, values: [String] = [], step: Int64 = 1, least: Int64? = nil,
    greatest: Int64? = nil, isAlwaysKnown: Bool = false
  ) {
    (self.name, self.type, self.doc, self.values) = (name, type, doc, values)
    (self.step, self.least, self.greatest, self.isAlwaysKnown) = (step, least, greatest, isAlwaysKnown)
  }
}
