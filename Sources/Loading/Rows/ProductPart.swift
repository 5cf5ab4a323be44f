/// The products that one thread meets in order lines.
struct ProductPart {
  private(set) var ids = Interner()
  private(set) var names = TextColumn()
  private(set) var categories = TextColumn()
  /// What a piece costs, by the thread's own number; nil where not known.
  private var costs: ContiguousArray<Int64?> = []
  private let listed: ProductBook

  /// Products that a file may have listed before.
  init(listed: ProductBook) { self.listed = listed }

  /// The number of a product by SKU, else by name; -1 where both are blank.
  @inline(__always) mutating func number(sku: Cell, name: Cell) -> Int32 {
    if sku.isEmpty && name.isEmpty { return -1 }
    let cell = sku.isEmpty ? name : sku
    let number = ids.number(of: cell)
    if listed.hasCosts, Int(number) == costs.count { costs.append(listed.cost(of: listed.knownNumber(of: cell) ?? -1)) }
    return number
  }

  /// What one piece costs, in ten-thousandths; nil where not known.
  @inline(__always) func cost(of product: Int32) -> Int64? { product >= 0 && listed.hasCosts ? costs[Int(product)] : nil }

  /// Notes what an order line says about its product.
  @inline(__always) mutating func see(_ product: Int32, name: Cell, category: Cell) {
    if product < 0 { return }
    names.put(name, at: Int(product), newer: 0)
    categories.put(category, at: Int(product), newer: 0)
  }
}
