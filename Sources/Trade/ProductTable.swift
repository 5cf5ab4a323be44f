/// The products of a ledger, as columns.
package struct ProductTable: Sendable {
  /// SKUs, or the names of products where the data has no SKUs.
  package var ids = TextPool()
  /// Names; an empty text where not known. As long as `ids`.
  package var names = TextPool()
  /// Category number of each product, -1 where not known; as long as `ids`.
  package var category: ContiguousArray<Int32> = []
  /// Names of the categories, by number.
  package var categories = TextPool()
  /// First day on sale; empty where the column is missing, nil where a cell is blank.
  package var launched: ContiguousArray<Day?> = []

  /// An empty table.
  package init() {}

  /// How many products there are.
  package var count: Int { ids.count }

  /// What to call a product: its name, else its SKU.
  package func title(_ product: Int) -> String {
    let name = names[product]
    return name.isEmpty ? ids[product] : name
  }
}
