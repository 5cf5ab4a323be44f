import Foundation
import Testing
import Trade

@testable import Loading

@Suite("Presets")
struct PresetTests {
  /// Every header row of these shops, and what of it is read.
  static let files: [(file: String, preset: Preset, table: TableKind, columns: Set<Column>)] = [
    ("shopify_orders_export_75col_2021.csv", .shopify, .orders, [.amount, .refund, .status, .product, .orderID, .customerName]),
    ("shopify_orders_export_79col_2025.csv", .shopify, .orders, [.amount, .refund, .status, .product, .orderID, .customerName]),
    ("shopify_customers_export_19col_2018.csv", .shopify, .customers, [.name, .city, .region]),
    ("shopify_customers_export_20col_2023.csv", .shopify, .customers, [.name, .city, .region, .consentSMS]),
    ("shopify_customers_export_metafields_2026.csv", .shopify, .customers, [.name, .city, .consentChat]),
    (
      "woocommerce_advanced_order_export_48col_2018.csv", .woocommerce, .orders,
      [.amount, .refund, .status, .product, .sku, .quantity, .orderID]
    ),
    ("woocommerce_analytics_orders_10col.csv", .woocommerce, .orders, [.amount, .status, .orderID]),
    ("woocommerce_csv_import_suite_43col_2016.csv", .woocommerce, .orders, [.amount, .status, .orderID, .customerName]),
    ("woocommerce_analytics_customers_12col.csv", .woocommerce, .customers, [.name, .registeredAt, .city]),
    ("magento2_sales_order_grid_22col.csv", .magento, .orders, [.amount, .refund, .status, .orderID, .customerName]),
    ("magento_to_sage_orders_17col.csv", .magento, .orders, [.orderID, .customerName, .city]),
    ("magento2_customer_listing_25col.csv", .magento, .customers, [.name, .company, .registeredAt]),
    ("magento2_customers_main_file_23col.csv", .magento, .customers, [.name, .registeredAt]),
    ("taobao_ExportOrderList_2017_46col.gbk.csv", .taobao, .orders, [.amount, .refund, .status, .paidAt, .product, .orderID]),
    ("taobao_ExportOrderList_2018_56col.gbk.csv", .taobao, .orders, [.amount, .refund, .status, .paidAt, .deliveredAt]),
    ("taobao_ExportOrderList_2021_61col.gbk.csv", .taobao, .orders, [.amount, .refund, .status, .paidAt, .deliveredAt]),
    ("jd_orders_30col.gbk.csv", .jd, .orders, [.amount, .status, .product, .sku, .quantity, .orderID, .customerName]),
    ("etsy_sold_orders_36col_2023.tsv", .etsy, .orders, [.amount, .refund, .status, .orderID, .customerName]),
    ("etsy_sold_order_items_32col_2025.csv", .etsy, .orders, [.amount, .product, .sku, .quantity, .orderID]),
    ("etsy_sold_order_items_32col_2025.csv", .etsy, .lines, [.amount, .product, .sku, .quantity]),
    ("square_items_33col_2026.csv", .square, .orders, [.amount, .product, .category, .quantity, .orderID, .customerName]),
    ("square_items_35col_2026-07.csv", .square, .orders, [.amount, .product, .category, .quantity, .orderID]),
    ("square_transactions_55col_2026.csv", .square, .orders, [.amount, .status, .orderID, .customerName]),
  ]

  @Test(
    "Every header row is known by itself, and its columns are found", .enabled(if: RealData.isThere, RealData.absent),
    arguments: PresetTests.files.indices)
  func headers(index: Int) throws {
    let (file, preset, table, columns) = PresetTests.files[index]
    let headers = try PresetTests.headers(of: file)
    let source = TableSource(files: [file])
    let found = try Layout(headers, kind: table, source: source, preset: nil, file: file)
    #expect(found.preset == preset)
    #expect(Set(found.cells.keys).isSuperset(of: columns), "\(columns.subtracting(found.cells.keys))")
    switch table {
    case .orders: #expect(found[.customerID] >= 0 && found[.placedAt] >= 0)
    case .customers: #expect(found[.customerID] >= 0)
    case .lines: #expect(found[.orderID] >= 0)
    default: Issue.record("no such file is here")
    }
    let named = try Layout(headers, kind: table, source: source, preset: preset, file: file)
    #expect(named.cells == found.cells)
    #expect(named.rules == found.rules)
  }

