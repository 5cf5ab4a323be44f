import Trade

/// The rows that one thread has read of the orders or lines, as columns. A column that no file has stays empty.
struct RowColumns: ~Copyable {
  /// The thread's own number of the customer, -1 for nobody; empty where the rows are keyed.
  var customer = RawColumn<Int32>()
  /// The customer's id itself, as long as all ids are short and nobody asks for numbers; no tails while all of them are 0.
  var keyHead = RawColumn<UInt64>()
  var keyTail = RawColumn<UInt64>()
  var isKeyed = false
  private(set) var hasTails = false
  var seconds = RawColumn<UInt32>()
  /// Goods in ten-thousandths; negative for goods given back.
  var amount = RawColumn<Int64>()
  /// The rank of the status; `OrderBook.noStatus` for a blank one.
  var status = RawColumn<UInt8>()
  var refund = RawColumn<Int64>()
  /// When the refund was made; `RowColumns.withOrder` where the row does not say.
  var refundedAt = RawColumn<UInt32>()
  var discount = RawColumn<Int64>()
  /// `OrderTable.unknown` where not known.
  var profit = RawColumn<Int64>()
  /// Whether the row has a `paid_at`.
  var isPaid = RawColumn<Bool>()
  /// When it was paid, and delivered; `OrderRow.noDate` where not known.
  var paidAt = RawColumn<UInt32>()
  var deliveredAt = RawColumn<UInt32>()
  /// The rate of another currency; 0 for the store's own.
  var rate = RawColumn<Int64>()
  /// The thread's own number of the product; -1 where the row names none, `noLine` where it is no line.
  var product = RawColumn<Int32>()
  var quantity = RawColumn<Int64>()
  /// Hash of all cells, to tell equal rows of an order.
  var hash = RawColumn<UInt64>()
  /// Order ids, end to end, and how long each is; or for lines the number of the order.
  var idBytes = RawColumn<UInt8>()
  var idLengths = RawColumn<UInt32>()
  var order = RawColumn<Int32>()
  /// What a line was worth where the amount is its order's; `noAmount` where it is the line's own.
  var lineAmount = RawColumn<Int64>()
  /// What of the row belongs to its whole order and counts once.
  var once = RawColumn<Once>()
  private(set) var has = Present()

  /// Stands in `refundedAt` for the order's own time.
  static let withOrder = UInt32.max

  /// Stands in `product` for a row that is no order line.
  static let noLine: Int32 = -2

  /// Stands in `lineAmount` for none.
  static let noAmount = Int64.min

  /// What a preset says about a row's money.
  struct Once: OptionSet, BitwiseCopyable {
    let rawValue: UInt8
    static let amount = Once(rawValue: 1)
    static let refund = Once(rawValue: 2)
    static let discount = Once(rawValue: 4)
    /// The profit was reckoned from the amount, and goes with it.
    static let profit = Once(rawValue: 8)
    /// The row leaves the amount to another of its order.
    static let lacksAmount = Once(rawValue: 16)
  }

  /// Which of the optional columns are there.
  struct Present: OptionSet {
    let rawValue: UInt16
    static let status = Present(rawValue: 1)
    static let refund = Present(rawValue: 2)
    static let refundedAt = Present(rawValue: 4)
    static let discount = Present(rawValue: 8)
    static let profit = Present(rawValue: 16)
    /// Whether and when it was paid.
    static let isPaid = Present(rawValue: 32)
    static let rate = Present(rawValue: 64)
    static let product = Present(rawValue: 128)
    static let quantity = Present(rawValue: 256)
    static let orderID = Present(rawValue: 512)
    static let order = Present(rawValue: 1024)
    static let lineAmount = Present(rawValue: 2048)
    static let once = Present(rawValue: 4096)
    static let deliveredAt = Present(rawValue: 8192)
  }

  /// How many rows there are.
  var count: Int { amount.count }

  /// Makes room for columns that a file has; the rows before it get what means "not said".
  mutating func begin(_ wanted: Present) {
    let new = wanted.subtracting(has)
    has.formUnion(wanted)
    fill(new, count)
  }

  /// Puts what means "not said" into columns until they have so many rows.
  private mutating func fill(_ columns: Present, _ rows: Int) {
    if columns.contains(.status) { status.fill(rows, with: OrderBook.noStatus) }
    if columns.contains(.refund) { refund.fill(rows, with: 0) }
    if columns.contains(.refundedAt) { refundedAt.fill(rows, with: RowColumns.withOrder) }
    if columns.contains(.discount) { discount.fill(rows, with: 0) }
    if columns.contains(.profit) { profit.fill(rows, with: OrderTable.unknown) }
    if columns.contains(.isPaid) {
      isPaid.fill(rows, with: true)
      paidAt.fill(rows, with: OrderRow.noDate)
    }
    if columns.contains(.deliveredAt) { deliveredAt.fill(rows, with: OrderRow.noDate) }
    if columns.contains(.rate) { rate.fill(rows, with: 0) }
    if columns.contains(.product) { product.fill(rows, with: RowColumns.noLine) }
    if columns.contains(.quantity) { quantity.fill(rows, with: 0) }
    if columns.contains(.lineAmount) { lineAmount.fill(rows, with: RowColumns.noAmount) }
    if columns.contains(.once) { once.fill(rows, with: []) }
  }

