package import Trade

/// Where the tables are, and how they are written: the `sources` part of the configuration, or the flags.
package struct Sources: Hashable, Sendable {
  package var orders: TableSource
  package var lines: TableSource?
  package var customers: TableSource?
  package var products: TableSource?
  package var payments: TableSource?
  package var refunds: TableSource?
  package var people: TableSource?
  package var contacts: TableSource?
  package var dates: TableSource?
  package var campaigns: TableSource?

  /// Sources; only orders are required. The tables that few stores have are set one by one.
  package init(orders: TableSource, lines: TableSource? = nil, customers: TableSource? = nil, products: TableSource? = nil) {
    self.orders = orders
    self.lines = lines
    self.customers = customers
    self.products = products
  }

  /// Whether another table names orders, so that they must have ids.
  var nameOrders: Bool { lines != nil || payments != nil || refunds != nil }
}

/// The files of one table and their dialect; nil means: find out.
package struct TableSource: Hashable, Sendable {
  /// Paths or globs, as they were given, relative to `folder`.
  package var files: [String]
  /// The folder that relative paths start from.
  package var folder: String
  package var preset: Preset?
  /// Header names by canonical column, such as `amount: Total`; win over preset and synonyms.
  package var columns: [String: String]
  /// Such as `dd/MM/yyyy`; nil: ISO 8601 and what can be read in one way only.
  package var dateFormat: String?
  package var delimiter: Character?
  /// The decimal separator of amounts.
  package var decimal: Character?
  /// Such as `gb18030`, by any usual name; nil: sniffed.
  package var encoding: String?
  /// Status values that mean each of our statuses, compared without case.
  package var status: [OrderStatus: [String]]
  /// What `amount` holds besides goods, to be taken off.
  package var amountIncludes: Set<AmountPart>

  /// Parts of an amount that are not goods.
  package enum AmountPart: String, CaseIterable, Sendable { case shipping, tax }

  /// A source.
  package init(
    files: [String], folder: String = ".", preset: Preset? = nil, columns: [String: String] = [:], dateFormat: String? = nil,
    delimiter: Character? = nil, decimal: Character? = nil, encoding: String? = nil, status: [OrderStatus: [String]] = [:],
    amountIncludes: Set<AmountPart> = []
  ) {
    self.files = files
    self.folder = folder
    self.preset = preset
    self.columns = columns
    self.dateFormat = dateFormat
    self.delimiter = delimiter
    self.decimal = decimal
    self.encoding = encoding
    self.status = status
    self.amountIncludes = amountIncludes
  }
}

/// Who counts as the same customer, and who is left out. data.md §1, *Who is a customer*.
package struct Identity: Hashable, Sendable {
  /// Blanks around an id do not count.
  package var trim = true
  /// E-mail addresses as ids are compared without case.
  package var foldsEmail = true
  /// A file with the columns `customer_id` and `same_as`.
  package var sameAs: String?
  /// Ids of test, staff and walk-in accounts.
  package var exclude: Set<String> = []
  /// What test, staff and walk-in accounts have in common, over `exclusionFacts`.
  package var excludeWhen: Expression?
  /// Customers whose orders are nobody's, and of whom nothing else is kept.
  package var forgotten = ForgottenCustomers()

  /// The defaults.
  package init() {}
}
