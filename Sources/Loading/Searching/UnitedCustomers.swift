/// Which ids are the same customer, as `same_as` and exports with two ids for each customer say.
package struct UnitedCustomers {
  var book: CustomerBook

  /// All ids that are the customer of an id, as the ledger writes them, by their bytes: the id itself, and those that are
  /// united with it.
  package func ids(of customer: String) -> [String] {
    // Looking an id up folds it in memory of the book's own.
    var book = book
    guard let own = book.number(ofID: customer), own >= 0 else { return [book.written(customer)] }
    let ids = book.ids
    let all = (0..<ids.count).filter { book.root(Int32($0)) == own }.map { ids.texts[$0] }
    return all.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}
