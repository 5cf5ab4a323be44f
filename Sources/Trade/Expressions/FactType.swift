/// What kind of value a fact has, and with what it can be compared.
package enum FactType: String, CaseIterable, Sendable {
  /// Days, orders, points: with decimals such as `2` or `1.5`.
  case number
  /// An amount in the store's currency: with decimals such as `100` or `99.90`.
  case money
  /// A part of a whole: with percentages such as `80%`, or decimals such as `0.8`.
  case share
  /// Words: with texts in quotes, byte for byte.
  case text
  /// A day of the calendar: with `2026-11-01`, `as_of - 90 days` and the like.
  case date
  /// Yes or no: stands alone, or with `true` and `false`.
  case boolean
  /// Several texts at once, such as tags: with `has` and `contains`.
  case set

  /// As messages say it: "a number".
  package var words: String {
    switch self {
    case .number: "a number"
    case .money: "an amount of money"
    case .share: "a share"
    case .text: "a text"
    case .date: "a date"
    case .boolean: "true or false"
    case .set: "a set of texts"
    }
  }

  /// Whether values have an order, so that `<` and `between` make sense.
  package var isOrdered: Bool { self == .number || self == .money || self == .share || self == .date }
}
