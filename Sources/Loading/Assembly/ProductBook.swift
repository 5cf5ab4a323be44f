import Trade

/// The products while tables are read. What the products file says wins over what order lines say.
struct ProductBook {
  private var ids = Interner()
  private var listedNames = TextColumn()
  private var listedCategories = TextColumn()
  private var seenNames = TextColumn()
  private var seenCategories = TextColumn()
  private var costs: ContiguousArray<Int64> = []
  private var launched: ContiguousArray<Day?> = []
  private var hasLaunches = false
  private(set) var hasCosts = false

  /// The number of a product by SKU, else by name; -1 where both are blank.
  mutating func number(sku: Cell, name: Cell) -> Int32 {
    if sku.isEmpty && name.isEmpty { return -1 }
    return ids.number(of: sku.isEmpty ? name : sku)
  }

  /// Notes a row of the products file.
  mutating func list(_ product: Int32, name: Cell, category: Cell, cost: Int64?, launched day: Day?, hasLaunches: Bool) {
    let index = Int(product)
    listedNames.put(name, at: index, newer: 0)
    listedCategories.put(category, at: index, newer: 0)
    self.hasLaunches = self.hasLaunches || hasLaunches
    while costs.count <= index {
      costs.append(OrderTable.unknown)
      launched.append(nil)
    }
    if let cost {
      costs[index] = costs[index] == OrderTable.unknown ? cost : min(cost, costs[index])
      hasCosts = true
    }
    if let day { launched[index] = min(day, launched[index] ?? day) }
  }

  /// The number of a product that is known; nil if it is not.
  func knownNumber(of cell: Cell) -> Int32? { ids.knownNumber(of: cell) }

  /// Takes in what the threads have seen, and returns the number here of each of their products.
  mutating func numbers(of parts: [Shared<RowPart>]) -> [ContiguousArray<Int32>] { parts.map { take($0.value.products) } }

  private mutating func take(_ part: ProductPart) -> ContiguousArray<Int32> {
    let numbers = ContiguousArray((0..<part.ids.count).map { ids.number(ofText: $0, in: part.ids.texts) })
    seenNames.put(part.names, numbered: numbers)
    seenCategories.put(part.categories, numbered: numbers)
    return numbers
  }

  /// What one piece costs, in ten-thousandths; nil where not known.
  func cost(of product: Int32) -> Int64? {
    guard product >= 0, Int(product) < costs.count, costs[Int(product)] != OrderTable.unknown else { return nil }
    return costs[Int(product)]
  }

  /// The table in the order of bytes, and the new number of each product.
  func table() -> (table: ProductTable, renumbered: ContiguousArray<Int32>) {
    let order = ids.texts.sorted(ContiguousArray(0..<Int32(ids.count)))
    var renumbered = ContiguousArray<Int32>(repeating: -1, count: ids.count)
    for (new, old) in order.enumerated() { renumbered[Int(old)] = Int32(new) }
    var table = ProductTable()
    table.ids = ids.texts.chosen(order)
    var names = Texts()
    var categories = Interner()
    var rough: ContiguousArray<Int32> = []
    for old in order.lazy.map({ Int($0) }) {
      (listedNames.hasText(old) ? listedNames : seenNames).append(old, to: &names)
      let column = listedCategories.hasText(old) ? listedCategories : seenCategories
      rough.append(column.hasText(old) ? categories.number(ofText: Int(column.number(old)), in: column.all) : -1)
      if hasLaunches { table.launched.append(old < launched.count ? launched[old] : nil) }
    }
    table.names = names.pool
    let sorted = categories.texts.sorted(ContiguousArray(0..<Int32(categories.count)))
    var ranks = ContiguousArray<Int32>(repeating: -1, count: categories.count)
    for (new, old) in sorted.enumerated() { ranks[Int(old)] = Int32(new) }
    table.categories = categories.texts.chosen(sorted)
    table.category = ContiguousArray(rough.map { $0 < 0 ? -1 : ranks[Int($0)] })
    return (table, renumbered)
  }
}

extension Interner {
  /// The number of a text that stands among others.
  mutating func number(ofText index: Int, in texts: Texts) -> Int32 { texts.withCell(index) { number(of: $0) } }
}
