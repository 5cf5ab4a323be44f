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
  /// Brand number of each product, -1 where not known; empty where the column is missing.
  package var brand: ContiguousArray<Int32> = []
  /// Names of the brands, by number, in the order of their bytes.
  package var brands = TextPool()
  /// List prices in ten-thousandths, `OrderTable.unknown` where not known; empty where the column is missing.
  package var price: ContiguousArray<Int64> = []
  /// For how many days one piece lasts, 0 where not known; empty where the column is missing.
  package var supplyDays: ContiguousArray<Int32> = []
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
