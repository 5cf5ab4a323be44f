/// Everything that was read, once, as columns: the input of the analysis. Not yet cut to a period.
package struct Ledger: Sendable {
  /// Customers by number, in the byte order of their ids.
  package var customers: CustomerTable
  /// Products by number, in the byte order of their SKUs; empty where the data has no lines.
  package var products: ProductTable
  /// Orders by customer, then in time.
  package var orders: OrderTable
  /// Lines in the order of their orders; empty where the data has none.
  package var lines: LineTable
  /// Refunds with a date of their own, and amounts given back without an order.
  package var refunds: RefundTable
  /// What was read, set aside and left out on the way here.
  package var intake: Intake
  /// The people at customers that are companies; empty where the data has none, like the tables below.
  package var people = PersonTable()
  /// Touches with customers.
  package var contacts = ContactTable()
  /// Days to remember.
  package var occasions = OccasionTable()
  package var campaigns = CampaignTable()

  /// A ledger; what only some stores have is empty.
  package init(
    customers: CustomerTable, products: ProductTable, orders: OrderTable, lines: LineTable, refunds: RefundTable, intake: Intake
  ) {
    self.customers = customers
    self.products = products
    self.orders = orders
    self.lines = lines
    self.refunds = refunds
    self.intake = intake
  }
}
