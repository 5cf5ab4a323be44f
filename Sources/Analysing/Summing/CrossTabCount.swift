import Trade

/// Counts the customers of every two segmentations by their classes in both.
///
/// One walk over the customers for all pairs, a block at a time: the classes of a block stay in the processor's cache while every pair is
/// counted from them. Buyers and contacts go apart, so that no loop asks whether somebody is in a class: a buyer is in one of each
/// segmentation, a contact in one of each that takes contacts in.
struct CrossTabCount {
  private let analysis: Analysis
  private let jobs: Int
  /// Customers whose classes are held at a time: 17 segmentations × 2,048 bytes, and their money.
  private static let block = 2048

  /// Counts on up to `jobs` threads; no figure depends on it.
  init(_ analysis: Analysis, jobs: Int) { (self.analysis, self.jobs) = (analysis, jobs) }

  /// Customers and money of a cell in the making.
  private struct Cell {
    var customers: Int64 = 0
    var units: Int64 = 0
  }

  /// Every pair in the order of the segmentations.
  var tabs: [CrossTab] {
    let all = analysis.segmentations
    let pairs = all.indices.flatMap { first in all.indices.dropFirst(first + 1).map { (first, $0) } }
    let isRecorded = analysis.ledger.customers.isRecorded
    let facts = analysis.facts
    let buyers = facts.buyers
    let contacts = ContiguousArray(
      isRecorded.indices.lazy.filter { isRecorded[$0] && facts.orderCount[$0] == 0 }.map { CustomerID($0) })
    let open = all.map { if case .everyone = $0.population { true } else { false } }
    // Each thread counts every pair for its own customers: what is added is small beside what is walked.
    let parts = (0..<max(1, jobs)).map { $0 }
    let counts = parts.mapConcurrently(jobs: jobs) { part -> [[Cell]] in
      var cells = pairs.map { Array(repeating: Cell(), count: all[$0.0].classes.count * all[$0.1].classes.count) }
      count(slice(buyers, part, of: parts.count), pairs, withMoney: true, where: all.map { _ in true }, into: &cells)
      count(slice(contacts, part, of: parts.count), pairs, withMoney: false, where: open, into: &cells)
      return cells
    }
    return pairs.indices.map { pair in
      let (first, second) = pairs[pair]
      let cells = counts[0][pair].indices.map { place in
        var cell = CrossTab.Cell()
        for part in counts {
          cell.customers += Int(part[pair][place].customers)
          cell.revenue += Money(units: part[pair][place].units)
        }
        return cell
      }
      return CrossTab(first, second, width: all[second].classes.count, cells: cells)
    }
  }

  private func slice(_ all: ContiguousArray<CustomerID>, _ part: Int, of parts: Int) -> ArraySlice<CustomerID> {
    all[(all.count * part / parts)..<(all.count * (part + 1) / parts)]
  }

  /// Counts customers who are in a class of each segmentation that `isTold`.
  private func count(
    _ customers: ArraySlice<CustomerID>, _ pairs: [(Int, Int)], withMoney: Bool, where isTold: [Bool], into cells: inout [[Cell]]
  ) {
    let all = analysis.segmentations
    let told = all.indices.filter { isTold[$0] }
    var classes = all.map { _ in ContiguousArray<UInt8>(repeating: 0, count: Self.block) }
    var money = ContiguousArray<Int64>(repeating: 0, count: Self.block)
    var start = customers.startIndex
    while start < customers.endIndex {
      let block = customers[start..<min(start + Self.block, customers.endIndex)]
      for segmentation in told { Self.gather(all[segmentation].assignment, block, into: &classes[segmentation]) }
      if withMoney { Self.gather(analysis.facts.monetary, block, into: &money) }
      for (pair, (first, second)) in pairs.enumerated() where isTold[first] && isTold[second] {
        let width = all[second].classes.count
        Self.add(block.count, classes[first], classes[second], money, width: width, into: &cells[pair])
      }
      start = block.endIndex
    }
  }

  /// The values of a block of customers, from a column of all.
  private static func gather<Value>(
    _ column: ContiguousArray<Value>, _ block: ArraySlice<CustomerID>, into own: inout ContiguousArray<Value>
  ) {
    let values = column.span
    var own = own.mutableSpan
    for place in block.indices { own[place - block.startIndex] = values[block[place].index] }
  }

  /// Adds a block to the cells of a pair.
  private static func add(
    _ count: Int, _ rows: ContiguousArray<UInt8>, _ columns: ContiguousArray<UInt8>, _ money: ContiguousArray<Int64>, width: Int,
    into cells: inout [Cell]
  ) {
    let rows = rows.span
    let columns = columns.span
    let money = money.span
    var cells = cells.mutableSpan
    for place in 0..<count {
      let cell = Int(rows[place]) * width + Int(columns[place])
      cells[cell].customers += 1
      cells[cell].units += money[place]
    }
  }
}

extension Analysis {
  /// The cross-tabs of every two segmentations, counted on up to `jobs` threads.
  package func crossTabs(jobs: Int) -> [CrossTab] { CrossTabCount(self, jobs: jobs).tabs }
}
