/// A store of a few orders, one of them by a customer with a hostile name.
enum TinyStore {
  /// What a page, a path or a spreadsheet must not fall for.
  static let hostile = "O'Neil <&> \"Sons\" =1+2 <script>"

  /// The same as a CSV field.
  static let hostileField = "\"O'Neil <&> \"\"Sons\"\" =1+2 <script>\""

  static let header = "order_id,customer_id,placed_at,amount\n"

  /// Two months of orders, the last on the last day of February.
  static let rows = [
    "1,ana,2026-01-05,10.00", "2,ben,2026-01-09,20.50", "3,ana,2026-01-30,12.00", "4,cleo,2026-02-03,80.25",
    "5,\(hostileField),2026-02-10,7.10", "6,ben,2026-02-11,19.99", "7,ana,2026-02-20,61.00", "8,dora,2026-02-28,45.00",
  ]

  static let orders = header + rows.joined(separator: "\n") + "\n"

  /// Reports by the month, into the folders `site` and `exports`.
  static let configuration = """
    store: { name: Tiny, currency: EUR }
    sources: { orders: orders.csv }
    period: month

    """

  static let files = ["orders.csv": orders, "clientela.yml": configuration]
}
