import Analysing
import Trade

/// The campaigns of a store that customers may be told of: rows of one id and first day are one campaign.
///
/// Large, the big sale, is a campaign of kind `festival`, and one whose discount no other campaign of the year around it
/// (`Policy.Due.saleDays` to each side) reaches; of several with the same discount the first.
struct Campaigns: Sendable {
  /// By first day, then by id.
  let all: [Campaign]

  /// A campaign.
  struct Campaign: Sendable {
    /// The first of its rows.
    var row: Int32
    var id: String
    var first: Day
    var last: Day
    var isLarge: Bool
    /// The categories that it is about; empty where it is about everything. The product, where it names one.
    var kinds: Set<Int32>
    var product: Int32?
  }

  /// The campaigns of a desk, but for those that are for new customers alone.
  init(_ desk: Desk) {
    let (table, goods) = (desk.ledger.campaigns, desk.ledger.products)
    let discounts = (0..<table.count).map { table.discount[$0].flatMap { Campaigns.discount($0) } ?? 0 }
    let categories = Campaigns.numbers(goods.categories, of: table.category)
    let products = Campaigns.numbers(goods.ids, of: table.sku)
    var campaigns: [Campaign] = []
    for row in 0..<table.count {
      if CampaignCost.Audience(table.audience[row] ?? "") == .new { continue }
      let id = table.id[row] ?? ""
      let product = table.sku[row].flatMap { products[$0] }
      let kind = product.flatMap { goods.category.isEmpty ? nil : goods.category[Int($0)] }
      let kinds = Set([table.category[row].flatMap { categories[$0] }, kind].compactMap(\.self).filter { $0 >= 0 })
      let isLarge = table.kind[row] == "festival" || Campaigns.isLargest(row, discounts, table, desk.policy.due.saleDays)
      // Rows stand by first day, then by id.
      if let place = campaigns.indices.last, campaigns[place].first == table.starts[row], campaigns[place].id == id {
        campaigns[place].last = max(campaigns[place].last, table.ends[row])
        campaigns[place].isLarge = campaigns[place].isLarge || isLarge
        campaigns[place].kinds.formUnion(kinds)
        continue
      }
      campaigns.append(
        Campaign(
          row: Int32(row), id: id, first: table.starts[row], last: table.ends[row], isLarge: isLarge, kinds: kinds,
          product: product))
    }
    all = campaigns
  }

  /// The number of each word of a column among some texts, which may be very many.
  private static func numbers(_ texts: TextPool, of column: WordColumn) -> [String: Int32] {
    let wanted = Set((0..<column.words.count).map { column.words[$0] })
    if wanted.isEmpty { return [:] }
    var numbers: [String: Int32] = [:]
    for number in 0..<texts.count {
      let text = texts[number]
      if wanted.contains(text) { numbers[text] = Int32(number) }
    }
    return numbers
  }

  /// Whether no other campaign around a row's takes as much off, or more; of the same discount only a later one does.
  private static func isLargest(_ row: Int, _ discounts: [Int], _ table: CampaignTable, _ days: Int) -> Bool {
    let (start, own, ids) = (table.starts[row], discounts[row], table.id.number)
    if own <= 0 { return false }
    return !discounts.indices.contains { other in
      if discounts[other] < own || other == row { return false }
      if abs(start.distance(to: table.starts[other])) > days { return false }
      let isSame = table.starts[other] == start && !ids.isEmpty && ids[other] == ids[row]
      return !isSame && (discounts[other] > own || other < row)
    }
  }

  /// A discount as it is written, in basis points: `10%`, `12.5 %`, or in Chinese 8折 and 85折, which are 80 and 85 parts of 100 to pay; nil for
  /// other words, such as an amount of money.
  static func discount(_ text: String) -> Int? {
    guard let sign = text.firstIndex(where: { "%％折".contains($0) }) else { return nil }
    let number = text[..<sign].reversed().drop { $0 == " " }.prefix { $0.isASCII && $0.isNumber || $0 == "." || $0 == "," }
    let parts = String(number.reversed()).split(whereSeparator: { $0 == "." || $0 == "," })
    guard let first = parts.first, parts.count <= 2, let whole = Int(first), whole <= 100 else { return nil }
    let decimals = parts.count == 2 ? String(parts[1]) + "00" : "00"
    guard let hundredths = Int(decimals.prefix(2)) else { return nil }
    let points = 100 * whole + hundredths
    if text[sign] != "折" { return min(points, 10_000) }
    return max(0, 10_000 - (whole < 10 ? 10 * points : points))
  }
}
