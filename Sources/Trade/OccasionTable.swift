/// The days to remember of customers, as columns of equal length: by customer, then by day.
package struct OccasionTable: Sendable {
  package var customer: ContiguousArray<CustomerID> = []
  /// The day as it is written; that of a birthday has the year of birth.
  package var day: ContiguousArray<Day> = []
  /// Such as birthday, child's birthday, professional holiday.
  package var kind = WordColumn()
  /// Whose day it is, where it is not the customer's own.
  package var person = WordColumn()
  /// `solar` or `lunar`, or a word of the store's own.
  package var calendar = WordColumn()

  /// An empty table.
  package init() {}

  /// How many days there are.
  package var count: Int { customer.count }
}
