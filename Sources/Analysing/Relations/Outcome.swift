/// What came of a touch with a customer.
package enum Outcome: UInt8, CaseIterable, Sendable {
  /// Nothing that anybody wrote down, or nobody was reached: says nothing of the customer.
  case unknown
  /// A price list or a quotation was asked for.
  case request
  /// The customer answered, came, agreed or bought.
  case answer
  case refusal
  case complaint
  /// In words that nobody knows.
  case other

  /// Whether the customer said no or complained.
  var isNegative: Bool { self == .refusal || self == .complaint }
}