  /// Adds a row, without its order id.
  @inline(__always) mutating func append(_ row: OrderRow) {
    if isKeyed { append(.nobody) } else { customer.append(row.customer) }
    seconds.append(row.seconds)
    amount.append(row.amount)
    if has.contains(.status) { status.append(row.status ?? OrderBook.noStatus) }
    if has.contains(.refund) { refund.append(row.refund) }
    if has.contains(.refundedAt) { refundedAt.append(row.refundedAt ?? RowColumns.withOrder) }
    if has.contains(.discount) { discount.append(row.discount) }
    if has.contains(.profit) { profit.append(row.profit ?? OrderTable.unknown) }
    if has.contains(.isPaid) {
      isPaid.append(row.isPaid)
      paidAt.append(row.paidAt)
    }
    if has.contains(.deliveredAt) { deliveredAt.append(row.deliveredAt) }
    if has.contains(.rate) { rate.append(row.rate ?? 0) }
    if has.contains(.product) { product.append(row.product) }
    if has.contains(.quantity) { quantity.append(row.quantity ?? 0) }
    if has.contains(.order) { order.append(row.order) }
    if has.contains(.lineAmount) { lineAmount.append(row.lineAmount ?? RowColumns.noAmount) }
  }

  private mutating func append(_ key: CustomerKey) {
    keyHead.append(key.head)
    if hasTails { keyTail.append(key.tail) }
  }

  /// Makes a key that of the last row.
  mutating func put(_ key: CustomerKey) {
    if key.tail != 0 { beginTails() }
    keyHead[keyHead.count - 1] = key.head
    if hasTails { keyTail[keyHead.count - 1] = key.tail }
  }

  /// A row's key.
  @inline(__always) func key(_ row: Int) -> CustomerKey { CustomerKey(head: keyHead[row], tail: hasTails ? keyTail[row] : 0) }

  /// Makes room for ids of more than eight bytes.
  mutating func beginTails() {
    hasTails = true
    keyTail.fill(keyHead.count, with: 0)
  }

  /// Gives back the keys, once they are not needed any more.
  mutating func releaseKeys() {
    keyHead.release()
    keyTail.release()
  }

  /// Adds usual rows, without their order ids; `told` are the columns that their file fills.
  mutating func append(_ rows: borrowing UsualRows, _ records: Range<Int>, _ told: Present) {
    func add<Value>(_ column: inout RawColumn<Value>, _ source: borrowing RawColumn<Value>) {
      column.append(UnsafePointer(source.base + records.lowerBound), count: records.count)
    }
    if isKeyed {
      if rows.hasTails, !hasTails { beginTails() }
      add(&keyHead, rows.keyHead)
      if hasTails { add(&keyTail, rows.keyTail) }
    } else {
      add(&customer, rows.customer)
    }
    add(&seconds, rows.seconds)
    add(&amount, rows.amount)
    if told.contains(.status) { add(&status, rows.status) }
    if told.contains(.discount) { add(&discount, rows.discount) }
    if told.contains(.profit) { add(&profit, rows.profit) }
    if told.contains(.product) { add(&product, rows.product) }
    if told.contains(.quantity) { add(&quantity, rows.quantity) }
    fill(has.subtracting(told), count)
  }

  /// Adds the last row's order id.
  @inline(__always) mutating func append(id: Cell) {
    idBytes.append(text: id)
    idLengths.append(UInt32(truncatingIfNeeded: id.count))
  }
}

extension RawColumn<UInt8> {
  /// Adds the bytes of a cell of a chunk, behind which more may be read: a short one in two steps without a call.
  @inline(__always) mutating func append(text cell: Cell) {
    if cell.count > 16 { return append(cell.start, count: cell.count) }
    reserve(16)
    let (source, target) = (UnsafeRawPointer(cell.start), UnsafeMutableRawPointer(base + count))
    target.storeBytes(of: source.loadUnaligned(as: UInt64.self), as: UInt64.self)
    target.storeBytes(of: source.loadUnaligned(fromByteOffset: 8, as: UInt64.self), toByteOffset: 8, as: UInt64.self)
    extend(cell.count)
  }
}

extension RawColumn {
  /// Adds a value as often as it takes to have `count`.
  mutating func fill(_ count: Int, with value: Value) {
    reserve(count - self.count)
    while self.count < count { append(value) }
  }
}
