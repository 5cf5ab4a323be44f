import Trade

/// The customers while tables are read: ids by number, and what rows say about each.
struct CustomerBook {
  private(set) var ids = Interner()
  /// The number that stands for each, after `same_as`.
  private var aliases: ContiguousArray<Int32> = []
  /// Ids that `same_as` calls another.
  private var renamed: Set<Int32> = []
  private let identity: Identity
  private var folded: [UInt8] = []
  /// Cells of the customer file.
  var recorded = CustomerTexts()
  /// Cells of the orders: a name beside the id, a region, a city; the newest row's.
  private var seen: [CustomerColumn: TextColumn] = [:]
  private var isRecorded: ContiguousArray<Bool> = []
  private var registered: ContiguousArray<Day?> = []
  private var hasRecords = false
  /// What the customer file says besides texts.
  var profiles = CustomerProfiles()
  /// Rows of the customer file that repeat an id.
  private(set) var repeated = 0

  init(identity: Identity) { self.identity = identity }

  /// The number of an id; -1 for a blank one.
  mutating func number(of cell: Cell) -> Int32 {
    if cell.isEmpty { return -1 }
    let number = ownNumber(of: cell)
    return root(number)
  }

  /// The number of an id itself that was met before, whoever it stands for; nil for a new one.
  mutating func knownNumber(of cell: Cell) -> Int32? {
    guard identity.foldsEmail, cell.bytes.contains(64) else { return ids.knownNumber(of: cell) }
    return withFolded(cell) { $1.ids.knownNumber(of: $0) }
  }

  /// The number of an id itself, whoever it stands for.
  private mutating func ownNumber(of cell: Cell) -> Int32 {
    identity.foldsEmail && cell.bytes.contains(64) ? foldedNumber(cell) : ids.number(of: cell)
  }

  /// The number that stands for another, after `same_as`.
  func root(_ number: Int32) -> Int32 {
    var number = number
    while Int(number) < aliases.count, aliases[Int(number)] != number { number = aliases[Int(number)] }
    return number
  }

  /// Takes in the ids that a thread has met, which are trimmed and folded, and returns the numbers that stand for them here; an empty
  /// list where they are the same.
  mutating func take(_ part: Interner) -> ContiguousArray<Int32> {
    if ids.count == 0 {
      ids = part
      return []
    }
    var numbers = ContiguousArray(repeating: Int32(-1), count: part.count)
    ids.numbers(of: part, into: &numbers)
    if !aliases.isEmpty { for index in numbers.indices { numbers[index] = root(numbers[index]) } }
    return numbers
  }

  /// Notes what order rows say about their customers; `numbers` are those of `take`.
  mutating func see(_ column: CustomerColumn, _ texts: TextColumn, numbered numbers: ContiguousArray<Int32>) {
    seen[column, default: TextColumn()].put(texts, numbered: numbers)
  }

  private mutating func foldedNumber(_ cell: Cell) -> Int32 { withFolded(cell) { $1.ids.number(of: $0) } }

  /// Calls with an id in small letters.
  private mutating func withFolded<Result>(_ cell: Cell, _ body: (Cell, inout CustomerBook) -> Result) -> Result {
    folded.removeAll(keepingCapacity: true)
    for byte in cell.bytes { folded.append(byte >= 65 && byte <= 90 ? byte | 32 : byte) }
    let bytes = folded
    return bytes.withUnsafeBufferPointer { body(Cell(start: $0.baseAddress ?? Cell.nothing, count: $0.count), &self) }
  }

  /// An id as the ledger writes it.
  func written(_ id: String) -> String {
    var id = id
    return id.withUTF8 { text in
      let whole = Cell(start: text.baseAddress ?? Cell.nothing, count: text.count)
      let cell = identity.trim ? whole.trimmed() : whole
      let folds = identity.foldsEmail && cell.bytes.contains(64)
      return String(decoding: cell.bytes.map { folds && $0 >= 65 && $0 <= 90 ? $0 | 32 : $0 }, as: UTF8.self)
    }
  }

