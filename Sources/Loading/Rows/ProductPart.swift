/// The products that one thread meets in order lines.
struct ProductPart {
  private(set) var ids = Interner()
  private(set) var names = TextColumn()
  private(set) var categories = TextColumn()
  private(set) var brands = TextColumn()
  /// What a piece costs, by the thread's own number; nil where not known.
  private var costs: ContiguousArray<Int64?> = []
  private let listed: ProductBook
  /// What rows of chunks say of products besides.
  private var fewCategories = FewWords()
  private var fewBrands = FewWords()

  /// Products that a file may have listed before.
  init(listed: ProductBook) { self.listed = listed }

  /// Whether a products file has told what pieces cost.
  var hasCosts: Bool { listed.hasCosts }

  /// Asks for the memory that a look-up will need.
  @inline(__always) func prefetch(_ key: Interner.Key) { ids.prefetch(key) }

  /// The number of a product by SKU, or by name where it has none; -1 for a blank cell.
  @inline(__always) mutating func number(of cell: Cell) -> Int32 {
    cell.isEmpty ? -1 : number(of: cell, Interner.key(of: cell))
  }

  /// The same by a key that is known.
  @inline(__always) mutating func number(of cell: Cell, _ key: Interner.Key) -> Int32 {
    let number = ids.number(of: cell, key)
    if listed.hasCosts, Int(number) == costs.count { costs.append(listed.cost(of: listed.knownNumber(of: cell) ?? -1)) }
    return number
  }

  /// What one piece costs, in ten-thousandths; nil where not known.
  @inline(__always) func cost(of product: Int32) -> Int64? { product >= 0 && listed.hasCosts ? costs[Int(product)] : nil }

  /// The number of a product by a key alone, where it is short and the product was met before; else -1.
  @inline(__always) func shortNumber(of key: Interner.Key) -> Int32 { ids.shortNumber(of: key) }

  /// Makes room for what rows of a chunk say about the products.
  mutating func reserve(categories: Bool, brands: Bool) {
    if categories { fewCategories.reserve(ids.count) }
    if brands { fewBrands.reserve(ids.count) }
  }

  /// Notes what a row of a chunk says about its product, for which there is room.
  @inline(__always) mutating func seeUsual(_ product: Int32, name: Cell, category: Cell, brand: Cell) {
    if product < 0 { return }
    names.put(name, at: Int(product), newer: 0)
    if !fewCategories.note(category, of: Int(product)) { categories.put(category, at: Int(product), newer: 0) }
    if !fewBrands.note(brand, of: Int(product)) { brands.put(brand, at: Int(product), newer: 0) }
  }

  /// Puts together what was said of each product.
  mutating func settle() {
    fewCategories.settle(into: &categories)
    fewBrands.settle(into: &brands)
  }

  /// Notes what an order line says about its product.
  @inline(__always) mutating func see(_ product: Int32, name: Cell, category: Cell, brand: Cell) {
    if product < 0 { return }
    names.put(name, at: Int(product), newer: 0)
    categories.put(category, at: Int(product), newer: 0)
    brands.put(brand, at: Int(product), newer: 0)
  }
}
