/// The customers of a ledger, as columns. A customer stands here for an order or for a row in the customer file.
package struct CustomerTable: Sendable {
  /// Ids as they are in the data, after `identity` was applied.
  package var ids: TextPool
  /// Whether the customer file has a row for each; empty where there is no customer file.
  package var isRecorded: ContiguousArray<Bool>
  /// The customer file's columns that were found, by customer number; an empty text where a cell is blank.
  package var texts: [CustomerColumn: TextPool]
  /// When each registered; empty where the column is missing, nil where a cell is blank.
  package var registered: ContiguousArray<Day?>
  /// Birthdays as they are written, with the year of birth; empty where the column is missing, nil where a cell is blank.
  package var birthday: ContiguousArray<Day?> = []
  /// Heights in ten-thousandths of the data's own unit, `OrderTable.unknown` for a blank cell or 0; empty where the column is missing.
  package var height: ContiguousArray<Int64> = []
  /// Weights, likewise.
  package var weight: ContiguousArray<Int64> = []
  /// What each customer said, for the columns that were found.
  package var consents: [Consent.Channel: ContiguousArray<Consent>] = [:]

  /// A table; the columns given are as long as `ids`, or empty.
  package init(
    ids: TextPool, isRecorded: ContiguousArray<Bool> = [], texts: [CustomerColumn: TextPool] = [:],
    registered: ContiguousArray<Day?> = []
  ) {
    self.ids = ids
    self.isRecorded = isRecorded
    self.texts = texts
    self.registered = registered
  }

  /// How many customers there are.
  package var count: Int { ids.count }

  /// The id of a customer.
  package func id(of customer: CustomerID) -> String { ids[customer.index] }

  /// The number of the customer with an id, exactly as the id stands in the ledger; nil where there is none. A binary search, as numbers
  /// ascend with the bytes of the ids.
  package func number(of id: String) -> Int? {
    let wanted = Array(id.utf8)
    var (low, high) = (0, count)
    while low < high {
      let middle = low + (high - low) / 2
      let isBefore = ids.withBytes(of: middle) { $0.lexicographicallyPrecedes(wanted) }
      if isBefore { low = middle + 1 } else { high = middle }
    }
    return low < count && ids.withBytes(of: low) { $0.elementsEqual(wanted) } ? low : nil
  }

  /// A cell of the customer file; nil if the column is missing or the cell blank.
  package func text(_ column: CustomerColumn, of customer: CustomerID) -> String? {
    guard let pool = texts[column] else { return nil }
    let text = pool[customer.index]
    return text.isEmpty ? nil : text
  }

  /// Whether a customer may be contacted by a channel: what was said of the channel itself, else of all.
  package func consent(to channel: Consent.Channel, of customer: CustomerID) -> Consent {
    let own = consents[channel].map { $0[customer.index] } ?? .unknown
    return own == .unknown && channel != .any ? consent(to: .any, of: customer) : own
  }
}
