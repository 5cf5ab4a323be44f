/// What the data says of customers in a few names, such as their industries, before small ones are put together.
package struct CustomerNames: Sendable {
  /// By their bytes, as most rows write them.
  package let names: [String]
  /// The name of each customer, a place in `names`; -1 where none is known.
  package let numbers: ContiguousArray<Int32>

  /// Names, and which of them each customer has.
  package init(names: [String], numbers: ContiguousArray<Int32>) { (self.names, self.numbers) = (names, numbers) }

  /// The names that the classes of a rule are made of.
  init(_ rule: some NamedRule) { self.init(names: rule.naming.names, numbers: rule.named.numbers) }
}
