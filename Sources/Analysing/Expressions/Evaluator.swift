import Trade

/// Works out which conditions hold for which customers: columns are read block by block, each fact once for all conditions that name it,
/// and compared by loops over neighbours.
struct Evaluator: Sendable {
  private let columns: [FactColumn.Values]
  private let nodes: [Node]

  /// Whether each customer of a block fulfils a condition.
  typealias Mask = ContiguousArray<Bool>

  /// A condition over columns by their numbers.
  indirect enum Node: Sendable {
    case always(Bool)
    case not(Node)
    case all([Node])
    case any([Node])
    case compare(Int, Condition.Comparison, Int64)
    case compareColumns(Int, Condition.Comparison, Int)
    /// The column holds the number of a word; the table says of each whether it is one that is looked for.
    case isOne(Int, [Bool])
    /// The column is not missing, and not 0.
    case isTrue(Int)
    case isKnown(Int)
  }

  /// The conditions of a store, with the columns that they need.
  init(_ conditions: [Condition], _ compiler: inout Compiler) { (nodes, columns) = compiler.tests(conditions) }

  /// Gives a range of customers block by block: who they are, and the mask of each condition.
  func evaluate(_ range: Range<Int>, _ body: (Range<Int>, [Mask]) -> Void) {
    var values = columns.map { _ in FactBlock() }
    for block in FactBlock.blocks(of: range) {
      for index in columns.indices {
        values[index].customers = block
        columns[index](&values[index])
      }
      body(block, nodes.map { Evaluator.mask($0, values, block.count) })
    }
  }

  private static func mask(_ node: Node, _ values: [FactBlock], _ count: Int) -> Mask {
    switch node {
    case .always(let value): return Mask(repeating: value, count: count)
    case .not(let inner):
      var mask = mask(inner, values, count)
      var places = mask.mutableSpan
      for place in 0..<count { places[place] = !places[place] }
      return mask
    case .all(let parts): return joined(parts, values, count) { $0 && $1 }
    case .any(let parts): return joined(parts, values, count) { $0 || $1 }
    case .compare(let column, let comparison, let bound):
      return compared(values[column].values, comparison, values[column].values, bound, count)
    case .compareColumns(let left, let comparison, let right):
      return compared(values[left].values, comparison, values[right].values, nil, count)
    case .isOne(let column, let table):
      return tested(values[column].values, count) { $0 != FactColumn.missing && table[Int($0)] }
    case .isTrue(let column): return tested(values[column].values, count) { $0 != FactColumn.missing && $0 != 0 }
    case .isKnown(let column): return tested(values[column].values, count) { $0 != FactColumn.missing }
    }
  }

  @inline(__always)
  private static func joined(
    _ parts: [Node], _ values: [FactBlock], _ count: Int, _ join: (Bool, Bool) -> Bool
  ) -> Mask {
    var mask = mask(parts[0], values, count)
    for part in parts.dropFirst() {
      let other = self.mask(part, values, count)
      let others = other.span
      var places = mask.mutableSpan
      for place in 0..<count { places[place] = join(places[place], others[place]) }
    }
    return mask
  }

  @inline(__always)
  private static func tested(_ values: ContiguousArray<Int64>, _ count: Int, _ test: (Int64) -> Bool) -> Mask {
    var mask = Mask(repeating: false, count: count)
    let values = values.span
    var places = mask.mutableSpan
    for place in 0..<count { places[place] = test(values[place]) }
    return mask
  }

  /// Compares with a bound, or place by place with another column.
  private static func compared(
    _ left: ContiguousArray<Int64>, _ comparison: Condition.Comparison, _ right: ContiguousArray<Int64>, _ bound: Int64?,
    _ count: Int
  ) -> Mask {
    switch comparison {
    case .equal: compared(left, right, bound, count) { $0 == $1 }
    case .notEqual: compared(left, right, bound, count) { $0 != $1 }
    case .less: compared(left, right, bound, count) { $0 < $1 }
    case .lessOrEqual: compared(left, right, bound, count) { $0 <= $1 }
    case .greater: compared(left, right, bound, count) { $0 > $1 }
    case .greaterOrEqual: compared(left, right, bound, count) { $0 >= $1 }
    }
  }

  @inline(__always)
  private static func compared(
    _ left: ContiguousArray<Int64>, _ right: ContiguousArray<Int64>, _ bound: Int64?, _ count: Int,
    _ holds: (Int64, Int64) -> Bool
  ) -> Mask {
    if let bound { return tested(left, count) { $0 != FactColumn.missing && holds($0, bound) } }
    var mask = Mask(repeating: false, count: count)
    let (left, right) = (left.span, right.span)
    var places = mask.mutableSpan
    for place in 0..<count {
      places[place] = left[place] != FactColumn.missing && right[place] != FactColumn.missing && holds(left[place], right[place])
    }
    return mask
  }
}
