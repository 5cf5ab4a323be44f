/// What the rows of a customer name: the input is searched for them.
package struct RowSearch: Hashable, Sendable {
  /// The customer's id, as the ledger has it. The ids that stand for the same customer are found with it.
  package var customer: String
  /// Ids of the customer's orders; empty where each row is an order of its own.
  package var orders: Set<String>
  /// SKUs of the products in them, and ids of the campaigns they belong to: their rows tell of the goods and campaigns.
  package var products: Set<String>
  package var campaigns: Set<String>
  /// Ids of other customers whose rows in the customer file tell of this one: whom this one referred.
  package var others: Set<String>

  /// A search.
  package init(
    customer: String, orders: Set<String> = [], products: Set<String> = [], campaigns: Set<String> = [],
    others: Set<String> = []
  ) {
    (self.customer, self.orders, self.products, self.campaigns) = (customer, orders, products, campaigns)
    self.others = others
  }
}
