/// The number of a customer in a ledger. Numbers ascend with the bytes of the ids, so comparing them orders customers by id.
package struct CustomerID: Hashable, Comparable, Sendable {
  /// 0…, or -1 for nobody.
  package var number: Int32

  /// The customer with a number.
  package init(_ number: Int) { self.number = Int32(number) }

  /// The customer of an anonymous order.
  package static let nobody = CustomerID(-1)

  /// The number as an index into the columns of a ledger; not for `nobody`.
  package var index: Int { Int(number) }

  package static func < (a: CustomerID, b: CustomerID) -> Bool { a.number < b.number }
}
