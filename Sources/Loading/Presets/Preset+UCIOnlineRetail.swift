extension Export {
  /// UCI's "Online Retail" and "Online Retail II": the lines of a British gift wholesaler, 2009–2011
  /// (https://archive.ics.uci.edu/dataset/352/online+retail).
  ///
  /// **Amount.** Price × quantity. An invoice whose number begins with C is a cancellation, with quantities below zero: refunds of the
  /// customer, against no known order, on the day of that invoice. Rows without a customer are anonymous.
  ///
  /// **No goods.** Postage, carriage, discounts, samples, bank charges, commissions, corrections and tests have stock codes that are
  /// words. They are taken out of the invoices and stand in the reconciliation as *excluded*, so that its rows still add up to the
  /// file's own total.
  ///
  /// **Dates** are month first (`12/1/2010 8:26`) where the file does not prove it.
  static let uciOnlineRetail = Export(layouts: [
    ExportLayout(
      table: .orders, name: "UCI's online retail", marks: ["StockCode", "InvoiceDate", "Quantity", "Description", "Country"],
      headers: [
        .orderID: ["InvoiceNo", "Invoice"], .customerID: ["CustomerID"], .placedAt: ["InvoiceDate"], .sku: ["StockCode"],
        .product: ["Description"], .quantity: ["Quantity"], .region: ["Country"],
      ],
      amounts: [AmountRule(["UnitPrice"], times: "Quantity"), AmountRule(["Price"], times: "Quantity")],
      noGoods: [
        "POST", "C2", "DOT", "D", "M", "S", "B", "BANK CHARGES", "AMAZONFEE", "CRUK", "PADS", "ADJUST", "ADJUST2", "TEST001",
        "TEST002",
      ],
      dateOrder: .monthFirst)
  ])
}
