import Trade

/// The orders while rows are read: rows with the same order id become one.
///
/// The state of an order depends on the set of its rows, never on their order: sums, the earliest instant, the strongest status,
/// a flag where two customers meet.
struct OrderBook {
  /// The table that grows; `refund`, `discount`, `profit` and `rows` stay empty until they are needed.
  private(set) var table = OrderTable()
  /// Whose each order is; the table itself says it by where an order stands, once all are read.
  private(set) var customers: ContiguousArray<CustomerID> = []
  private(set) var refunds = RefundTable()
  /// Facts about each order that the table does not keep.
  private(set) var flags: ContiguousArray<Flags> = []
  /// The strongest status of the order's rows, as a rank; `noStatus` where all are blank.
  private(set) var statuses: ContiguousArray<UInt8> = []
  let hasIDs: Bool
  /// Whether the orders' amounts stand in lines of another file.
  let amountsAreInLines: Bool
  private var hasDiscount = false
  private var hasProfit = false
  /// When orders were refunded without saying how much: in full, in seconds since 1970.
  private(set) var fullRefunds: [Int32: UInt32] = [:]
  private var ids = Interner()
  private var firstHashes: ContiguousArray<UInt64> = []
  /// Rows after the first of their order, chained; for duplicates, and to set all rows of an order aside.
  private(set) var extras: ContiguousArray<ExtraRow> = []
  private(set) var newestExtra: ContiguousArray<Int32> = []
  /// Hashes of the rows of orders that have many.
  private var manyHashes: [Int32: Set<UInt64>] = [:]

  /// An order is cancelled only if all its rows are: paid beats refunded beats unpaid beats cancelled.
  static let ranks: [OrderStatus] = [.paid, .refunded, .unpaid, .cancelled]
  static let noStatus: UInt8 = 255

  struct Flags: OptionSet {
    let rawValue: UInt8
    /// A row with an amount ≥ 0 was read.
    static let hasGoods = Flags(rawValue: 1)
    /// Rows of two customers were read.
    static let hasTwoCustomers = Flags(rawValue: 2)
    /// A row with a `paid_at` was read.
    static let isPaid = Flags(rawValue: 4)
    /// A line of another file was read.
    static let hasLine = Flags(rawValue: 8)
    /// Rows of two statuses were read.
    static let hasTwoStatuses = Flags(rawValue: 16)
  }

  struct ExtraRow {
    var hash: UInt64
    var line: UInt32
    /// The row before it of the same order; -1 where that is the order's first.
    var next: Int32
    var customer: Int32
    var file: UInt16
  }

  init(hasIDs: Bool, amountsAreInLines: Bool) {
    self.hasIDs = hasIDs
    self.amountsAreInLines = amountsAreInLines
  }

  /// A file tells discounts; the orders before it had none.
  mutating func beginDiscount() {
    if !hasDiscount { table.discount = ContiguousArray(repeating: 0, count: table.count) }
    hasDiscount = true
  }

  /// A file tells profits; those of the orders before it are not known.
  mutating func beginProfit() {
    if !hasProfit { table.profit = ContiguousArray(repeating: OrderTable.unknown, count: table.count) }
    hasProfit = true
  }

  /// Hands the table over once all rows are read, and gives back what only reading needed: without, the table's columns would be
  /// copied when they are changed, and ten million orders would hold 340 MB more.
  mutating func takeTable() -> OrderTable {
    defer { table = OrderTable() }
    ids.endLookUp()
    firstHashes = []
    manyHashes = [:]
    return table
  }

  /// The ids by order number.
  var orderIDs: TextPool { ids.pool }

  /// The order of an id; nil if there is none.
  func order(of id: Cell) -> Int32? { ids.knownNumber(of: id) }

  /// Adds a row that is an order of its own and returns its number; nil for an amount given back without an order.
  mutating func add(_ row: OrderRow, zone: ZoneRules) -> Int32? {
    if row.amount < 0 {
      addRefund(order: -1, row.customer, zone.day(of: Instant(seconds: row.seconds)), -row.amount, rows: 1)
      if row.refund > 0 { addColumnRefund(row, order: -1, zone) }
      return nil
    }
    let order = append(row)
    accumulate(row, order, zone)
    return order
  }

  /// Adds a row to the order of an id and returns its number; nil if it equals a row of that order.
  mutating func add(_ row: OrderRow, id: Cell, hash: UInt64, zone: ZoneRules) -> Int32? {
    let order = ids.number(of: id)
    if Int(order) == table.count {
      _ = append(row)
      firstHashes.append(hash)
      accumulate(row, order, zone)
      return order
    }
    if isDuplicate(order, hash) { return nil }
    addExtra(row, order, hash)
    let index = Int(order)
    let known = customers[index].number
    // A blank cell on a line that continues an order names nobody else.
    if known < 0 {
      customers[index] = CustomerID(Int(row.customer))
    } else if row.customer >= 0, row.customer != known {
      flags[index].insert(.hasTwoCustomers)
    }
    if row.seconds < table.placed[index].seconds { table.placed[index].seconds = row.seconds }
    countRow(order)
    accumulate(row, order, zone)
    return order
  }

