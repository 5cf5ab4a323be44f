package import Trade

/// Which campaign each order belongs to. segmentation.md §6: the one it names; else one whose dates hold it and whose goods it contains, of
/// several the one that started last, of these the first by id. A row is about its product, or where it names none about its category.
package struct CampaignMatch: Sendable {
  private let orders: OrderTable
  private let lines: LineTable
  private let category: ContiguousArray<Int32>
  /// The row of each campaign that orders name, by the number of the word; -1 for one that is not in the table.
  private let named: ContiguousArray<Int32>
  /// Which goods each row is about: a product, or else a category; -1 for any, -2 for goods that nobody sold.
  private let products: ContiguousArray<Int32>
  private let categories: ContiguousArray<Int32>
  /// The rows that hold each day from `first` on, the one that started last first: those of day `d` are `rows[starts[d]..<starts[d + 1]]`.
  private let first: Day
  private let starts: ContiguousArray<Int32>
  private let rows: ContiguousArray<Int32>

  /// The campaigns of a ledger.
  package init(_ ledger: Ledger) {
    let (campaigns, orders, products) = (ledger.campaigns, ledger.orders, ledger.products)
    (self.orders, lines, category) = (orders, ledger.lines, products.category)
    let ids = Dictionary((0..<campaigns.count).compactMap { row in campaigns.id[row].map { ($0, Int32(row)) } }) { row, _ in row }
    named = ContiguousArray((0..<orders.campaign.words.count).map { ids[orders.campaign.words[$0]] ?? -1 })
    self.products = CampaignMatch.numbers(campaigns.sku, among: products.ids, rows: campaigns.count)
    categories = CampaignMatch.numbers(campaigns.category, among: products.categories, rows: campaigns.count)
    // Only the days of the orders, as a campaign may be said to last for ever.
    guard campaigns.count > 0, let from = orders.day.min(), let to = orders.day.max() else {
      (first, starts, rows) = (Day(number: 0), [0], [])
      return
    }
    first = from
    var byDay = Array(repeating: [Int32](), count: from.distance(to: to) + 1)
    // Rows stand by first day, then by id.
    let standing = (0..<campaigns.count).sorted { a, b in
      campaigns.starts[a] != campaigns.starts[b] ? campaigns.starts[a] > campaigns.starts[b] : a < b
    }
    for row in standing where campaigns.starts[row] <= to && campaigns.ends[row] >= from {
      let begin = max(0, from.distance(to: campaigns.starts[row]))
      for day in begin...from.distance(to: min(to, campaigns.ends[row])) { byDay[day].append(Int32(row)) }
    }
    var starts: ContiguousArray<Int32> = [0]
    for rows in byDay { starts.append(starts[starts.count - 1] + Int32(rows.count)) }
    (self.starts, rows) = (starts, ContiguousArray(byDay.joined()))
  }

  /// Whether any order can belong to a campaign of the table.
  package var isThere: Bool { !rows.isEmpty || named.contains { $0 >= 0 } }

  /// The row of an order's campaign in the table; nil if it belongs to none, or to one that the table does not tell.
  package func row(of order: Int) -> Int? {
    if orders.campaign.isThere, orders.campaign.number[order] >= 0 {
      let row = named[Int(orders.campaign.number[order])]
      return row < 0 ? nil : Int(row)
    }
    if rows.isEmpty { return nil }
    let day = first.distance(to: orders.day[order])
    if day < 0 || day >= starts.count - 1 { return nil }
    let found = starts[day]..<starts[day + 1]
    if found.isEmpty { return nil }
    let own = lines.lines(of: order..<order + 1)
    for place in found where isAbout(Int(rows[Int(place)]), own) { return Int(rows[Int(place)]) }
    return nil
  }

  /// Whether a campaign's goods are among some lines.
  private func isAbout(_ row: Int, _ own: Range<Int>) -> Bool {
    let (product, kind) = (products[row], categories[row])
    if product == CampaignMatch.any, kind == CampaignMatch.any { return true }
    return own.contains { line in
      let number = lines.product[line]
      if number < 0 { return false }
      if product != CampaignMatch.any { return number == product }
      return !category.isEmpty && category[Int(number)] == kind
    }
  }

  private static let any: Int32 = -1

  /// The number of each row's word among some texts; `any` for a blank cell, -2 for a word that is not one of them.
  private static func numbers(_ words: WordColumn, among texts: TextPool, rows: Int) -> ContiguousArray<Int32> {
    let wanted = Set((0..<words.words.count).map { words.words[$0] })
    if wanted.isEmpty { return ContiguousArray(repeating: any, count: rows) }
    var numbers: [String: Int32] = [:]
    for number in 0..<texts.count {
      let text = texts[number]
      if wanted.contains(text) { numbers[text] = Int32(number) }
    }
    return ContiguousArray((0..<rows).map { row in words[row].map { numbers[$0] ?? -2 } ?? any })
  }
}
