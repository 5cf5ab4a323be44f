import Analysing
import Trade

/// The rows of `customers.csv`, written from the columns of an analysis into bytes.
struct CustomerRows: Sendable {
  private let customers: CustomerTable
  private let figures: CustomerFigures
  private let fields: CustomerFields
  private let codes: CustomerCodes
  private let texts: CustomerTexts
  private let tags: TagCells

  /// The rows of an analysis, with the codes of its customers.
  init(_ analysis: Analysis, codes: CustomerCodes) {
    customers = analysis.ledger.customers
    figures = CustomerFigures(analysis)
    fields = CustomerFields(analysis)
    self.codes = codes
    texts = CustomerTexts(customers)
    tags = TagCells(analysis.tags)
  }

  /// The rows of a range of customers. Contacts have one, customers of uncounted orders alone have none.
  func bytes(_ range: Range<Int>) -> [UInt8] {
    let fixed = fixed
    var numbers = fields.room
    var bytes: [UInt8] = []
    texts.with(customers.ids) { texts in
      let most = range.reduce(0) { $0 + fixed + texts.most($1) + tags.most($1) }
      bytes = CSVText.written(atMost: most) { cursor in
        fields.table.with { table in
          for first in stride(from: range.lowerBound, to: range.upperBound, by: CustomerFields.block) {
            let block = first..<min(range.upperBound, first + CustomerFields.block)
            fields.read(block, into: &numbers)
            numbers.withUnsafeBufferPointer { numbers in
              for number in block where isListed(number) {
                cursor.require(fixed + texts.most(number) + tags.most(number))
                let shared = Shared(table: table, numbers: numbers, place: number - first)
                row(number, texts, shared, into: &cursor)
              }
            }
          }
        }
      }
    }
    return bytes
  }

  /// The fields of one customer that others share.
  private struct Shared {
    let table: FieldTable.Lent
    let numbers: UnsafeBufferPointer<Int32>
    let place: Int

    @inline(__always) subscript(column: Int) -> Int32 { numbers[column * CustomerFields.block + place] }
  }

  /// The most that a row takes besides its texts: figures, a code, shared fields, the commas of empty ones, and the end.
  private var fixed: Int {
    CustomerFigures.widest + CSVCursor.widest + fields.widest + CustomersFile.columns.count + 2 + FieldTable.slack
  }

  private func isListed(_ number: Int) -> Bool {
    figures.isBuyer(number) || (!customers.isRecorded.isEmpty && customers.isRecorded[number])
  }

  /// In the order of `CustomersFile.columns`.
  @inline(__always)
  private func row(_ number: Int, _ texts: CustomerTexts.Lent, _ shared: Shared, into cursor: inout CSVCursor) {
    typealias Place = CustomerFields.Place
    cursor.first(texts.ids[number])
    figures.write(number, into: &cursor)
    for column in CustomerFields.classes { cursor.shared(shared[column], of: shared.table) }
    cursor.shared(shared[Place.favourite.rawValue], of: shared.table)
    name(.region, texts.region, number, shared, into: &cursor)
    name(.industry, texts.industry, number, shared, into: &cursor)
    tags.write(number, into: &cursor)
    figures.overdueRatio(number, into: &cursor)
    cursor.empty(3)  // p_alive … expected_value_365d
    cursor.shared(shared[Place.previousRFM.rawValue], of: shared.table)
    cursor.shared(shared[Place.moveReason.rawValue], of: shared.table)
    cursor.shared(shared[Place.rhythm.rawValue], of: shared.table)
    cursor.shared(shared[Place.priceLine.rawValue], of: shared.table)
    // Contacts are in no class of source. segmentation.md §1.
    if figures.isBuyer(number) { name(.source, texts.source, number, shared, into: &cursor) } else { cursor.empty() }
    if texts.city.count > 0, !texts.city[number].isEmpty {
      cursor.field(texts.city[number])
    } else {
      cursor.shared(shared[Place.city.rawValue], of: shared.table)
    }
    cursor.shared(shared[Place.yearClass.rawValue], of: shared.table)
    figures.atRisk(number, into: &cursor)
    codes.write(number, into: &cursor)
    cursor.shared(shared[Place.named.rawValue], of: shared.table)
    for own in fields.own { cursor.shared(shared[own], of: shared.table) }
    cursor.endRow()
  }

  /// The name as the pages spell it, small ones too, as this file is private; else what the customer file says, where that makes no class.
  @inline(__always) private func name(
    _ place: CustomerFields.Place, _ texts: TextPool.Texts, _ number: Int, _ shared: Shared, into cursor: inout CSVCursor
  ) {
    let own = shared[place.rawValue]
    if own == 0, texts.count > 0 { return cursor.field(texts[number]) }
    cursor.shared(own, of: shared.table)
  }
}
