import Trade

/// Reads rows of the orders or lines for one thread, into columns of its own: all that depends on no other row.
struct RowPart: ~Copyable {
  let number: Int
  var rows = RowColumns()
  var log = PartLog()
  var items = PackedRows()
  var customers = Interner()
  var products: ProductPart
  var statuses: StatusReader
  /// Status words nobody mapped, with their rows, of the files before.
  private(set) var unknownStatuses: [String: Int] = [:]
  /// Whether some row has a `paid_at`, is negative, or had to be rounded.
  var sawPaidAt = false
  var hasNegative = false
  /// How many cells of `paid_at` and `delivered_at` hold no date that can be read.
  var unclearTimes = (paid: 0, delivered: 0)
  private(set) var hasRounded = false
  /// What the rows say about their customers, by the thread's own numbers.
  var texts: [(column: CustomerColumn, texts: TextColumn)] = []

  /// What the rows say in the orders' own text columns, as far as some file has them.
  var words: [WordPart] = []

  let identity: Identity
  let byRow: Bool
  /// The orders that lines of a file of their own belong to.
  let orders: Shared<OrderBook>?
  private(set) var columns: OrderColumns
  var money: MoneyRules
  private(set) var form = Form()
  /// Cells of the customer's that the file has, and which of `texts` they are.
  private(set) var told: [(cell: Int, text: Int, column: Column)] = []
  /// Cells of the order's own texts that the file has, and which of `words` they are.
  private(set) var toldWords: [(cell: Int, words: WordPart)] = []
  var foldedBytes = RawColumn<UInt8>()
  var usual = UsualRows()
  var pending = RawColumn<Pending>(capacity: RowPart.together)
  var pendingTexts = RawColumn<Cell>()

  /// Customers and products are looked up so many at a time, so that their places in the table are fetched meanwhile.
  static let together = 32

  /// A row whose customer and product are looked up soon.
  struct Pending: BitwiseCopyable {
    var id: Cell
    var key: Interner.Key
    var product: Cell
    var productKey: Interner.Key
    var row: Int
    var name = Cell(start: Cell.nothing, count: 0)
    var category = Cell(start: Cell.nothing, count: 0)
    var brand = Cell(start: Cell.nothing, count: 0)
  }

  /// What the orders are made of.
  struct Form {
    var hasIDs = false
    /// Whether rows are order lines, and name products.
    var areLines = false
    /// Whether the rows tell the amount and the profit; else rows of the other file do.
    var tellAmount = true
    var tellProfit = true
  }

  /// A part for the thread of a number; `products` may have been listed before.
  init(
    _ number: Int, _ loader: Loader, products: ProductBook, columns: OrderColumns, money: MoneyRules,
    orders: Shared<OrderBook>? = nil, byRow: Bool = false
  ) {
    self.number = number
    self.byRow = byRow
    identity = loader.identity
    self.orders = orders
    self.products = ProductPart(listed: products)
    statuses = StatusReader(StatusWords())
    self.columns = columns
    self.money = money
  }

  /// Begins with a file.
  mutating func begin(
    _ columns: OrderColumns, _ money: MoneyRules, _ statuses: StatusWords, _ form: Form, _ present: RowColumns.Present
  ) {
    countUnknownStatuses()
    self.statuses = StatusReader(statuses)
    (self.columns, self.money, self.form) = (columns, money, form)
    rows.begin(present)
    toldWords = columns.texts.map { ($0.cell, wordPart(of: $0.column)) }
    told = []
    defer { if !told.isEmpty || columns.hasRules || columns.hasPacked { numberKeys() } }
    let cells = [
      (CustomerColumn.name, columns.customerName, Column.customerName), (.region, columns.region, .region),
      (.city, columns.city, .city),
    ]
    for (column, cell, source) in cells where cell >= 0 {
      if !texts.contains(where: { $0.column == column }) { texts.append((column, TextColumn())) }
      if let text = texts.firstIndex(where: { $0.column == column }) { told.append((cell, text, source)) }
    }
  }

  /// Reads the rows of the chunk in the file's scanner. Lines of errors count from the chunk's first.
  mutating func read(_ file: inout TableFile) throws(LoadingError) {
    log.begin(file.format.number, chunk: file.scanner.chunk.number, part: number, at: rows.count, ids: rows.idBytes.count)
    let columns = columns
    let needsHash = form.hasIDs || orders != nil
    let takesColumns = takesColumns(of: file.format)
    if takesColumns { readColumns(&file) }
    while !file.scanner.isDone {
      if takesColumns, takeRun(&file) { continue }
      guard try file.nextOne() else { continue }
      let row = file.row
      do throws(Flaw) {
        try row.checkCellCount()
        let hash = needsHash ? file.scanner.hash() : 0
        if let orders { try takeLine(row, columns, hash, of: orders) } else { try takeOrder(row, columns, hash) }
      } catch {
        reject(row, error)
      }
    }
    settlePending()
    usual.isKeyed = false
    hasRounded = hasRounded || money.hasRounded
    log.end(lines: file.scanner.lines, at: rows.count, footer: file.hasFooter)
  }

  /// Takes the words nobody mapped of the file so far.
  mutating func countUnknownStatuses() {
    for (word, rows) in statuses.unknown { unknownStatuses[word, default: 0] += rows }
    statuses = StatusReader(StatusWords())
  }

  /// Gives back what only the grouping of orders needs.
  mutating func releaseIDs(keepsHashes: Bool) {
    rows.idBytes.release()
    rows.idLengths.release()
    if !keepsHashes { rows.hash.release() }
  }

  /// Gives the orders' own texts away.
  mutating func releaseWords() { (words, toldWords) = ([], []) }

  /// Gives back the thread's own customers, once they have other numbers.
  mutating func releaseCustomers() {
    customers = Interner()
    texts = []
  }

  @inline(never) private mutating func reject(_ file: Row, _ flaw: Flaw) {
    if case .cellCount = flaw.reason {
      log.reject(file.reject(flaw, hiding: identity.forgotten), amount: 0)
    } else {
      log.reject(
        file.reject(flaw, hiding: identity.forgotten),
        amount: form.tellAmount || orders == nil ? money.readableAmount(file, columns) : 0)
    }
  }
}
