import Analysing
import Trade

/// Campaigns about a category that begin now, with the product to tell of: the one that the campaign names, else the one of its categories
/// that brought most in the last year.
struct CampaignGoods: Sendable {
  let all: [(campaign: Campaigns.Campaign, product: Int32)]
  /// By product: a bit for each campaign of its category, and one in the upper half for each that tells of the product itself.
  let marks: ContiguousArray<UInt64>

  /// The campaigns that a queue takes up, at most as many as there are marks for.
  init(_ finding: Finding) {
    let (desk, first) = (finding.desk, finding.first)
    let (goods, campaigns) = (
      desk.ledger.products,
      Campaigns(desk).all.filter {
        $0.first >= first && $0.last >= desk.covered.from && finding.wantsAny($0.first, until: $0.last) && !$0.kinds.isEmpty
      }
    )
    if campaigns.isEmpty {
      (all, marks) = ([], [])
      return
    }
    let places = Dictionary((0..<goods.count).map { (goods.ids[$0], Int32($0)) }) { first, _ in first }
    let best = desk.analysis.value.productItems.compactMap { places[$0.sku] }
    all = campaigns.compactMap { campaign in
      let product = campaign.product ?? best.first { campaign.kinds.contains(goods.category[Int($0)]) }
      return product.map { (campaign, $0) }
    }.prefix(32).map(\.self)
    var marks = ContiguousArray<UInt64>(repeating: 0, count: goods.count)
    for (bit, told) in all.enumerated() {
      for product in marks.indices where told.campaign.kinds.contains(goods.category[product]) {
        marks[product] |= 1 << UInt64(bit)
      }
      marks[Int(told.product)] |= 1 << UInt64(32 + bit)
    }
    self.marks = marks
  }

  /// Whether somebody with these marks bought in a campaign's category, and not the product itself.
  static func isNear(_ mark: UInt64, _ place: Int) -> Bool {
    mark >> UInt64(place) & 1 == 1 && mark >> UInt64(32 + place) & 1 == 0
  }
}
