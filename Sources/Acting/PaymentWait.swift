package import Trade

/// Orders of the report's period that waited for their payment.
package struct PaymentWait: Hashable, Sendable {
  package var unpaid: Int
  package var unpaidAmount: Money
  /// Of those: paid later by the customer with another order, or by itself.
  package var paidLater: Int
  /// Median hours until then; nil where none was.
  package var medianHours: Int?

  /// Nothing waited.
  package init(unpaid: Int, unpaidAmount: Money, paidLater: Int, medianHours: Int?) {
    (self.unpaid, self.unpaidAmount, self.paidLater, self.medianHours) = (unpaid, unpaidAmount, paidLater, medianHours)
  }
}
