extension Export {
  /// CDNOW, the music shop of Fader & Hardie's data (1997–98): columns set apart by blanks, the sample without a header.
  ///
  /// It has no order ids, so equal rows are second orders and nothing is a duplicate.
  static let cdnow = Export(
    layouts: [
      ExportLayout(
        table: .orders, name: "CDNOW's orders",
        headers: [.customerID: ["customer_id"], .placedAt: ["date"], .amount: ["dollar_value"]], dates: ["yyyyMMdd"])
    ],
    separator: .blanks,
    implied: [
      ["customer_id", "date", "number_of_cds", "dollar_value"],
      ["customer_id", "sample_id", "date", "number_of_cds", "dollar_value"],
    ])
}
