/// A place in an order, as numbers: lists of many wide rows are sorted by these, as moving the rows themselves would take most of the time.
struct Rank: Comparable {
  private var parts: (Int64, Int64, Int64, Int64)
  private var index: Int32 = 0

  /// A place by four numbers, the first one first.
  init(_ first: Int64, _ second: Int64, _ third: Int64, _ fourth: Int64) { parts = (first, second, third, fourth) }

  static func == (a: Rank, b: Rank) -> Bool { a.parts == b.parts && a.index == b.index }

  static func < (a: Rank, b: Rank) -> Bool {
    if a.parts.0 != b.parts.0 { return a.parts.0 < b.parts.0 }
    if a.parts.1 != b.parts.1 { return a.parts.1 < b.parts.1 }
    if a.parts.2 != b.parts.2 { return a.parts.2 < b.parts.2 }
    return a.parts.3 != b.parts.3 ? a.parts.3 < b.parts.3 : a.index < b.index
  }

  /// The places of some items in the order of their ranks; equals stay as they stand.
  static func order<Item>(of items: [Item], by rank: (Item) -> Rank) -> [Int] {
    var ranks = items.indices.map { place in
      var it = rank(items[place])
      it.index = Int32(place)
      return it
    }
    ranks.sort()
    return ranks.map { Int($0.index) }
  }
}
