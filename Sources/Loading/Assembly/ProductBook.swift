import Trade

/// The products while tables are read. What the products file says wins over what order lines say.
struct ProductBook {
  private var ids = Interner()
  private var listedNames = TextColumn()
  private var listedCategories = TextColumn()
  private var seenNames = TextColumn()
  private var seenCategories = TextColumn()
  private var listedBrands = TextColumn()
  private var seenBrands = TextColumn()
  /// By product, `OrderTable.unknown` and 0 where not known; no longer than the last that a products file lists.
  private var prices: ContiguousArray<Int64> = []
  private var supplies: ContiguousArray<Int32> = []
  private var columns = Columns()
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

  /// What the products file says of the offer, where its brand, price and supply are known.
  struct Offer {
    var brand: Cell
    /// In ten-thousandths.
    var price: Int64?
    /// For how many days a piece lasts, above 0.
    var supplyDays: Int32?
  }

  /// Which columns of the offer some file has.
  struct Columns {
    var brand = false
    var price = false
    var supplyDays = false
  }

  /// Notes which columns of the offer a file has.
  mutating func begin(_ columns: Columns) {
    self.columns.brand = self.columns.brand || columns.brand
    self.columns.price = self.columns.price || columns.price
    self.columns.supplyDays = self.columns.supplyDays || columns.supplyDays
  }

  /// Notes the offer of a row of the products file. Where rows of a product disagree, the lowest price and the shortest supply count.
  mutating func list(_ product: Int32, _ offer: Offer) {
    let index = Int(product)
    listedBrands.put(offer.brand, at: index, newer: 0)
    while prices.count <= index {
      prices.append(OrderTable.unknown)
      supplies.append(0)
    }
    if let price = offer.price { prices[index] = prices[index] == OrderTable.unknown ? price : min(price, prices[index]) }
    if let days = offer.supplyDays { supplies[index] = supplies[index] == 0 ? days : min(days, supplies[index]) }
  }

  /// The number of a product that is known; nil if it is not.
  func knownNumber(of cell: Cell) -> Int32? { ids.knownNumber(of: cell) }

  /// Takes in what the threads have seen, and returns the number here of each of their products.
  mutating func numbers(of parts: [Shared<RowPart>]) -> [ContiguousArray<Int32>] {
    parts.map { part in
      part.value.products.settle()
      return take(part.value.products)
    }
  }

  private mutating func take(_ part: ProductPart) -> ContiguousArray<Int32> {
    let numbers = ContiguousArray((0..<part.ids.count).map { ids.number(ofText: $0, in: part.ids.texts) })
    seenNames.put(part.names, numbered: numbers)
    seenCategories.put(part.categories, numbered: numbers)
    seenBrands.put(part.brands, numbered: numbers)
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
    for old in order.lazy.map({ Int($0) }) {
      (listedNames.hasText(old) ? listedNames : seenNames).append(old, to: &names)
      if columns.price { table.price.append(old < prices.count ? prices[old] : OrderTable.unknown) }
      if columns.supplyDays { table.supplyDays.append(old < supplies.count ? supplies[old] : 0) }
      if hasLaunches { table.launched.append(old < launched.count ? launched[old] : nil) }
    }
    table.names = names.pool
    (table.categories, table.category) = ProductBook.words(listedCategories, else: seenCategories, of: order)
    if columns.brand { (table.brands, table.brand) = ProductBook.words(listedBrands, else: seenBrands, of: order) }
    return (table, renumbered)
  }

  /// The distinct texts of products in the order of bytes, and the number of each product's; -1 for none.
  private static func words(
    _ listed: TextColumn, else seen: TextColumn, of products: ContiguousArray<Int32>
  ) -> (TextPool, ContiguousArray<Int32>) {
    var words = Interner()
    let rough = products.map { product -> Int32 in
      let column = listed.hasText(Int(product)) ? listed : seen
      return column.hasText(Int(product)) ? words.number(ofText: Int(column.number(Int(product))), in: column.all) : -1
    }
    let sorted = words.texts.sorted(ContiguousArray(0..<Int32(words.count)))
    var ranks = ContiguousArray<Int32>(repeating: -1, count: words.count)
    for (new, old) in sorted.enumerated() { ranks[Int(old)] = Int32(new) }
    return (words.texts.chosen(sorted), ContiguousArray(rough.map { $0 < 0 ? -1 : ranks[Int($0)] }))
  }
}

extension Interner {
  /// The number of a text that stands among others.
  mutating func number(ofText index: Int, in texts: Texts) -> Int32 { texts.withCell(index) { number(of: $0) } }
}