  /// Adds a line of another file to an order that is known; false if it equals a line of that order.
  mutating func add(line row: OrderRow, to order: Int32, hash: UInt64, givesAmount: Bool, givesProfit: Bool, zone: ZoneRules)
    -> Bool
  {
    if isDuplicate(order, hash) { return false }
    addExtra(row, order, hash)
    countRow(order)
    var row = row
    if !givesAmount { (row.amount, row.refund) = (0, 0) }
    if !givesProfit { row.profit = 0 }
    let before = flags[Int(order)]
    accumulate(row, order, zone)
    flags[Int(order)] = before.union(givesAmount && row.amount >= 0 ? [.hasLine, .hasGoods] : .hasLine)
    return true
  }

  private mutating func append(_ row: OrderRow) -> Int32 {
    customers.append(CustomerID(Int(row.customer)))
    table.placed.append(Instant(seconds: row.seconds))
    table.amount.append(0)
    table.status.append(.paid)
    table.sourceFile.append(UInt16(truncatingIfNeeded: row.file))
    table.sourceLine.append(UInt32(truncatingIfNeeded: row.line))
    flags.append([])
    if hasDiscount { table.discount.append(0) }
    if hasProfit { table.profit.append(0) }
    if !table.refund.isEmpty { table.refund.append(0) }
    if !table.rows.isEmpty { table.rows.append(1) }
    statuses.append(OrderBook.noStatus)
    return Int32(table.count - 1)
  }

  private mutating func accumulate(_ row: OrderRow, _ order: Int32, _ zone: ZoneRules) {
    let index = Int(order)
    if row.amount >= 0 {
      table.amount[index] += row.amount
      if !amountsAreInLines { flags[index].insert(.hasGoods) }
    } else {
      addRefund(order: order, row.customer, zone.day(of: Instant(seconds: row.seconds)), -row.amount, rows: 1)
    }
    if row.refund > 0 { addColumnRefund(row, order: order, zone) }
    if hasDiscount { table.discount[index] += row.discount }
    if hasProfit, table.profit[index] != OrderTable.unknown {
      if let profit = row.profit { table.profit[index] += profit } else { table.profit[index] = OrderTable.unknown }
    }
    if let status = row.status {
      if statuses[index] != OrderBook.noStatus, statuses[index] != status { flags[index].insert(.hasTwoStatuses) }
      statuses[index] = min(statuses[index], status)
      if OrderBook.ranks[Int(status)] == .refunded, row.refund == 0, let at = row.refundedAt {
        fullRefunds[order] = min(at, fullRefunds[order] ?? at)
      }
    }
    if row.isPaid { flags[index].insert(.isPaid) }
  }

  private mutating func addColumnRefund(_ row: OrderRow, order: Int32, _ zone: ZoneRules) {
    if let at = row.refundedAt {
      addRefund(order: order, row.customer, zone.day(of: Instant(seconds: at)), row.refund, rows: 0)
    } else if order < 0 {
      addRefund(order: order, row.customer, zone.day(of: Instant(seconds: row.seconds)), row.refund, rows: 0)
    } else {
      if table.refund.isEmpty { table.refund = ContiguousArray(repeating: 0, count: table.count) }
      table.refund[Int(order)] += row.refund
    }
  }

  private mutating func addRefund(order: Int32, _ customer: Int32, _ day: Day, _ amount: Int64, rows: UInt32) {
    refunds.order.append(order)
    refunds.customer.append(CustomerID(Int(customer)))
    refunds.day.append(day)
    refunds.amount.append(amount)
    refunds.rows.append(rows)
  }

  private mutating func countRow(_ order: Int32) {
    if table.rows.isEmpty { table.rows = ContiguousArray(repeating: 1, count: table.count) }
    table.rows[Int(order)] += 1
  }

  private mutating func addExtra(_ row: OrderRow, _ order: Int32, _ hash: UInt64) {
    while newestExtra.count <= Int(order) { newestExtra.append(-1) }
    extras.append(
      ExtraRow(
        hash: hash, line: UInt32(truncatingIfNeeded: row.line), next: newestExtra[Int(order)], customer: row.customer,
        file: UInt16(truncatingIfNeeded: row.file)))
    newestExtra[Int(order)] = Int32(extras.count - 1)
    manyHashes[order]?.insert(hash)
  }

  /// Whether a row of this order has this hash. Orders of many rows get a set, so that a wrong id column cannot stall the run.
  private mutating func isDuplicate(_ order: Int32, _ hash: UInt64) -> Bool {
    if firstHashes[Int(order)] == hash { return true }
    if let known = manyHashes[order] { return known.contains(hash) }
    var extra = Int(order) < newestExtra.count ? newestExtra[Int(order)] : -1
    var passed: [UInt64] = []
    while extra >= 0 {
      let row = extras[Int(extra)]
      if row.hash == hash { return true }
      passed.append(row.hash)
      extra = row.next
    }
    if passed.count > 64 { manyHashes[order] = Set(passed) }
    return false
  }
}
