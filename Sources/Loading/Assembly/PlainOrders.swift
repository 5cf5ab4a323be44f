import Trade

/// Rows that are an order each, of customers of whom nothing but their ids is known: what most files of orders come down to.
///
/// They are sorted by the ids as the threads have read them, without a table of all customers: looking ten million rows up in a table
/// that no cache holds took as long as reading them.
struct PlainOrders {
  let parts: [Shared<RowPart>]
  let segments: [Segment]
  /// The number of each part's products in the book.
  let products: [ContiguousArray<Int32>]

  /// Whether the rows have keys, and no column that says more than such rows may.
  static func fit(_ rows: borrowing RowColumns) -> Bool {
    rows.isKeyed && rows.has.isSubset(of: [.status, .discount, .profit, .product, .quantity])
  }

  /// The rows of a column in the order of the files.
  func pieces<Value>(_ base: (borrowing RowColumns) -> UnsafeMutablePointer<Value>) -> Pieces<Value> {
    Pieces(segments, parts, base)
  }

  /// The rows in the order of the ledger; their keys are gone then.
  func sorted() -> CustomerOrder {
    let haveTails = parts.contains { $0.value.rows.hasTails }
    if haveTails { for part in parts where !part.value.rows.hasTails { part.value.rows.beginTails() } }
    return CustomerOrder(
      heads: pieces { $0.keyHead.base }, tails: haveTails ? pieces { $0.keyTail.base } : nil, seconds: pieces { $0.seconds.base },
      amount: pieces { $0.amount.base }
    ) {
      for part in parts { part.value.rows.releaseKeys() }
    }
  }

  /// Puts the numbers of the ledger in the place of the parts' own for the products; `renumbered` has them by those of the book.
  func renumberProducts(_ renumbered: ContiguousArray<Int32>) {
    nonisolated(unsafe) let parts = parts
    Parallel.forRanges(of: parts.count, least: 2) {
      for part in $0 {
        let new = products[part].map { renumbered[Int($0)] }
        let column = parts[part].value.rows.product.base
        for row in 0..<parts[part].value.rows.product.count where column[row] >= 0 { column[row] = new[Int(column[row])] }
      }
    }
  }
}

extension Loader {
  /// Whether nothing but the orders tells of customers, and nobody asks where an order comes from.
  var mayBePlain: Bool {
    let others = [
      sources.lines, sources.customers, sources.payments, sources.refunds, sources.people, sources.contacts, sources.dates,
      sources.campaigns,
    ]
    return !keepsOrigins && others.allSatisfy { $0 == nil } && identity.sameAs == nil && identity.exclude.isEmpty
  }
}
