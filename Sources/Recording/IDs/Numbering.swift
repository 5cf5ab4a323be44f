import Glibc
import Trade

/// Which customer of a ledger each number of the record is. Numbers of the record are given once and for all; those of a ledger are another
/// in every run.
struct Numbering {
  /// Customer by number of the record; -1 for who is not in the ledger.
  private(set) var customers: ContiguousArray<Int32>

  init(_ chunks: [IDChunk], in table: CustomerTable) throws {
    var count = 0
    for chunk in chunks {
      guard chunk.first == count else { throw Damage() }
      count += chunk.ids.count
    }
    customers = ContiguousArray(repeating: -1, count: count)
    for chunk in chunks {
      chunk.ids.withTexts { known in
        table.ids.withTexts { wanted in
          var place = 0
          for number in 0..<known.count where !known[number].isEmpty {
            // Those of another period begin here.
            if place > 0, !Numbering.precedes(wanted[place - 1], known[number]) { place = 0 }
            place = Numbering.firstPlace(of: known[number], in: wanted, from: place)
            if place < wanted.count, wanted[place].elementsEqual(known[number]) {
              customers[chunk.first + number] = Int32(place)
            }
          }
        }
      }
    }
  }

  /// Numbers those of a ledger that have no number yet; the chunks that are new, or another than they were: a last one that is short goes on.
  mutating func number(everyoneIn table: CustomerTable, after last: IDChunk?) -> [IDChunk] {
    var isKnown = ContiguousArray(repeating: false, count: table.count)
    for customer in customers where customer >= 0 { isKnown[Int(customer)] = true }
    var chunks: [IDChunk] = []
    table.ids.withTexts { texts in
      for customer in 0..<texts.count where !isKnown[customer] {
        if chunks.isEmpty, let last, last.ids.count < IDChunk.least {
          chunks.append(last)
        } else if chunks.last.map({ $0.ids.count == IDChunk.length }) ?? true {
          chunks.append(IDChunk(first: customers.count, ids: TextPool()))
        }
        chunks[chunks.count - 1].ids.append(texts[customer])
        customers.append(Int32(customer))
      }
    }
    return chunks
  }

  /// Whether the customer of a number of the record is in the ledger.
  func isInLedger(_ number: Int) -> Bool { number < customers.count && customers[number] >= 0 }

  /// A column by the numbers of the record of one by those of the ledger; 0 for who is not in it.
  func spread<Value: FixedWidthInteger>(_ column: ContiguousArray<Value>) -> ContiguousArray<Value> {
    ContiguousArray(customers.map { $0 < 0 ? 0 : column[Int($0)] })
  }

  /// A column by the numbers of a ledger of `count` customers of one by those of the record; 0 for who is not in it.
  func gather<Value: FixedWidthInteger>(_ column: ContiguousArray<Value>, count: Int) -> ContiguousArray<Value> {
    var gathered = ContiguousArray<Value>(repeating: 0, count: count)
    for number in 0..<min(column.count, customers.count) where customers[number] >= 0 {
      gathered[Int(customers[number])] = column[number]
    }
    return gathered
  }

  /// The first text from a place on that is not before the wanted one: in steps that double, then by halves, as the next one is most often
  /// near.
  private static func firstPlace(of wanted: UnsafeBufferPointer<UInt8>, in texts: TextPool.Texts, from start: Int) -> Int {
    var (low, step) = (start, 1)
    while low + step <= texts.count, precedes(texts[low + step - 1], wanted) {
      low += step
      step *= 2
    }
    var high = min(low + step - 1, texts.count)
    while low < high {
      let middle = low + (high - low) / 2
      if precedes(texts[middle], wanted) { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Whether a text stands before another by its bytes: with the C library's call, as the comparison of sequences took a third of reading a
  /// period.
  private static func precedes(_ one: UnsafeBufferPointer<UInt8>, _ other: UnsafeBufferPointer<UInt8>) -> Bool {
    let shared = min(one.count, other.count)
    guard shared > 0, let start = one.baseAddress, let otherStart = other.baseAddress else { return one.count < other.count }
    let order = memcmp(start, otherStart, shared)
    return order == 0 ? one.count < other.count : order < 0
  }
}
