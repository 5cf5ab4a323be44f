import Trade

/// The orders, made of rows: rows with the same order id are one.
///
/// The state of an order depends on the set of its rows, never on their order: sums, the earliest instant, the strongest status,
/// a flag where two customers meet.
struct OrderBook: ~Copyable {
  private(set) var count = 0
  var customer = RawColumn<Int32>()
  var seconds = RawColumn<UInt32>()
  /// Goods in ten-thousandths: the positive amounts of the rows, added.
  var amount = RawColumn<Int64>()
  /// The strongest status of the rows, as a rank; `noStatus` where all are blank. Empty where no file has a status.
  var status = RawColumn<UInt8>()
  /// Refunds without a day of their own; empty where there are none.
  var refund = RawColumn<Int64>()
  /// Empty where no file tells them.
  var discount = RawColumn<Int64>()
  var profit = RawColumn<Int64>()
  /// When each was first paid, and last delivered; `OrderRow.noDate` where not known. Empty where no file tells it.
  var paidAt = RawColumn<UInt32>()
  var deliveredAt = RawColumn<UInt32>()
  /// How many rows each order has; empty where all have one.
  var rows = RawColumn<UInt32>()
  /// Empty where every order is plain.
  var flags = RawColumn<Flags>()
  /// The row that each order begins with; empty where it has the order's number.
  var firstRow = RawColumn<Int32>()
  /// Refunds with a day of their own, and amounts given back.
  var refunds = RefundTable()
  /// When orders were refunded without saying how much: in full, in seconds since 1970.
  var fullRefunds: [Int32: UInt32] = [:]
  /// Rates of the orders in another currency.
  private(set) var rates: [Int32: Int64] = [:]
  /// Ids of the orders, if they are asked for.
  let ids: Interner
  /// The rows of orders that are set aside, each with its customer and why.
  private(set) var conflicts: [(row: Int, customer: Int32, reason: RejectReason)] = []
  /// Amounts that rows told of their whole order, once for each order.
  var toldOnce: Int64 = 0
  /// Rows that equal another of their order, and the money on them.
  private(set) var duplicates = Intake.Tally()
  /// Whether the orders' amounts stand in lines of another file.
  let amountsAreInLines: Bool
  let zone: ZoneRules
  private var hasConflict = false

  /// An order is cancelled only if all its rows are: paid beats refunded beats unpaid beats cancelled.
  static let ranks: [OrderStatus] = [.paid, .refunded, .unpaid, .cancelled]
  static let noStatus: UInt8 = 255

  struct Flags: OptionSet, BitwiseCopyable {
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
    /// A row was read that left the amount to another.
    static let lacksAmount = Flags(rawValue: 32)
    /// Rows say different amounts of the whole order.
    static let hasTwoAmounts = Flags(rawValue: 64)
    /// The amount was told once, and the lines have prices of their own.
    static let sharesAmount = Flags(rawValue: 128)
  }

  /// No orders.
  init(zone: ZoneRules) {
    self.zone = zone
    ids = Interner()
    amountsAreInLines = false
  }

  /// Makes orders of rows. Rows that are dropped as duplicates get the order -1 in `groups`, and lines take the columns that are left.
  init(
    _ rows: inout RowColumns, _ groups: inout OrderGroups, zone: ZoneRules, amountsAreInLines: Bool, isPlain: Bool
  ) {
    self.zone = zone
    ids = groups.ids
    self.amountsAreInLines = amountsAreInLines
    count = groups.count
    if isPlain, groups.order.isEmpty { adopt(&rows) } else { fold(&rows, &groups) }
  }

  /// The order of an id; nil if there is none.
  func order(of id: Cell) -> Int32? { ids.knownNumber(of: id) }

  /// Takes the rows' columns as those of the orders: every row is an order of its own, and none gives back.
  private mutating func adopt(_ rows: inout RowColumns) {
    swap(&customer, &rows.customer)
    swap(&seconds, &rows.seconds)
    swap(&amount, &rows.amount)
    swap(&status, &rows.status)
    swap(&discount, &rows.discount)
    swap(&profit, &rows.profit)
    swap(&paidAt, &rows.paidAt)
    swap(&deliveredAt, &rows.deliveredAt)
    if rows.has.contains(.isPaid) {
      flags.reserve(count)
      for row in 0..<count { flags.append(rows.isPaid[row] ? [.hasGoods, .isPaid] : .hasGoods) }
    }
  }

