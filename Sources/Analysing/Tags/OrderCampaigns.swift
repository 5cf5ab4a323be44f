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

  /// The campaigns of each customer.
  func sets(_ snapshot: Snapshot) -> TextSets {
    let parts = snapshot.slices.map { slice in
      var part = TextSets.Part()
      part.counts.reserveCapacity(slice.customers.count)
      forEach(of: slice, snapshot) {
        part.numbers.append($0)
      } then: { _ in
        part.end()
      }
      return part
    }
    return TextSets(ids, customers: snapshot.ledger.customers.count, parts: parts)
  }

  /// How many of the last occasions each customer took, in ten-thousandths.
  func recent(_ snapshot: Snapshot) -> ContiguousArray<Int64> {
    // One bit for each.
    var bits = ContiguousArray<UInt64>(repeating: 0, count: ids.count)
    for (bit, number) in lastOccasions(snapshot.policy.tags.lastCampaigns).enumerated() { bits[Int(number)] = 1 << UInt64(bit) }
    let ofCampaign = bits
    return snapshot.column { slice, filling in
      var seen: UInt64 = 0
      forEach(of: slice, snapshot) {
        seen |= ofCampaign[Int($0)]
      } then: { customer in
        filling.set(customer, Int64(seen.nonzeroBitCount) * 10_000)
        seen = 0
      }
    }
  }

  /// Tells the campaign of each counted order that has one, customer by customer, and the customer after them.
  @inline(__always) private func forEach(
    of slice: Slices.Slice, _ snapshot: Snapshot, _ body: (Int32) -> Void, then end: (Int) -> Void
  ) {
    let orders = snapshot.ledger.orders
    let (starts, days, values) = (orders.starts.span, orders.day.span, snapshot.counted.values.span)
    let (numbers, asOf) = (numbers.span, snapshot.asOf)
    for customer in slice.customers {
      for order in Int(starts[customer])..<Int(starts[customer + 1]) where numbers[order] >= 0 {
        if values[order] > 0, days[order] <= asOf { body(numbers[order]) }
      }
      end(customer)
    }
  }
}
