import Trade

/// The campaigns by number, those that only orders name among them, and which of them each order belongs to: the one that it names, known
/// or not, else that of its `CampaignMatch`.
struct OrderCampaigns: Sendable {
  /// Ids of the campaigns: those of the campaign file, then those that only orders name.
  let ids: [String]
  /// What kind each is; empty where not known.
  let kinds: [String]
  /// When each began for the last time up to the day of the snapshot; nil where only orders name it, or it has not begun.
  let starts: [Day?]
  /// The campaign of each order, -1 for none; empty where there are no campaigns at all.
  let numbers: ContiguousArray<Int32>

  /// The campaigns of all orders of a snapshot's ledger.
  init(_ snapshot: Snapshot, _ match: CampaignMatch) {
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
        starts.append(nil)
      }
      // Rows stand by first day, so the last one that has begun is the latest.
      if table.starts[row] <= snapshot.asOf { starts[number] = table.starts[row] }
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
    numbers = ids.isEmpty ? [] : OrderCampaigns.numbers(snapshot, match, named: named, ofRow: ofRow)
  }

  private static func numbers(
    _ snapshot: Snapshot, _ match: CampaignMatch, named: [Int32], ofRow: [Int]
  ) -> ContiguousArray<Int32> {
    let (orders, names) = (snapshot.ledger.orders, snapshot.ledger.orders.campaign.number)
    return columns(1, of: orders.count) { fillings in
      let filling = fillings[0]
      snapshot.slices.forEach { slice in
        for run in [slice.orders, slice.anonymous] {
          for order in run {
            let name = names.isEmpty ? -1 : names[order]
            filling.set(order, name >= 0 ? named[Int(name)] : match.row(of: order).map { Int32(ofRow[$0]) } ?? -1)
          }
        }
      }
    }[0]
  }

  /// The kinds that a customer who waits for campaigns buys in. segmentation.md §6, `campaign-regular`.
  static let occasions: Set = ["promotion", "festival", "group-buy"]

  /// The last campaigns of these kinds that have begun.
  func lastOccasions(_ count: Int) -> Set<Int32> {
    let begun = ids.indices.compactMap { number in
      OrderCampaigns.occasions.contains(kinds[number]) ? starts[number].map { (number: number, start: $0) } : nil
    }
    let sorted = begun.sorted { a, b in
      a.start == b.start ? ids[a.number].utf8.lexicographicallyPrecedes(ids[b.number].utf8) : a.start > b.start
    }
    return Set(sorted.prefix(count).map { Int32($0.number) })
  }
}