  private mutating func fold(_ rows: inout RowColumns, _ groups: inout OrderGroups) {
    customer.fill(count, with: -1)
    seconds.fill(count, with: UInt32.max)
    amount.fill(count, with: 0)
    firstRow.fill(count, with: -1)
    flags.fill(count, with: [])
    if rows.has.contains(.status) { status.fill(count, with: OrderBook.noStatus) }
    if rows.has.contains(.discount) { discount.fill(count, with: 0) }
    if rows.has.contains(.profit) { profit.fill(count, with: 0) }
    if rows.has.contains(.isPaid) { paidAt.fill(count, with: OrderRow.noDate) }
    if rows.has.contains(.deliveredAt) { deliveredAt.fill(count, with: OrderRow.noDate) }
    let hasOrderIDs = !rows.hash.isEmpty
    var duplicates = Duplicates(orders: hasOrderIDs && groups.count < rows.count ? count : 0)
    let isGrouped = !groups.order.isEmpty
    for row in 0..<rows.count {
      let order = isGrouped ? groups.order[row] : Int32(row)
      if order < 0 {
        giveBack(rows, row)
        continue
      }
      if hasOrderIDs, groups.count < rows.count, !duplicates.isNew(order, rows.hash[row]) {
        self.duplicates.rows += 1
        let isOnce = rows.has.contains(.once) && rows.once[row].contains(.amount)
        self.duplicates.amount.units += isOnce ? 0 : rows.amount[row]
        groups.drop(row)
        continue
      }
      add(rows, row, to: order)
    }
    if !hasConflict, !rows.has.contains(.once) { return }
    for row in 0..<rows.count {
      let order = isGrouped ? Int(groups.order[row]) : row
      if order >= 0, let reason = rejection(of: order) { conflicts.append((row, rows.customer[row], reason)) }
    }
  }

  /// Why an order is set aside with all its rows; nil if it is not.
  func rejection(of order: Int) -> RejectReason? {
    if flags.isEmpty { return nil }
    if flags[order].contains(.hasTwoCustomers) { return .twoCustomers }
    if seconds[order] == OrderRow.noDate { return .orderWithoutDate }
    return flags[order].contains(.lacksAmount) && !flags[order].contains(.hasGoods) ? .orderWithoutAmount : nil
  }

  private mutating func add(_ rows: borrowing RowColumns, _ row: Int, to order: Int32) {
    let index = Int(order)
    if firstRow[index] < 0 { firstRow[index] = Int32(truncatingIfNeeded: row) } else { countRow(order) }
    let known = customer[index]
    // A blank cell on a line that continues an order names nobody else.
    if known < 0 {
      customer[index] = rows.customer[row]
    } else if rows.customer[row] >= 0, rows.customer[row] != known {
      flags[index].insert(.hasTwoCustomers)
      hasConflict = true
    }
    seconds[index] = min(seconds[index], rows.seconds[row])
    var profit = rows.has.contains(.profit) ? rows.profit[row] : 0
    if rows.has.contains(.once), rows.once[row] != [.profit], rows.once[row] != [] {
      addOnce(rows, row, to: order, &profit)
    } else {
      addMoney(rows, row, to: order, profit: profit)
    }
    let lacksAmount = rows.has.contains(.once) && rows.once[row].contains(.lacksAmount)
    if rows.amount[row] >= 0, !amountsAreInLines, !lacksAmount { flags[index].insert(.hasGoods) }
    if lacksAmount { flags[index].insert(.lacksAmount) }
    if rows.has.contains(.lineAmount), rows.lineAmount[row] != RowColumns.noAmount { flags[index].insert(.sharesAmount) }
    if rows.has.contains(.status), rows.status[row] != OrderBook.noStatus { addStatus(rows, row, to: order) }
    if !rows.has.contains(.isPaid) || rows.isPaid[row] { flags[index].insert(.isPaid) }
    addTimes(rows, row, to: order)
    if rows.has.contains(.rate), rows.rate[row] != 0 { rates[order] = rates[order] ?? rows.rate[row] }
  }

  /// Adds lines of another file, as far as the orders do not tell their money themselves. `rows.order` of a duplicate becomes -1.
  mutating func add(lines rows: inout RowColumns, givesAmount: Bool, givesProfit: Bool) {
    if givesProfit, rows.has.contains(.profit), profit.isEmpty { profit.fill(count, with: 0) }
    var duplicates = Duplicates(orders: count)
    for row in 0..<rows.count {
      let order = rows.order[row]
      let index = Int(order)
      if !duplicates.isNew(order, rows.hash[row]) {
        self.duplicates.rows += 1
        self.duplicates.amount.units += givesAmount ? rows.amount[row] : 0
        rows.order[row] = -1
        continue
      }
      countRow(order)
      let profit = !givesProfit ? 0 : rows.has.contains(.profit) ? rows.profit[row] : OrderTable.unknown
      flags[index].insert(givesAmount && rows.amount[row] >= 0 ? [.hasLine, .hasGoods] : .hasLine)
      if givesAmount {
        addMoney(rows, row, to: order, profit: profit)
      } else if !self.profit.isEmpty {
        addProfit(profit, to: index)
      }
    }
  }

  private mutating func addStatus(_ rows: borrowing RowColumns, _ row: Int, to order: Int32) {
    let (index, new) = (Int(order), rows.status[row])
    if status[index] != OrderBook.noStatus, status[index] != new { flags[index].insert(.hasTwoStatuses) }
    status[index] = min(status[index], new)
    let isRefunded = OrderBook.ranks[Int(new)] == .refunded
    if isRefunded, rows.has.contains(.refundedAt), rows.refundedAt[row] != RowColumns.withOrder,
      !rows.has.contains(.refund) || rows.refund[row] == 0
    {
      fullRefunds[order] = min(rows.refundedAt[row], fullRefunds[order] ?? rows.refundedAt[row])
    }
  }

  private mutating func countRow(_ order: Int32) {
    if rows.isEmpty { rows.fill(count, with: 1) }
    rows[Int(order)] += 1
  }
}
