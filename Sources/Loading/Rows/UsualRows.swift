import Trade

/// The usual rows of a chunk, read column by column: a loop over one kind of cell keeps all that it needs in registers, and its
/// branches go the same way row after row.
///
/// What is not usual here, `Row` reads. Both give the same values: tests hold them against each other.
struct UsualRows: ~Copyable {
  /// By record of the chunk, like the columns; these hold something only where it is true.
  private(set) var isUsual = RawColumn<Bool>()
  var seconds = RawColumn<UInt32>()
  var amount = RawColumn<Int64>()
  var discount = RawColumn<Int64>()
  var profit = RawColumn<Int64>()
  var quantity = RawColumn<Int64>()
  var status = RawColumn<UInt8>()
  var product = RawColumn<Int32>()
  var customer = RawColumn<Int32>()
  var keyHead = RawColumn<UInt64>()
  var keyTail = RawColumn<UInt64>()
  /// Whether some key has a tail.
  private(set) var hasTails = false
  var hash = RawColumn<UInt64>()
  /// What a block of rows is looked up by.
  let lookUp = RawColumn<Interner.Key>(capacity: RowPart.together)
  /// Whether the chunk's customers are known by their keys.
  var isKeyed = false

  /// The records behind those that were asked for already.
  private(set) var records = 0..<0

  /// Finds the rows of a chunk that can be usual.
  mutating func begin(_ scanner: borrowing RecordScanner, width: Int) {
    ChunkCells.findUsual(scanner, width: width, into: &isUsual)
    records = scanner.nextRecord..<isUsual.count
    let count = isUsual.count
    seconds.resize(count)
    amount.resize(count)
    discount.resize(count)
    profit.resize(count)
    quantity.resize(count)
    status.resize(count)
    product.resize(count)
    customer.resize(count)
    keyHead.resize(count)
    keyTail.resize(count)
    hash.resize(count)
  }

  /// How many usual rows follow each other from a record on.
  func run(from record: Int) -> Int {
    var end = record
    while end < records.upperBound, isUsual[end] { end += 1 }
    return end - record
  }

  /// Whether some amount is negative.
  func hasNegative(_ records: Range<Int>) -> Bool {
    let amounts = amount.base
    return records.reduce(Int64(0)) { $0 | amounts[$1] } < 0
  }

  /// Does something for each usual row; one for which it returns false is not usual.
  @inline(__always) func forEach(_ body: (Int) -> Bool) {
    let usual = isUsual.base
    for record in records where usual[record] { if !body(record) { usual[record] = false } }
  }

  /// Short stretches of the records, whose places in a table can be asked for ahead of their turn.
  var blocks: some Sequence<Range<Int>> {
    let end = records.upperBound
    return stride(from: records.lowerBound, to: end, by: RowPart.together).lazy.map { $0..<min($0 + RowPart.together, end) }
  }

  /// Reads dates; a row needs one.
  func readDates(_ cells: ChunkCells, _ column: Int, _ format: TableFormat) {
    let target = seconds.base
    forEach { record in
      if let placed = format.usualInstant(cells.rawCell(record, column)) ?? format.usualInstant(cells.cell(record, column)) {
        target[record] = placed.seconds
        return true
      }
      return false
    }
  }

  /// Reads amounts into a column; `blank` is what a blank cell stands for, nil where it makes a row unusual.
  @inline(__always) func readAmounts(
    _ cells: ChunkCells, _ column: Int, _ decimal: UInt8, into target: borrowing RawColumn<Int64>, blank: Int64?
  ) {
    let target = target.base
    forEach { record in
      if let value = PlainNumber.amount(cells.rawCell(record, column), decimal: decimal) {
        target[record] = value
        return true
      }
      let cell = cells.cell(record, column)
      if let value = PlainNumber.amount(cell, decimal: decimal) {
        target[record] = value
        return true
      }
      if let blank { target[record] = blank }
      return cell.isEmpty && blank != nil
    }
  }

  /// Reads quantities, which are not zero; 0 stands for a blank cell.
  func readQuantities(_ cells: ChunkCells, _ column: Int, _ decimal: UInt8) {
    readAmounts(cells, column, decimal, into: quantity, blank: 0)
    let target = quantity.base
    forEach { target[$0] != 0 || cells.cell($0, column).isEmpty }
  }

  /// Reads the keys of customers; false where an id is too long for one.
  mutating func readKeys(_ cells: ChunkCells, _ column: Int, isPlain: Bool, folds: Bool) -> Bool {
    let (heads, tails) = (keyHead.base, keyTail.base)
    var longest = 0
    forEach { record in
      let id = cells.cell(record, column).bareID
      longest = max(longest, id.count)
      let key = CustomerKey(id)
      (heads[record], tails[record]) = (key.head, key.tail)
      return (isPlain || id.isValidID) && (!folds || !key.hasAtSign)
    }
    hasTails = longest > 8
    return longest <= CustomerKey.longest
  }
}
