/// The number of a customer in a ledger. Numbers ascend with the bytes of the ids, so comparing them orders customers by id.
@usableFromInline package struct CustomerID: Hashable, Comparable, Sendable {
  /// 0…, or -1 for nobody.
  @usableFromInline package var number: Int32

  /// The customer with a number.
  @inlinable package init(_ number: Int) { self.number = Int32(number) }

  /// The customer of an anonymous order.
  @inlinable package static var nobody: CustomerID { CustomerID(-1) }

  /// The number as an index into the columns of a ledger; not for `nobody`.
  @inlinable package var index: Int { Int(number) }

  @inlinable package static func == (a: CustomerID, b: CustomerID) -> Bool { a.number == b.number }
  @inlinable package static func < (a: CustomerID, b: CustomerID) -> Bool { a.number < b.number }
}
