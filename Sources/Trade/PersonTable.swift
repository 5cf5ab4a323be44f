/// The people at companies, as columns of equal length: by customer, then by name.
package struct PersonTable: Sendable {
  /// The company.
  package var customer: ContiguousArray<CustomerID> = []
  package var name = WordColumn()
  package var role = WordColumn()
  package var phone = WordColumn()
  package var email = WordColumn()
  package var bestTime = WordColumn()
  /// Whether the person decides on purchases, nil where not known; empty where the column is missing.
  package var decides: ContiguousArray<Bool?> = []

  /// An empty table.
  package init() {}

  /// How many people there are.
  package var count: Int { customer.count }
}
