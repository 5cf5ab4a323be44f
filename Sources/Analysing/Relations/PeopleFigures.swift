package import Trade

/// Who the customers are: buyers and contacts by age band, gender, sign of the zodiac and month of birth. sources.md B, *natural attributes*.
package struct PeopleFigures: Sendable {
  /// By age band from the youngest, by sign from Capricorn, by month from January; empty where no column tells birthdays.
  package var ages: [Group] = []
  package var signs: [Group] = []
  package var months: [Group] = []
  /// Empty where no column tells genders.
  package var genders: [Group] = []
  /// Customers whose birthday is one of the `Policy.birthdayDays` days after the as-of day, and in the month of that day.
  package var birthdaysSoon = 0
  package var birthdaysThisMonth = 0
  /// Customers whose birthday is one of the lunar calendar: they have no month, sign or age here.
  package var lunar = 0

  /// Customers who share something.
  package struct Group: Hashable, Sendable {
    package var name: Name
    /// Buyers and contacts.
    package var customers = 0
    package var buyers = 0
    /// Lifetime revenue of the buyers: M, added.
    package var revenue = Money.zero

    /// A group.
    package init(_ name: Name, customers: Int = 0, buyers: Int = 0, revenue: Money = .zero) {
      (self.name, self.customers, self.buyers, self.revenue) = (name, customers, buyers, revenue)
    }

    /// Takes another group in.
    mutating func add(_ other: Group) {
      customers += other.customers
      buyers += other.buyers
      revenue += other.revenue
    }
  }

  /// What a group shares.
  package enum Name: Hashable, Sendable {
    case age(AgeBand)
    case gender(Gender)
    case sign(Zodiac)
    /// The month of the birthday, 1 to 12.
    case month(Int)
    /// Groups of fewer than `Policy.minCell` customers, or of so few buyers, taken together.
    case fewer
    case unknown
  }
}