  /// The number of an id in the configuration; nil where the data does not have it.
  mutating func number(ofID id: String) -> Int32? {
    var bytes = Array(id.utf8)
    return bytes.withUnsafeMutableBufferPointer { buffer in
      guard let start = buffer.baseAddress else { return nil }
      let cell = Cell(start: UnsafePointer(start), count: buffer.count)
      return number(of: identity.trim ? cell.trimmed() : cell)
    }
  }

  /// Says that one id is another; rows that lead in a circle make one customer of all. `settle` follows the last of them.
  mutating func unite(_ id: Cell, with other: Cell) {
    let (from, to) = (ownNumber(of: id), ownNumber(of: other))
    while aliases.count < ids.count { aliases.append(Int32(aliases.count)) }
    if from != to { renamed.insert(from) }
    let (low, high) = (min(root(from), root(to)), max(root(from), root(to)))
    aliases[Int(high)] = low
  }

  /// Chooses the id that stands for each united customer, whatever the order of the rows: one that is not called another, of
  /// several the smallest in bytes.
  mutating func settle() {
    let roots = aliases.indices.map { root(Int32($0)) }
    var chosen: [Int32: Int32] = [:]
    for number in ids.texts.sorted(ContiguousArray(aliases.indices.map { Int32($0) })) {
      let root = roots[Int(number)]
      guard let best = chosen[root] else {
        chosen[root] = number
        continue
      }
      if renamed.contains(best), !renamed.contains(number) { chosen[root] = number }
    }
    for number in aliases.indices { aliases[number] = chosen[roots[number]] ?? Int32(number) }
    renamed = []
  }

  /// Notes that the customer file has a row for a customer.
  mutating func record(_ customer: Int32, registered day: Day?, hasDays: Bool) {
    hasRecords = true
    while isRecorded.count <= Int(customer) { isRecorded.append(false) }
    if isRecorded[Int(customer)] { repeated += 1 }
    isRecorded[Int(customer)] = true
    guard hasDays else { return }
    while registered.count <= Int(customer) { registered.append(nil) }
    if let day { registered[Int(customer)] = min(day, registered[Int(customer)] ?? day) }
  }

  /// What the customer file says of a customer, else the newest of the orders; nil where nothing does.
  func text(_ column: CustomerColumn, of customer: Int32) -> String? {
    if let text = recorded.text(column, of: Int(customer)) { return text }
    guard let texts = seen[column], texts.hasText(Int(customer)) else { return nil }
    return texts.all[Int(texts.number(Int(customer)))]
  }

  /// Whether any row says something in a column.
  func knows(_ column: CustomerColumn) -> Bool { recorded.knows(column) || seen[column] != nil }

  /// Gives back the memory of the look-up, once no id is asked for any more.
  mutating func endLookUp() { ids.endLookUp() }

  /// Whether a customer must stand in the table although nothing was bought.
  func isRecorded(_ customer: Int) -> Bool { customer < isRecorded.count && isRecorded[customer] }

  /// The table of chosen customers, in the order given.
  func table(_ chosen: ContiguousArray<Int32>) -> CustomerTable {
    var table = CustomerTable(ids: ids.texts.chosen(chosen))
    if hasRecords { table.isRecorded = Parallel.array(of: chosen.count) { isRecorded(Int(chosen[$0])) } }
    if !registered.isEmpty {
      table.registered = Parallel.array(of: chosen.count) { place in
        Int(chosen[place]) < registered.count ? registered[Int(chosen[place])] : nil
      }
    }
    profiles.fill(&table, chosen)
    table.texts = recorded.chosen(chosen, or: seen)
    for (column, texts) in seen where !recorded.knows(column) {
      var others = Texts()
      for customer in chosen { texts.append(Int(customer), to: &others) }
      table.texts[column] = others.pool
    }
    return table
  }
}
