import Trade

/// Counts the customers of every two segmentations by their classes in both.
///
/// One walk over the customers for all pairs, a block at a time. What is counted are pairs of groups of segmentations, several times fewer than
/// pairs of segmentations. Buyers and contacts go apart, so that no loop asks whether somebody is in a class: a buyer is in one of each
/// segmentation, a contact in one of each that takes contacts in.
struct CrossTabCount {
  private let analysis: Analysis
  private let jobs: Int
  /// Customers whose classes are held at a time, so that they stay in the processor's cache.
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
    let isOpen = all.map { if case .everyone = $0.population { true } else { false } }
    let groups = [all.indices.map { $0 }, all.indices.filter { isOpen[$0] }]
      .map { CrossTabGroups($0.map { ($0, all[$0].classes.count) }) }
    // Each thread counts every pair for its own customers: what is added is small beside what is walked.
    let parts = (0..<max(1, jobs)).map { $0 }
    let counts = parts.mapConcurrently(jobs: jobs) { part in
      [
        count(slice(buyers, part, of: parts.count), groups[0], withMoney: true),
        count(slice(contacts, part, of: parts.count), groups[1], withMoney: false),
      ]
    }
    let tables = groups.indices.map { population in Self.sum(counts.map { $0[population] }) }
    return pairs.map { first, second in
      let width = all[second].classes.count
      var cells = Array(repeating: CrossTab.Cell(), count: all[first].classes.count * width)
      for (groups, tables) in zip(groups, tables) {
        groups.forCells(of: first, second) { table, place, row, column in
          if tables[table].isEmpty || tables[table][place].customers == 0 { return }
          cells[row * width + column].customers += Int(tables[table][place].customers)
          cells[row * width + column].revenue += Money(units: tables[table][place].units)
        }
      }
      return CrossTab(first, second, width: width, cells: cells)
    }
  }

  /// The tables of several threads added up; a thread without customers has empty ones.
  private static func sum(_ parts: [[[Cell]]]) -> [[Cell]] {
    var sums = parts[0]
    for part in parts.dropFirst() {
      for (table, cells) in part.enumerated() where !cells.isEmpty {
        if sums[table].isEmpty { sums[table] = Array(repeating: Cell(), count: cells.count) }
        for (place, cell) in cells.enumerated() {
          sums[table][place].customers += cell.customers
          sums[table][place].units += cell.units
        }
      }
    }
    return sums
  }

  private func slice(_ all: ContiguousArray<CustomerID>, _ part: Int, of parts: Int) -> ArraySlice<CustomerID> {
    all[(all.count * part / parts)..<(all.count * (part + 1) / parts)]
  }

  /// Counts customers who are in a class of each segmentation of the groups: a table for each pair of groups.
  private func count(_ customers: ArraySlice<CustomerID>, _ groups: CrossTabGroups, withMoney: Bool) -> [[Cell]] {
    var tables = groups.tables.map { Array(repeating: Cell(), count: customers.isEmpty ? 0 : $0) }
    var numbers = groups.all.map { _ in ContiguousArray<UInt8>(repeating: 0, count: Self.block) }
    var money = ContiguousArray<Int64>(repeating: 0, count: Self.block)
    var classes = ContiguousArray<UInt8>(repeating: 0, count: Self.block)
    var start = customers.startIndex
    while start < customers.endIndex {
      let block = customers[start..<min(start + Self.block, customers.endIndex)]
      for (group, members) in groups.all.map(\.members).enumerated() {
        for (place, member) in members.enumerated() {
          Self.gather(analysis.segmentations[member.segmentation].assignment, block, into: &classes)
          Self.combine(classes, times: UInt8(member.stride), isFirst: place == 0, into: &numbers[group])
        }
      }
      if withMoney { Self.gather(analysis.facts.monetary, block, into: &money) }
      for (table, (first, second)) in groups.pairs.enumerated() {
        Self.add(block.count, numbers[first], numbers[second], money, width: groups.all[second].width, into: &tables[table])
      }
      start = block.endIndex
    }
    return tables
  }

  /// Adds the classes of a block to the numbers of its group.
  private static func combine(
    _ classes: ContiguousArray<UInt8>, times stride: UInt8, isFirst: Bool, into numbers: inout ContiguousArray<UInt8>
  ) {
    let classes = classes.span
    var numbers = numbers.mutableSpan
    for place in classes.indices { numbers[place] = (isFirst ? 0 : numbers[place]) &+ classes[place] &* stride }
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
