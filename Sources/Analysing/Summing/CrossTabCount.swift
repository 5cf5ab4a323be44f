import Trade

/// Counts the customers of every two segmentations by their classes in both.
///
/// Counted pair by pair, 17 segmentations are 136 walks over the customers: 0.65 s for a million of them. So segmentations are put together
/// in bundles of up to 128 combinations, customers are counted by every two bundles, and those counts, a few thousand, are added up to the
/// pairs. Buyers and contacts go apart, so that no loop asks whether somebody is in a class: a buyer is in one of each segmentation, a
/// contact in one of each that takes contacts in.
struct CrossTabCount {
  private let segmentations: [Segmentation]
  private let monetary: ContiguousArray<Int64>
  private let jobs: Int
  /// Customers whose numbers are held at a time.
  private static let block = 8192

  private let buyers: ContiguousArray<CustomerID>
  private let contacts: ContiguousArray<CustomerID>

  /// Counts on up to `jobs` threads; no figure depends on it.
  init(_ analysis: Analysis, jobs: Int) {
    let facts = analysis.facts
    let isRecorded = analysis.ledger.customers.isRecorded
    (segmentations, monetary, buyers) = (analysis.segmentations, facts.monetary, facts.buyers)
    contacts = ContiguousArray(
      isRecorded.indices.lazy.filter { isRecorded[$0] && facts.orderCount[$0] == 0 }.map { CustomerID($0) })
    self.jobs = max(1, jobs)
  }

  /// Customers and money of a cell in the making.
  private struct Cell: Sendable {
    var customers: Int64 = 0
    var units: Int64 = 0

    mutating func add(_ other: Cell) {
      customers += other.customers
      units += other.units
    }
  }

  /// Every pair in the order of the segmentations.
  var tabs: [CrossTab] {
    let count = segmentations.count
    // The cells of a pair stand at `first * count + second`.
    var cells = Array(repeating: [Cell](), count: count * count)
    for first in 0..<count {
      for second in first + 1..<max(count, first + 1) {
        let both = segmentations[first].classes.count * segmentations[second].classes.count
        cells[first * count + second] = Array(repeating: Cell(), count: both)
      }
    }
    let open = segmentations.indices.filter { if case .everyone = segmentations[$0].population { true } else { false } }
    add(buyers, Array(segmentations.indices), withMoney: true, to: &cells)
    add(contacts, open, withMoney: false, to: &cells)
    return (0..<count).flatMap { first in
      (first + 1..<max(count, first + 1)).map { second in
        let own = cells[first * count + second].map { cell in
          var shown = CrossTab.Cell()
          (shown.customers, shown.revenue) = (Int(cell.customers), Money(units: cell.units))
          return shown
        }
        return CrossTab(first, second, width: segmentations[second].classes.count, cells: own)
      }
    }
  }

  /// Adds customers who are in a class of each of some segmentations.
  private func add(_ customers: ContiguousArray<CustomerID>, _ told: [Int], withMoney: Bool, to cells: inout [[Cell]]) {
    if customers.isEmpty || told.count < 2 { return }
    let bundles = ClassBundle.all(segmentations, told)
    // A bundle with itself tells the pairs within it.
    let pairs = bundles.indices.flatMap { first in bundles.indices.dropFirst(first).map { (first, $0) } }
    let parts = (0..<jobs).map { customers[(customers.count * $0 / jobs)..<(customers.count * ($0 + 1) / jobs)] }
    let tables = parts.mapConcurrently(jobs: jobs) { count($0, bundles, pairs, withMoney: withMoney) }
    for (place, (first, second)) in pairs.enumerated() {
      for number in tables[0][place].indices {
        let cell = tables.reduce(into: Cell()) { $0.add($1[place][number]) }
        if cell.customers == 0 { continue }
        let numbers = first == second ? (number, number) : number.quotientAndRemainder(dividingBy: bundles[second].size)
        fold(cell, bundles[first], numbers.0, bundles[second], numbers.1, isSame: first == second, into: &cells)
      }
    }
  }

  /// Adds a cell of two bundles to the pairs of their members.
  private func fold(
    _ cell: Cell, _ a: ClassBundle, _ first: Int, _ b: ClassBundle, _ second: Int, isSame: Bool, into cells: inout [[Cell]]
  ) {
    for (place, one) in a.members.enumerated() {
      let row = a.classIndex(first, of: place, among: segmentations[one].classes.count)
      for (other, two) in b.members.enumerated() where !isSame || other > place {
        let column = b.classIndex(second, of: other, among: segmentations[two].classes.count)
        let (low, high) = one < two ? ((one, row), (two, column)) : ((two, column), (one, row))
        let own = low.1 * segmentations[high.0].classes.count + high.1
        cells[low.0 * segmentations.count + high.0][own].add(cell)
      }
    }
  }

  /// Counts a part of the customers by every two bundles; a bundle with itself has a row only.
  private func count(
    _ customers: ArraySlice<CustomerID>, _ bundles: [ClassBundle], _ pairs: [(Int, Int)], withMoney: Bool
  ) -> [[Cell]] {
    var tables = pairs.map { first, second in
      Array(repeating: Cell(), count: bundles[first].size * (first == second ? 1 : bundles[second].size))
    }
    var numbers = bundles.map { _ in ContiguousArray<UInt8>(repeating: 0, count: Self.block) }
    var money = ContiguousArray<Int64>(repeating: 0, count: Self.block)
    let none = ContiguousArray<UInt8>(repeating: 0, count: Self.block)
    var start = customers.startIndex
    while start < customers.endIndex {
      let block = customers[start..<min(start + Self.block, customers.endIndex)]
      for (place, bundle) in bundles.enumerated() {
        for index in 0..<block.count { numbers[place][index] = 0 }
        for (member, weight) in zip(bundle.members, bundle.weights) {
          Self.gather(segmentations[member].assignment, block, times: UInt8(weight), into: &numbers[place])
        }
      }
      if withMoney { for place in block.indices { money[place - start] = monetary[block[place].index] } }
      for (pair, (first, second)) in pairs.enumerated() {
        let isSame = first == second
        Self.add(
          block.count, isSame ? none : numbers[first], numbers[second], money, width: bundles[second].size, into: &tables[pair])
      }
      start = block.endIndex
    }
    return tables
  }

  /// Adds the classes of a block of customers to their numbers.
  private static func gather(
    _ column: ContiguousArray<UInt8>, _ block: ArraySlice<CustomerID>, times weight: UInt8, into own: inout ContiguousArray<UInt8>
  ) {
    let values = column.span
    var own = own.mutableSpan
    for place in block.indices { own[place - block.startIndex] += values[block[place].index] * weight }
  }

  /// Adds a block to the cells of two bundles.
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
