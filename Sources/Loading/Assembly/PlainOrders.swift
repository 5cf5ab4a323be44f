import Trade

/// Orders whose rows are neighbours, of customers of whom nothing but their ids is known: what most files of orders come down to.
///
/// They are sorted by the ids as the threads have read them, without a table of all customers: looking ten million rows up in one that
/// no cache holds was a sixth of loading.
struct PlainOrders {
  private let parts: [Shared<RowPart>]
  private let segments: [Segment]
  /// The orders, where some have more than one row; else every row is one.
  let folded: Shared<FoldedOrders>?
  let has: RowColumns.Present
  private let haveTails: Bool
  /// The number in the book of each part's products.
  var products: [ContiguousArray<Int32>] = []

  /// Nil where the rows of the parts are no such orders.
  init?(_ parts: [Shared<RowPart>], _ segments: [Segment], _ groups: borrowing OrderGroups) {
    let has = parts.reduce(into: RowColumns.Present()) { $0.formUnion($1.value.rows.has) }
    guard parts.allSatisfy({ $0.value.rows.isKeyed }), has.isSubset(of: [.status, .discount, .profit, .product, .quantity]),
      groups.order.isEmpty
    else { return nil }
    (self.parts, self.segments, self.has) = (parts, segments, has)
    haveTails = parts.contains { $0.value.rows.hasTails }
    if haveTails { for part in parts where !part.value.rows.hasTails { part.value.rows.beginTails() } }
    if groups.firstRows.isEmpty {
      folded = nil
      return
    }
    guard let folded = FoldedOrders(segments, parts, has: has, tails: haveTails, firstRows: groups.firstRows) else { return nil }
    self.folded = Shared(folded)
    release { rows in
      rows.hash.release()
      rows.releaseKeys()
      rows.seconds.release()
      rows.discount.release()
      rows.status.release()
    }
  }

  /// A column of the rows, in the order of the files.
  func rows<Value>(_ base: (borrowing RowColumns) -> UnsafeMutablePointer<Value>) -> Pieces<Value> {
    Pieces(segments, parts, base)
  }

  /// A column of the orders.
  func orders<Value>(
    _ base: (borrowing RowColumns) -> UnsafeMutablePointer<Value>, _ column: (borrowing FoldedOrders) -> Pieces<Value>
  ) -> Pieces<Value> { folded.map { column($0.value) } ?? rows(base) }

  /// The orders as the ledger holds them; their keys are gone then.
  func sorted() -> CustomerOrder {
    CustomerOrder(
      heads: orders({ $0.keyHead.base }) { Pieces($0.keyHead) },
      tails: haveTails ? orders({ $0.keyTail.base }) { Pieces($0.keyTail) } : nil,
      seconds: orders({ $0.seconds.base }) { Pieces($0.seconds) }, amount: orders({ $0.amount.base }) { Pieces($0.amount) }
    ) {
      release { $0.releaseKeys() }
    }
  }

  /// Gives back what is not needed any more of the rows.
  func release(_ columns: (inout RowColumns) -> Void) { for part in parts { columns(&part.value.rows) } }

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
      && identity.excludeWhen == nil
      && identity.forgotten.isEmpty
  }
}
