import Analysing
import Trade

/// Products that come on sale, by the day on which a queue takes them up, and who bought goods like them: of the same category or brand.
/// Products of one category and brand that come together are told as one, by the one of the smallest number.
struct Launches: Sendable {
  /// A product that comes on sale on a day.
  struct Launch: Sendable {
    var product: Int32
    var day: Day
    /// The day on which it became due to tell.
    var since: Day
    /// The events of an action, and of its preview.
    var event: EventDigest
    var preview: UInt32
  }

  /// Up to as many launches as there are marks for, all of one day.
  private struct Batch: Sendable {
    var since: Day
    var launches: [Launch]
    /// By customer: a bit for each launch of whose category or brand something was bought, then for each of whose category, then for each that
    /// was bought itself.
    var marks: ContiguousArray<UInt64>
  }

  /// The days on which something became due to tell.
  let sinces: [Day]
  private let batches: [Batch]
  /// Launches that share a number of marks.
  private static let size: UInt64 = 21
  private static let mask: UInt64 = 1 << size - 1

  /// The launches for an action of those products of whose first day on sale `since` tells on which it became due; nil: they are not told.
  init(_ finding: Finding, for action: ActionID, since: (Day) -> Day?) {
    let goods = finding.desk.ledger.products
    var launches: [Launch] = []
    for product in goods.launched.indices {
      guard let day = goods.launched[product], let since = since(day) else { continue }
      let sku = goods.ids[product]
      launches.append(
        Launch(
          product: Int32(product), day: day, since: since, event: EventDigest(action, sku, on: day),
          preview: EventDigest(.launchPreview, sku, on: day).value))
    }
    launches.sort { ($0.since, $0.product) < ($1.since, $1.product) }
    var (batches, open, kinds, last) = ([Batch](), [Launch](), Set<[Int32]>(), Day?.none)
    func close() {
      if let since = open.first?.since {
        batches.append(Batch(since: since, launches: open, marks: Launches.marks(open, finding)))
      }
      open = []
    }
    for launch in launches {
      if last != launch.since { kinds = [] }
      if last != launch.since || open.count == Int(Launches.size) { close() }
      last = launch.since
      let kind = [goods.kind(launch.product), goods.maker(launch.product)]
      if kind != [-1, -1], kinds.insert(kind).inserted { open.append(launch) }
    }
    close()
    self.batches = batches
    sinces = batches.map(\.since).reduce(into: []) { if $0.last != $1 { $0.append($1) } }
  }

  /// The launch that is nearest to what a customer bought, among those that became due on a day: of a category, else of a brand. None that
  /// the customer has bought already.
  func nearest(to customer: Int, since: Day, inCategory: Bool = false) -> Launch? {
    for batch in batches where batch.since == since {
      let mark = batch.marks[customer]
      let same = mark >> Launches.size & ~(mark >> (2 * Launches.size)) & Launches.mask
      if same != 0 { return batch.launches[same.trailingZeroBitCount] }
    }
    if inCategory { return nil }
    for batch in batches where batch.since == since {
      let mark = batch.marks[customer]
      let near = mark & ~(mark >> (2 * Launches.size)) & Launches.mask
      if near != 0 { return batch.launches[near.trailingZeroBitCount] }
    }
    return nil
  }

  private static func marks(_ launches: [Launch], _ finding: Finding) -> ContiguousArray<UInt64> {
    let goods = finding.desk.ledger.products
    var (kinds, makers): ([Int32: UInt64], [Int32: UInt64]) = ([:], [:])
    for (bit, launch) in launches.enumerated() {
      let (kind, maker) = (goods.kind(launch.product), goods.maker(launch.product))
      if kind >= 0 { kinds[kind, default: 0] |= 1 << UInt64(bit) | 1 << (size + UInt64(bit)) }
      if maker >= 0 { makers[maker, default: 0] |= 1 << UInt64(bit) }
    }
    var marks = ContiguousArray<UInt64>(repeating: 0, count: goods.count)
    for product in marks.indices {
      marks[product] = kinds[goods.kind(Int32(product))] ?? 0
      marks[product] |= makers[goods.maker(Int32(product))] ?? 0
    }
    for (bit, launch) in launches.enumerated() { marks[Int(launch.product)] |= 1 << (2 * size + UInt64(bit)) }
    return finding.desk.analysis.bought(marks, finding.slices)
  }
}

extension ProductTable {
  /// The category and the brand of a product; -1 where not known.
  fileprivate func kind(_ product: Int32) -> Int32 { category.isEmpty ? -1 : category[Int(product)] }
  fileprivate func maker(_ product: Int32) -> Int32 { brand.isEmpty ? -1 : brand[Int(product)] }
}
