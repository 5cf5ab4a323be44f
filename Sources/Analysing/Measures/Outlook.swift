package import Trade

/// What each buyer is expected to spend in the next `Policy.returnDays`, by the store's own past: until there is a forecast. segmentation.md §8,
/// last point.
package struct Outlook: Sendable {
  /// Net amount per `Policy.returnDays` from first to last order, capped, in ten-thousandths by customer; 0 for a contact.
  package var spend: ContiguousArray<Int64>
  /// The share of those who stood in the same class and rhythm that many days ago and ordered since, in basis points by customer.
  package var chance: ContiguousArray<UInt16>
  /// How many such cases stand behind each customer's share, and how wide the group had to be.
  package var basis: ContiguousArray<UInt8>
  /// The groups, by `basis`.
  package var groups: [Group]

  /// The customers of a class and rhythm, of a class, or all, `Policy.returnDays` ago, and how many ordered since.
  package struct Group: Hashable, Sendable {
    /// The class of the leading segmentation, nil for all buyers; and the rhythm, nil for any.
    package var classIndex: Int?
    package var rhythm: Rhythm?
    package var cases: Int
    package var returned: Int

    /// A group.
    package init(classIndex: Int?, rhythm: Rhythm?, cases: Int, returned: Int) {
      (self.classIndex, self.rhythm, self.cases, self.returned) = (classIndex, rhythm, cases, returned)
    }
  }

  /// An outlook.
  package init(
    spend: ContiguousArray<Int64>, chance: ContiguousArray<UInt16>, basis: ContiguousArray<UInt8>, groups: [Group]
  ) {
    (self.spend, self.chance, self.basis, self.groups) = (spend, chance, basis, groups)
  }

  /// What the customer is expected to spend without anybody's doing: spend × share, half to even.
  package func anyway(_ customer: CustomerID) -> Money {
    Money(units: spend[customer.index]).scaled(by: Int64(chance[customer.index]), over: 10_000)
  }

  /// What is at risk: the rest of the spend.
  package func atRisk(_ customer: CustomerID) -> Money { Money(units: spend[customer.index]) - anyway(customer) }
}
