import Trade

/// The rows of a table that tells more about customers or campaigns, while files are read: people, contacts, dates, campaigns.
struct FactRows {
  let kind: TableKind
  /// The number of each row's own id, whoever it stands for; empty where rows are about no customer.
  private(set) var customers: ContiguousArray<Int32> = []
  private(set) var places: ContiguousArray<Place> = []
  /// When: seconds or a day, by which the rows of a customer are sorted; 0 in a table without dates.
  private(set) var times: ContiguousArray<Int64> = []
  /// Other numbers and texts of the table that some file has.
  private var numbers: [Column: ContiguousArray<Int64>] = [:]
  private var texts: [Column: WordRows] = [:]
  /// The text columns of the file at hand, out of `texts` while it is read: looking each cell's up was a third of reading.
  private var open: [(column: Column, words: WordRows)] = []

  /// Where a row stands.
  struct Place {
    var file: Int
    var line: Int
  }

  init(_ kind: TableKind) { self.kind = kind }

  /// How many rows there are.
  var count: Int { times.count }

  /// Adds a row; `customer` is nil in a table about none.
  mutating func append(customer: Int32? = nil, time: Int64 = 0, at place: Place) {
    if let customer { customers.append(customer) }
    times.append(time)
    places.append(place)
  }

  /// Begins with a file that has some text columns.
  mutating func begin(_ columns: [Column]) { open = columns.map { ($0, texts.removeValue(forKey: $0) ?? WordRows()) } }

  /// Gives the last row the text of the file's text column at a place; a blank one is none.
  mutating func put(at place: Int, _ cell: Cell) { open[place].words.put(cell, row: count - 1) }

  /// Ends the file. A column that no row has told is none.
  mutating func close() {
    for (column, words) in open where words.count > 0 { texts[column] = words }
    open = []
  }

  /// Gives the last row a number.
  mutating func put(_ column: Column, _ number: Int64?) {
    let row = count - 1
    numbers[column, default: []].pad(to: row)
    numbers[column, default: []].append(number ?? OrderTable.unknown)
  }

  /// Ends the reading: columns that the last files lacked get as long as the others.
  mutating func end() {
    let rows = count
    for column in texts.keys { texts[column]?.pad(to: rows) }
    for column in numbers.keys { numbers[column]?.pad(to: rows) }
  }

  /// Rows that stay, by customer, time and content, so that the order of the files' rows does not matter, and how many of them said
  /// what another has said and were dropped. `ranks` has the customer of each row; empty where the table is about none.
  func settled(_ rows: [Int], ranks: ContiguousArray<Int32>, dropsEqual: Bool) -> (rows: [Int], dropped: Int) {
    var keys: [ContiguousArray<Int64>] = ranks.isEmpty ? [times] : [ContiguousArray(ranks.map { Int64($0) }), times]
    for column in kind.columns {
      if let texts = texts[column] { keys.append(ContiguousArray(texts.ranks.map { Int64($0) })) }
      if let numbers = numbers[column] { keys.append(numbers) }
    }
    let sorted = rows.sorted { a, b in
      for key in keys where key[a] != key[b] { return key[a] < key[b] }
      return a < b
    }
    if !dropsEqual { return (sorted, 0) }
    var kept: [Int] = []
    for row in sorted {
      if let last = kept.last, keys.allSatisfy({ $0[last] == $0[row] }) { continue }
      kept.append(row)
    }
    return (kept, sorted.count - kept.count)
  }

  /// A text column of chosen rows, missing where no file has it.
  func words(_ column: Column, _ rows: [Int], canonical: KnownWords? = nil) -> WordColumn {
    texts[column]?.column(rows, canonical: canonical) ?? WordColumn()
  }

  /// A number column of chosen rows; empty where no file has it.
  func numbers(_ column: Column, _ rows: [Int]) -> ContiguousArray<Int64> {
    numbers[column].map { all in ContiguousArray(rows.map { all[$0] }) } ?? []
  }

  /// What the cells of a column mean; empty where no file has it. `WordRows.meanings`.
  func meanings<Value>(
    _ column: Column, _ rows: [Int], _ meaning: (String) -> Value?
  ) -> (values: ContiguousArray<Value?>, unknown: Int) {
    texts[column]?.meanings(rows, meaning) ?? ([], 0)
  }
}

extension ContiguousArray<Int64> {
  fileprivate mutating func pad(to count: Int) { while self.count < count { append(OrderTable.unknown) } }
}