  @Test("Other shops' headers are no preset's", .enabled(if: RealData.isThere, RealData.absent))
  func others() throws {
    let files = [
      "amazon_order_report_29col_2009.tsv", "douyin_orders_21col_2026.csv", "ebay_OrdersReport_51col.csv",
      "wayfair_dropship_orders.csv",
    ]
    for file in files {
      let keys = try PresetTests.headers(of: file).map(Synonyms.key)
      for table in TableKind.allCases { #expect(Preset.recognised(table, headers: keys) == nil, "\(file)") }
    }
  }

  @Test("A preset's headers and words mean one thing each", arguments: Preset.allCases)
  func sound(preset: Preset) {
    for layout in preset.export.layouts {
      var owners: [String: [Column]] = [:]
      for (column, headers) in layout.headers {
        #expect(layout.table.columns.contains(column), "\(layout.name) has no column \(column)")
        for header in headers { owners[Synonyms.key(header), default: []].append(column) }
      }
      // The e-mail address and the name may be the id as well; nothing else is two things.
      let shared = owners.values.filter { $0.count > 1 }
      #expect(shared.allSatisfy { $0.contains(.customerID) }, "\(layout.name): \(shared)")
      if !layout.marks.isEmpty {
        #expect(Preset.recognised(layout.table, headers: layout.marks.map(Synonyms.key)) == preset, "\(layout.name)")
      }
      for form in layout.dates { #expect(DatePattern(form) != nil) }
    }
    var words: [String: OrderStatus] = [:]
    for (status, own) in preset.export.status {
      for word in own { #expect(words.updateValue(status, forKey: word.lowercased()) == nil, "\(word)") }
    }
  }

  @Test("Columns of the user's own keep a preset off, and the notes say which would fit")
  func ownColumns() throws {
    let ledger = try ledger("Name,Email,Created at,Lineitem name,Total\n#1,a@shop.example,2026-01-05,Tea,5\n") {
      $0.columns = ["order_id": "Name"]
    }
    #expect(
      ledger.intake.notes.first
        == "orders.csv: the header is that of Shopify's orders; preset shopify would read it by the rules of that export, but columns "
        + "were given")
  }

  @Test("A preset of the orders leaves a customer file written by hand to the synonyms")
  func handMade() throws {
    let ledger = try ledger(
      "Name,Email,Created at,Lineitem name,Total\n#1,a@shop.example,2026-01-05,Tea,5\n",
      others: ["customers.csv": "customer_id,Full name\na@shop.example,Ann\n"]
    ) { $0.preset = .shopify }
    #expect(ledger.customers.text(.name, of: CustomerID(0)) == "Ann")
  }

  @Test("The configuration's status words win over the preset's")
  func ownWords() throws {
    let ledger = try ledger(
      "ID,Purchase Point,Purchase Date,Grand Total (Base),Shipping and Handling,Subtotal,Status,Customer Email\n"
        + "1,x,2026-01-05,5,0,5,pending,a\n2,x,2026-01-05,5,0,5,closed,a\n"
    ) { $0.status = [.paid: ["Pending"]] }
    #expect(ledger.orders.status == [.paid, .refunded])
  }

  @Test("A missing column names what the export calls it")
  func missing() throws {
    let error = try failure("Date,Time,Gross Sales,Transaction ID\n2026-01-05,10:00,5,A\n") { $0.preset = .square }
    #expect(
      error.description == "orders.csv:1: the column customer_id of orders is missing among \"Date\", \"Time\", \"Gross Sales\", "
        + "\"Transaction ID\"; Square's items (preset square) have it as Customer ID; name it by columns: { customer_id: HEADER } or "
        + "--columns customer_id=HEADER")
  }

  @Test("An amount that lacks what is taken off says what it is made of")
  func incompleteAmount() throws {
    let error = try failure(
      "order_number,order_date,billing_first_name,billing_email,order_total,shipping_total\n1,2026-01-05,Ana,a@shop.example,5,1\n"
    )
    #expect(
      error.description.contains(
        "; WooCommerce's orders (preset woocommerce) make it of order_total − shipping_total − tax_total, and "
          + "tax_total is missing; name it by columns: { amount: HEADER } or --columns amount=HEADER"), "\(error.description)")
  }

  /// The header row of a file, decoded.
  private static func headers(of file: String) throws -> [String] {
    let data = try Data(contentsOf: URL(fileURLWithPath: RealData.folder + "/exports/headers/" + file))
    // GB18030 as CoreFoundation numbers it.
    let encoding = file.contains(".gbk.") ? String.Encoding(rawValue: 0x8000_0632) : .utf8
    let text = try #require(String(data: data, encoding: encoding))
    let separator: Character = file.hasSuffix(".tsv") ? "\t" : ","
    let line = text.split(whereSeparator: \.isNewline).first ?? ""
    return line.split(separator: separator, omittingEmptySubsequences: false).map {
      $0.trimmingCharacters(in: CharacterSet(charactersIn: "\" \u{FEFF}"))
    }
  }
}
