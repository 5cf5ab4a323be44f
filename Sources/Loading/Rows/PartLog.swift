import Trade

/// The books that one thread keeps while it reads rows; `IntakeLog` adds them up.
struct PartLog {
  private(set) var segments: [Segment] = []
  private(set) var rejects: [(chunk: Segment.Chunk, row: RejectedRow)] = []
  /// Rows read and the money on them, and the money of those that were set aside.
  private(set) var rows = 0
  private(set) var amount: Int64 = 0
  private(set) var rejectedAmount: Int64 = 0
  /// Rows that are no goods, and the money on them.
  private(set) var withoutGoods = Intake.Tally()
  /// Sum of the absolute amounts: what must not overflow.
  private(set) var absolute: Int128 = 0
  /// Where an export's own footer began, by file, counted from the chunk's first line.
  private(set) var footers: [(chunk: Segment.Chunk, line: Int)] = []
  private var nextLine = 1

  /// Begins with the rows of a chunk, which are the part's next.
  mutating func begin(_ file: Int, chunk: Int, part: Int, at row: Int, ids: Int) {
    segments.append(Segment(chunk: Segment.Chunk(file: file, number: chunk), part: part, rows: row..<row, firstID: ids))
    nextLine = 1
  }

  /// Ends the chunk; `footer`: whether the export's own footer is the next line.
  mutating func end(lines: Int, at row: Int, footer: Bool) {
    let last = segments.count - 1
    if footer { footers.append((segments[last].chunk, lines + 1)) }
    segments[last].lines = lines
    segments[last].rows = segments[last].rows.lowerBound..<row
  }

  /// Notes the line of a row that is kept, the part's `row`-th.
  @inline(__always) mutating func keep(_ line: Int, at row: Int) {
    if line != nextLine { jump(line, row) }
    nextLine = line + 1
  }

  /// Notes rows that stand on as many lines.
  mutating func keep(_ line: Int, lines: Int, at row: Int) {
    keep(line, at: row)
    nextLine = line + lines
  }

  @inline(never) private mutating func jump(_ line: Int, _ row: Int) {
    let last = segments.count - 1
    segments[last].jumps.append((row - segments[last].rows.lowerBound, line))
  }

  /// Counts a row with its amount.
  @inline(__always) mutating func read(_ amount: Int64) {
    rows += 1
    self.amount &+= amount
  }

  /// Adds to the sum that must not overflow.
  @inline(__always) mutating func weigh(_ units: Int64) { absolute += Int128(units.magnitude) }

  /// Counts rows with their amounts, none above ten digits, and at most as many as a chunk has.
  mutating func read(_ amounts: UnsafePointer<Int64>, count: Int) {
    rows += count
    var sum: Int64 = 0
    for index in 0..<count { sum &+= amounts[index] }
    amount &+= sum
    weigh(amounts, count: count)
  }

  /// Adds other money of such rows to the sum that must not overflow; what is not known weighs nothing.
  mutating func weigh(_ units: UnsafePointer<Int64>, count: Int) {
    var sum: UInt64 = 0
    for index in 0..<count { sum &+= units[index] == OrderTable.unknown ? 0 : units[index].magnitude }
    absolute += Int128(sum)
  }

  /// Counts a row that is no goods.
  mutating func leaveOut(_ amount: Int64) {
    read(amount)
    weigh(amount)
    withoutGoods.rows += 1
    withoutGoods.amount.units &+= amount
  }

  /// Counts a row that is set aside, with its amount as far as it can be read.
  mutating func reject(_ row: RejectedRow, amount: Int64) {
    if let last = segments.last { rejects.append((last.chunk, row)) }
    read(amount)
    weigh(amount)
    rejectedAmount &+= amount
  }
}
