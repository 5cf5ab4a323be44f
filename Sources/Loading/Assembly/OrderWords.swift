import Trade

/// A text column of the orders, after all threads have read their rows.
///
/// Where rows of an order disagree, the word that is first in the order of bytes counts, of a gift an answer that says yes: never the
/// order of rows, as everywhere. A blank cell says nothing.
final class OrderWords {
  private let column: Column
  /// The distinct words in their order: by bytes, in `gift` those that say yes before the others.
  private let words: TextPool
  /// How many words say yes.
  private let yes: Int
  /// How many rows of `gift` say neither yes nor no.
  private(set) var unclear = 0
  /// The rows, as long as each is an order; else the orders.
  private var parts: [WordPart]
  private var folded = RawColumn<Int32>()
  private var numbers: Pieces<Int32>

  /// The columns that some file of the orders has; the parts give theirs away.
  static func collected(_ parts: [Shared<RowPart>], _ segments: [Segment]) -> [OrderWords] {
    let columns = OrderColumns.texts.filter { column in parts.contains { $0.value.words.contains { $0.column == column } } }
    let all = columns.map { column in
      let owners = parts.map { part in
        let words = part.value.wordPart(of: column)
        words.end(rows: part.value.rows.count)
        return words
      }
      return OrderWords(column, owners, segments)
    }
    for part in parts { part.value.releaseWords() }
    return all
  }

  private init(_ column: Column, _ parts: [WordPart], _ segments: [Segment]) {
    self.column = column
    self.parts = parts
    var all = Interner()
    let own = parts.map { $0.numbers(in: &all) }
    var order = all.texts.sorted(ContiguousArray(0..<Int32(all.count)))
    var yes = 0
    var isUnclear: ContiguousArray<Bool> = []
    if column == .gift {
      let answers = order.map { AnswerWords.answer(all.texts[Int($0)]) }
      let (said, rest) = (order.indices.filter { answers[$0] == true }, order.indices.filter { answers[$0] != true })
      yes = said.count
      isUnclear = ContiguousArray((said + rest).map { answers[$0] == nil })
      order = ContiguousArray((said + rest).map { order[$0] })
    }
    (words, self.yes) = (all.texts.chosen(order), yes)
    var ranks = ContiguousArray<Int32>(repeating: -1, count: order.count)
    for (rank, number) in order.enumerated() { ranks[Int(number)] = Int32(truncatingIfNeeded: rank) }
    numbers = Pieces(segments, bases: parts.map(\.base))
    nonisolated(unsafe) let owners = parts
    Parallel.forRanges(of: owners.count, least: numbers.count < Parallel.few ? Int.max : 2) {
      for part in $0 { owners[part].renumber(own[part].mapped { ranks[Int($0)] }) }
    }
    if isUnclear.contains(true) {
      var unclear = 0
      numbers.forEach(in: 0..<numbers.count) { _, values in unclear += values.count { $0 >= 0 && isUnclear[Int($0)] } }
      self.unclear = unclear
    }
  }

  /// Puts together what the rows of each order say, where they are neighbours; the first row of each order, and how many rows there are.
  func fold(neighbours firstRows: borrowing RawColumn<Int32>) {
    folded.resize(firstRows.count - 1)
    let (first, target, numbers) = (firstRows.base, folded.base, numbers)
    Parallel.forRanges(of: folded.count) { orders in
      if orders.isEmpty { return }
      var order = orders.lowerBound - 1
      numbers.forEach(in: Int(first[orders.lowerBound])..<Int(first[orders.upperBound])) { row, values in
        for index in values.indices {
          if row + index == Int(first[order + 1]) {
            order += 1
            target[order] = values[index]
          } else {
            target[order] = OrderWords.least(target[order], values[index])
          }
        }
      }
    }
    rowsAreFolded()
  }

  /// Puts together what the rows of each of so many orders say; `orders` has that of each row, -1 for none, and is empty where every row
  /// is the order of its own number.
  func fold(orders: borrowing RawColumn<Int32>, count: Int) {
    if orders.isEmpty { return }
    folded.fill(count, with: -1)
    let (target, orders) = (folded.base, orders.base)
    numbers.forEach(in: 0..<numbers.count) { row, values in
      for index in values.indices where orders[row + index] >= 0 {
        let order = Int(orders[row + index])
        target[order] = OrderWords.least(target[order], values[index])
      }
    }
    rowsAreFolded()
  }

  private func rowsAreFolded() {
    parts = []
    numbers = Pieces(folded)
  }

  /// The first of two words; a blank one, -1, is the last of all as a number without a sign.
  @inline(__always) private static func least(_ a: Int32, _ b: Int32) -> Int32 {
    Int32(bitPattern: min(UInt32(bitPattern: a), UInt32(bitPattern: b)))
  }

  /// Gives a table its column, in the order of the ledger; words that no order has left are dropped. Afterwards nothing is left here.
  func fill(_ table: inout OrderTable, _ order: borrowing CustomerOrder) {
    let isWhole = folded.isEmpty && order.count == numbers.count
    let gathered = order.gathered(numbers) { $0 }
    parts = []
    folded.release()
    let yes = yes
    if column == .gift {
      table.isGift = gathered.mapped { $0 >= 0 && $0 < yes }
      return
    }
    var words = WordColumn()
    (words.words, words.number) = (self.words, gathered)
    if !isWhole { words.dropUnused() }
    switch column {
    case .channel: table.channel = words
    case .campaign: table.campaign = words
    case .coupon: table.coupon = words
    case .paymentMethod: table.paymentMethod = words
    case .region: table.region = words
    case .city: table.city = words
    case .street: table.street = words
    case .refundReason: table.refundReason = words
    case .cancelReason: table.cancelReason = words
    default: break
    }
  }
}

extension WordColumn {
  /// Drops words that no row has; the others keep their order.
  fileprivate mutating func dropUnused() {
    var isUsed = ContiguousArray<Bool>(repeating: false, count: words.count)
    for number in number where number >= 0 { isUsed[Int(number)] = true }
    if !isUsed.contains(false) { return }
    var kept = TextPool()
    let new = ContiguousArray(
      isUsed.indices.map { word in isUsed[word] ? words.withBytes(of: word) { kept.append($0) } : -1 })
    words = kept
    number = number.mapped { $0 < 0 ? -1 : new[Int($0)] }
  }
}
