package import Trade

/// What each buyer is expected to spend in the next `Policy.returnDays`, by the store's own past: until there is a forecast. segmentation.md §8,
/// last point.
package struct Outlook: Sendable {
  /// Net amount per `Policy.returnDays` from first to last order, capped, in ten-thousandths by customer; 0 for a contact.
  package var spend: ContiguousArray<Int64>
  /// The share of those who stood in the same class and rhythm that many days ago and ordered since, in basis points by customer, half to
  /// even; 0 for a contact.
  package var chance: ContiguousArray<UInt16>
  /// The group whose share it is, by customer: an index into `groups`; 0 for a contact, whose share means nothing.
  package var basis: ContiguousArray<UInt8>
  /// The groups that are large enough, `Policy.smallBase` cases: all buyers first, then class by class, and within one its rhythms.
  package var groups: [Group]
  /// The most that a repeat buyer's spend counts: the store's 95th percentile (nearest rank) of the buyers with two orders or more.
  package var cap: Money
  /// What a buyer of one order is expected to spend: the store's median second order, half to even to a ten-thousandth. It is not capped, as
  /// it is an order and no rate.
  package var secondOrder: Money
  /// What all buyers are expected to spend anyway, and what of all is at risk, added.
  package var anyway = Money.zero
  package var atRisk = Money.zero

  /// The customers of a class and rhythm, of a class, or all, `Policy.returnDays` ago, and how many ordered since.
  package struct Group: Hashable, Sendable {
    /// The class of the leading segmentation, nil for all buyers; and the rhythm, nil for any, or for none below three purchase days.
    package var classIndex: Int?
    package var rhythm: Rhythm?
    package var width: Width
    package var cases: Int
    package var returned: Int

    /// How wide a group is.
    package enum Width: String, CaseIterable, Sendable {
      /// A class and a rhythm, or a class and fewer than three purchase days.
      case rhythm
      /// A class, whatever the rhythm.
      case wholeClass = "class"
      /// All buyers.
      case all
    }

    /// A group; of a class without a rhythm the whole class, unless told otherwise.
    package init(classIndex: Int?, rhythm: Rhythm?, width: Width? = nil, cases: Int, returned: Int) {
      (self.classIndex, self.rhythm, self.cases, self.returned) = (classIndex, rhythm, cases, returned)
      self.width = width ?? (classIndex == nil ? .all : rhythm == nil ? .wholeClass : .rhythm)
    }

    /// The share that ordered since, in basis points, half to even.
    package var chance: Int { Int(Share(returned, of: cases).rounded(per: 10_000)) }
  }

  /// An outlook.
  package init(
    spend: ContiguousArray<Int64>, chance: ContiguousArray<UInt16>, basis: ContiguousArray<UInt8>, groups: [Group],
    cap: Money = .zero, secondOrder: Money = .zero
  ) {
    (self.spend, self.chance, self.basis, self.groups) = (spend, chance, basis, groups)
    (self.cap, self.secondOrder) = (cap, secondOrder)
  }

  /// What the customer is expected to spend without anybody's doing: spend × share, half to even.
  package func anyway(_ customer: CustomerID) -> Money {
    let share = Int64(chance[customer.index])
    let (product, isTooLarge) = spend[customer.index].multipliedReportingOverflow(by: share)
    if isTooLarge { return Money(units: spend[customer.index]).scaled(by: share, over: 10_000) }
    // Half to even, as `scaled`, which works with numbers of twice the width: this is asked for every customer.
    let (quotient, rest) = product.quotientAndRemainder(dividingBy: 10_000)
    return Money(units: quotient + (rest > 5000 || (rest == 5000 && quotient % 2 != 0) ? 1 : 0))
  }

  /// What is at risk: the rest of the spend.
  package func atRisk(_ customer: CustomerID) -> Money { Money(units: spend[customer.index]) - anyway(customer) }
}
