import CBytes

/// Which order each row belongs to, by the ids that the parts have read.
///
/// Where the ids only go up, or only down, from row to row, as exports write them, equal ids are neighbours and nothing is looked up:
/// ten million rows take 0.05 s instead of 0.9 s.
struct OrderGroups: ~Copyable {
  /// How many orders there are.
  private(set) var count = 0
  /// The order of each row; empty where every row is the order of its own number, and where `firstRows` tells it.
  var order = RawColumn<Int32>()
  /// Where the rows of an order are neighbours, the first row of each, and at the end how many rows there are; else empty.
  private(set) var firstRows = RawColumn<Int32>()
  /// The ids by order; empty where nobody needs them and they were not looked up.
  private(set) var ids = Interner()

  /// No rows.
  init() {}

  /// Whether some order has more than one row.
  var hasSeveralRows: Bool { !order.isEmpty || !firstRows.isEmpty }

  /// Groups rows by their ids; `keepsIDs`: whether they are asked for later.
  init(_ parts: [Shared<RowPart>], _ segments: [Segment], keepsIDs: Bool) {
    let places = segments.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1.rows.count) }
    let rows = places.last ?? 0
    let survey = OrderGroups.survey(parts, segments)
    if keepsIDs || !survey.isMonotone {
      intern(parts, segments, rows)
    } else {
      count = survey.starts.last ?? 0
      if count < rows { findFirstRows(parts, segments, survey, places) }
    }
  }

  /// Tells the order of each row where only the first rows of orders are known.
  mutating func spell() {
    if firstRows.isEmpty { return }
    order.resize(Int(firstRows[count]))
    for order in 0..<count {
      for row in Int(firstRows[order])..<Int(firstRows[order + 1]) { self.order[row] = Int32(truncatingIfNeeded: order) }
    }
    firstRows.release()
  }

  /// Groups rows without ids: each is an order, but an amount given back is none (-1).
  mutating func number(_ amounts: borrowing RawColumn<Int64>, hasNegative: Bool) {
    count = amounts.count
    if !hasNegative { return }
    count = 0
    order.reserve(amounts.count)
    for row in 0..<amounts.count {
      order.append(amounts[row] < 0 ? -1 : Int32(truncatingIfNeeded: count))
      if amounts[row] >= 0 { count += 1 }
    }
  }

  /// Takes a row out of its order.
  mutating func drop(_ row: Int) { order[row] = -1 }

  /// Takes the rows out that are no order lines.
  mutating func drop(_ products: borrowing RawColumn<Int32>) {
    if order.isEmpty { for row in 0..<products.count { order.append(Int32(truncatingIfNeeded: row)) } }
    for row in 0..<products.count where products[row] == RowColumns.noLine { order[row] = -1 }
  }

  /// Calls with the ids of a segment's rows.
  @inline(__always) private static func forIDs(of segment: Segment, _ parts: [Shared<RowPart>], _ body: (Cell) -> Void) {
    let part = parts[segment.part]
    var start = UnsafePointer(part.value.rows.idBytes.base + segment.firstID)
    let lengths = part.value.rows.idLengths.base
    for row in segment.rows {
      let id = Cell(start: start, count: Int(lengths[row]))
      body(id)
      start += id.count
    }
  }

  /// How ids follow each other within a stretch of segments.
  private struct Run {
    var first: Cell?
    var last: Cell?
    var rises = 0
    var falls = 0
    var changes: Int { rises + falls }

    /// Counts a step from one id to the next.
    @inline(__always) mutating func add(_ last: Cell, _ next: Cell) {
      let order = last.order(next)
      if order < 0 { rises += 1 }
      if order > 0 { falls += 1 }
    }
  }

  /// How the ids of all segments follow each other.
  private struct Survey {
    /// Whether they rise or fall throughout; then equal ids are neighbours.
    var isMonotone = true
    /// How many orders begin before each segment, and before the end, if they are.
    var starts = [0]
    /// Whether the first row of each segment begins an order.
    var begins: [Bool] = []
  }

  private static func survey(_ parts: [Shared<RowPart>], _ segments: [Segment]) -> Survey {
    var runs = [Run](repeating: Run(), count: segments.count)
    let places = segments.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1.rows.count) }
    runs.withUnsafeMutableBufferPointer { runs in
      nonisolated(unsafe) let runs = runs
      Parallel.forSegments(segments, places) { index in
        var run = Run()
        OrderGroups.forIDs(of: segments[index], parts) { id in
          if let last = run.last { run.add(last, id) } else { run.first = id }
          run.last = id
        }
        runs[index] = run
      }
    }
    var whole = Run()
    var survey = Survey()
    for run in runs {
      let before = whole.changes
      var begins = whole.last == nil
      if let first = run.first {
        if let last = whole.last { whole.add(last, first) }
        begins = begins || whole.changes > before
        whole.rises += run.rises
        whole.falls += run.falls
        whole.last = run.last
      }
      survey.begins.append(begins)
      survey.starts.append(whole.last == nil ? 0 : whole.changes + 1)
    }
    survey.isMonotone = whole.rises == 0 || whole.falls == 0
    return survey
  }

  /// Finds where each order begins, where equal ids are neighbours.
  private mutating func findFirstRows(
    _ parts: [Shared<RowPart>], _ segments: [Segment], _ survey: Survey, _ places: [Int]
  ) {
    firstRows.resize(count + 1)
    let target = firstRows.base
    target[count] = Int32(truncatingIfNeeded: places.last ?? 0)
    Parallel.forSegments(segments, places) { index in
      var order = survey.starts[index]
      var row = places[index]
      var last: Cell?
      OrderGroups.forIDs(of: segments[index], parts) { id in
        let isNew = last.map { $0.order(id) != 0 } ?? survey.begins[index]
        if isNew {
          target[order] = Int32(truncatingIfNeeded: row)
          order += 1
        }
        last = id
        row += 1
      }
    }
  }

  /// Looks every id up, 32 ahead of their turn.
  private mutating func intern(_ parts: [Shared<RowPart>], _ segments: [Segment], _ rows: Int) {
    order.reserve(rows)
    var ahead = RawColumn<(Cell, Interner.Key)>()
    for segment in segments {
      OrderGroups.forIDs(of: segment, parts) { id in
        let key = Interner.key(of: id)
        ids.prefetch(key)
        ahead.append((id, key))
        if ahead.count == 32 { settle(&ahead) }
      }
    }
    settle(&ahead)
    count = ids.count
    if count == rows { order.release() }
  }

  private mutating func settle(_ ahead: inout RawColumn<(Cell, Interner.Key)>) {
    for index in 0..<ahead.count { order.append(ids.number(of: ahead[index].0, ahead[index].1)) }
    ahead.truncate(0)
  }
}

extension Cell {
  /// Below 0 before another text, above 0 behind it: by length, then by bytes, as numbers without leading zeros are ordered.
  @inline(__always) func order(_ other: Cell) -> Int {
    if count != other.count { return count - other.count }
    var offset = 0
    while offset + 8 <= count {
      let a = UInt64(bigEndian: UnsafeRawPointer(start).loadUnaligned(fromByteOffset: offset, as: UInt64.self))
      let b = UInt64(bigEndian: UnsafeRawPointer(other.start).loadUnaligned(fromByteOffset: offset, as: UInt64.self))
      if a != b { return a < b ? -1 : 1 }
      offset += 8
    }
    while offset < count {
      if start[offset] != other.start[offset] { return Int(start[offset]) - Int(other.start[offset]) }
      offset += 1
    }
    return 0
  }
}
