/// A column whose rows stand in several stretches of memory, one after the other.
struct Pieces<Value: BitwiseCopyable> {
  private let starts: [UnsafePointer<Value>]
  /// Where each stretch begins among all rows, and at the end how many there are.
  private let places: [Int]

  var count: Int { places.last ?? 0 }

  /// One stretch: the column itself, which must outlive this.
  init(_ column: borrowing RawColumn<Value>) {
    starts = [UnsafePointer(column.base)]
    places = [0, column.count]
  }

  /// The rows of segments, in columns of the parts that `base` names; these must outlive this.
  init(_ segments: [Segment], _ parts: [Shared<RowPart>], _ base: (borrowing RowColumns) -> UnsafeMutablePointer<Value>) {
    self.init(segments, bases: parts.map { base($0.value.rows) })
  }

  /// The rows of segments, in the columns of the parts that stand at `bases`; these must outlive this.
  init(_ segments: [Segment], bases: [UnsafeMutablePointer<Value>]) {
    starts = segments.map { UnsafePointer(bases[$0.part] + $0.rows.lowerBound) }
    places = segments.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1.rows.count) }
  }

  /// Calls with the stretches that make up a range of rows, each with where its first row stands.
  @inline(__always) func forEach(in range: Range<Int>, _ body: (Int, UnsafeBufferPointer<Value>) -> Void) {
    var piece = places.partitioningIndex { $0 > range.lowerBound } - 1
    var row = range.lowerBound
    while row < range.upperBound {
      let end = min(range.upperBound, places[piece + 1])
      body(row, UnsafeBufferPointer(start: starts[piece] + (row - places[piece]), count: end - row))
      (row, piece) = (end, piece + 1)
    }
  }

  /// A row's value.
  subscript(row: Int) -> Value {
    let piece = places.partitioningIndex { $0 > row } - 1
    return starts[piece][row - places[piece]]
  }
}
