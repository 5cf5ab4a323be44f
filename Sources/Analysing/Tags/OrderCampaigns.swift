import Trade

/// Which campaign each order belongs to: the one that it names; else one whose dates hold it and whose goods it contains, of several the one
/// that started last (of those the first by id). segmentation.md §6.
struct OrderCampaigns: Sendable {
  /// Ids of the campaigns: those of the campaign file, then those that only orders name.
  let ids: [String]
  /// What kind each is; empty where not known.
  let kinds: [String]
  /// The first day of each; nil where only orders name it.
  let starts: [Day?]
  /// The campaign of each order, -1 for none; empty where there are no campaigns at all.
  let numbers: ContiguousArray<Int32>

  /// The campaigns of all orders of a snapshot's ledger.
  init(_ snapshot: Snapshot) {
    let (ledger, table) = (snapshot.ledger, snapshot.ledger.campaigns)
    var (ids, kinds, starts): ([String], [String], [Day?]) = ([], [], [])
    var known: [String: Int] = [:]
    var ofRow: [Int] = []
    for row in 0..<table.count {
      let id = table.id[row] ?? ""
      let number = known[id] ?? ids.count
      if number == ids.count {
        known[id] = number
        ids.append(id)
        kinds.append(table.kind[row] ?? "")
        starts.append(table.starts[row])
      }
      ofRow.append(number)
    }
    let named = (0..<ledger.orders.campaign.words.count).map { word in
      let id = ledger.orders.campaign.words[word]
      let number = known[id] ?? ids.count
      if number == ids.count {
        known[id] = number
        ids.append(id)
        kinds.append("")
        starts.append(nil)
      }
      return Int32(number)
    }
    (self.ids, self.kinds, self.starts) = (ids, kinds, starts)
    numbers = ids.isEmpty ? [] : OrderCampaigns.numbers(snapshot, named: named, ofRow: ofRow)
  }

  private static func numbers(_ snapshot: Snapshot, named: [Int32], ofRow: [Int]) -> ContiguousArray<Int32> {
    let (ledger, offers) = (snapshot.ledger, Offers(snapshot.ledger, ofRow: ofRow))
    let (orders, names) = (ledger.orders, ledger.orders.campaign.number)
    return columns(1, of: orders.count) { fillings in
      let filling = fillings[0]
      snapshot.slices.forEach { slice in
        for run in [slice.orders, slice.anonymous] {
          for order in run {
            let name = names.isEmpty ? -1 : names[order]
            filling.set(order, name >= 0 ? named[Int(name)] : offers.campaign(of: order, on: orders.day[order]))
          }
        }
      }
    }[0]
  }

  /// The kinds that a customer who waits for campaigns buys in. segmentation.md §6, `campaign-regular`.
  static let occasions: Set = ["promotion", "festival", "group-buy"]

  /// The last four campaigns of these kinds that started up to a day.
  func lastOccasions(upTo day: Day) -> Set<Int32> {
    let started = ids.indices.filter { OrderCampaigns.occasions.contains(kinds[$0]) && starts[$0].map { $0 <= day } == true }
    let sorted = started.sorted { a, b in
      starts[a] == starts[b] ? ids[a].utf8.lexicographicallyPrecedes(ids[b].utf8) : (starts[a] ?? day) > (starts[b] ?? day)
    }
    return Set(sorted.prefix(4).map { Int32($0) })
  }

  /// The rows of the campaign file by day.
  private struct Offers: Sendable {
    private let ledger: Ledger
    private let first: Int
    /// What is offered on each day from the first on, the latest start first.
    private let byDay: [[Offer]]

    private struct Offer: Sendable {
      var campaign: Int32
      /// The product and the category that the order must contain; nil: any.
      var product: Int32?
      var category: Int32?
    }

    init(_ ledger: Ledger, ofRow: [Int]) {
      self.ledger = ledger
      let (table, days) = (ledger.campaigns, ledger.orders.day)
      guard table.count > 0, let least = days.min(), let most = days.max() else {
        (first, byDay) = (0, [])
        return
      }
      var byDay = Array(repeating: [Offer](), count: least.distance(to: most) + 1)
      // Rows stand by first day, then by id: the later the better, but of one day the first.
      let rows = (0..<table.count).sorted { table.starts[$0] == table.starts[$1] ? $0 < $1 : table.starts[$0] > table.starts[$1] }
      let products = ledger.products
      for row in rows {
        let (from, to) = (max(table.starts[row], least), min(table.ends[row], most))
        if from > to { continue }
        let offer = Offer(
          campaign: Int32(ofRow[row]), product: table.sku[row].map { Offers.number(of: $0, in: products.ids) },
          category: table.category[row].map { Offers.number(of: $0, in: products.categories) })
        for day in from.number...to.number { byDay[Int(day - least.number)].append(offer) }
      }
      (first, self.byDay) = (Int(least.number), byDay)
    }

    /// A number that no line has where there is no such text.
    private static func number(of text: String, in pool: TextPool) -> Int32 {
      let bytes = Array(text.utf8)
      return Int32((0..<pool.count).first { pool.withBytes(of: $0) { $0.elementsEqual(bytes) } } ?? -2)
    }

    /// The campaign of an order that names none.
    func campaign(of order: Int, on day: Day) -> Int32 {
      let place = Int(day.number) - first
      guard byDay.indices.contains(place) else { return -1 }
      return byDay[place].first { holds($0, order) }?.campaign ?? -1
    }

    private func holds(_ offer: Offer, _ order: Int) -> Bool {
      if offer.product == nil, offer.category == nil { return true }
      let (lines, categories) = (ledger.lines, ledger.products.category)
      if lines.count == 0 { return false }
      return lines.lines(of: order..<order + 1).contains { line in
        let product = lines.product[line]
        guard product >= 0 else { return false }
        let category = categories.isEmpty ? -1 : categories[Int(product)]
        return (offer.product ?? product) == product && (offer.category ?? category) == category
      }
    }
  }
}
